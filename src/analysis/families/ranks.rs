//! Values paired with a ranking variable.

use crate::analysis::families::drawn::{DrawnConcentration, drawing};
use crate::analysis::families::scores::curves::Accumulated;
use crate::analysis::families::scores::regressions::Explained;
use crate::analysis::framework::declaration::{Analyze, Declared, analysis};
use crate::analysis::framework::explained::{columns_of, explaining, values_of};
use crate::analysis::framework::inputs::{Column, Columns, KeyColumns, Numbers, Words};
use crate::analysis::framework::linear::Linear;
use crate::analysis::framework::rows::Rows;
use crate::analysis::framework::texts;
use crate::error::Result;
use crate::inference::Fits;
use crate::measure::Text;
use crate::options::Need::{Default, Optional, Required};
use crate::options::Preset;
use crate::rank::{self, Determinant};

analysis! {
    /// The concentration curve.
    ConcentrationCurve = "concentration_curve", "concentration curve" / "集中曲线", "rank";
    "The share of the total held by the lowest ranks, with the concentration index." /
    "排序最低者所占的总量份额，并给出集中指数。";
    lists ["points", "ordinates", "inverse"];
    methods [CONCENTRATION_CURVE];
    value: Column, Required, texts::VALUE;
    rank: Column, Required, texts::RANK;
    weights: Option<Column>, Optional, texts::WEIGHTS;
    shares: Option<Numbers>, Optional, texts::SHARES;
    heights: Option<Numbers>, Optional, texts::HEIGHTS;
    points: usize, Default(Preset::Count(101)), texts::POINTS;
}

impl Analyze for ConcentrationCurve {
    type Output = DrawnConcentration;

    const GIVEN: &'static [&'static str] = &["ordinates.share", "inverse.ordinate", "points.share"];
    const TESTED: &'static [&'static str] = &["index"];

    fn of(&self, rows: &Rows<'_>) -> Result<DrawnConcentration> {
        let ranked = rows.ranked(&self.value, &self.rank, &self.weights)?;
        DrawnConcentration::of(&rank::ConcentrationCurve::of(&ranked)?, &drawing!(self))
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let whole = linear.whole(rows, &self.weights);
        let (values, ranks) = (rows.column(&self.value), rows.column(&self.rank));
        let index = whole.concentrated(values, ranks)? / whole.mean(values);
        linear.put("index", index);
        linear.put("area", (linear.all.constant(1.0) - index) / 2.0);
        let curve = Accumulated {
            part: &whole,
            key: ranks,
            amount: values,
            relative: true,
        };
        let drawn = self.of(rows)?;
        curve.put(linear, &drawn.ordinates, &drawn.inverse, &drawn.points);
        Ok(())
    }
}

analysis! {
    /// The decomposition of a concentration index.
    ConcentrationDecomposition = "concentration_decomposition", "decomposition of a concentration index" / "集中指数的影响因素分解", "rank";
    "A concentration index as the sum of the contributions of explanatory columns." /
    "将集中指数表示为各影响因素贡献之和。";
    lists ["parts"];
    methods [CONCENTRATION_DECOMPOSITION];
    value: Column, Required, texts::VALUE;
    rank: Column, Required, texts::RANK;
    columns: Option<Columns>, Optional, texts::COLUMNS;
    factors: Option<KeyColumns>, Optional, texts::FACTORS;
    reference_levels: Option<Words>, Optional, texts::REFERENCE_LEVELS;
    coefficients: Option<Numbers>, Optional,
        Text::new("The coefficients of a model of your own, one for each column; without them those of weighted least squares.", "自有模型的系数，每列一个；未指定时为加权最小二乘系数。");
    weights: Option<Column>, Optional, texts::WEIGHTS;
}

impl Analyze for ConcentrationDecomposition {
    type Output = rank::ConcentrationDecomposition;

    const TESTED: &'static [&'static str] = &[
        "index",
        "parts.coefficient",
        "parts.elasticity",
        "parts.concentration",
        "parts.contribution",
        "residual",
    ];

    const REGRESSION: bool = true;

    fn check(&self) -> Result<()> {
        explaining!(self).require(Self::ENTRY)
    }

    fn fits(&self, rows: &Rows<'_>) -> Result<Fits> {
        let columns = explaining!(self).of(rows, rows.counts_row(&self.weights))?;
        Ok(match &self.coefficients {
            Some(_) => Fits::one(0),
            None => Fits::one(columns.len()),
        })
    }

    fn of(&self, rows: &Rows<'_>) -> Result<rank::ConcentrationDecomposition> {
        let ranked = rows.ranked(&self.value, &self.rank, &self.weights)?;
        let columns = explaining!(self).of(rows, rows.counts_row(&self.weights))?;
        let determinants: Vec<Determinant<'_>> = (columns_of(&columns).iter())
            .map(|column| Determinant::new(column.name, column.values))
            .collect();
        match &self.coefficients {
            Some(given) => {
                rank::ConcentrationDecomposition::given(&ranked, &determinants, &given.0)
            }
            None => rank::ConcentrationDecomposition::fitted(&ranked, &determinants),
        }
    }

    fn linearize(&self, rows: &Rows<'_>, linear: &Linear<'_>) -> Result<()> {
        let columns = explaining!(self).of(rows, rows.counts_row(&self.weights))?;
        let columns = values_of(&columns);
        let explained = Explained {
            part: &linear.whole(rows, &self.weights),
            values: rows.column(&self.value),
            ranks: rows.column(&self.rank),
            columns: &columns,
        };
        explained.put(linear, self.coefficients.as_ref().map(|given| &given.0[..]))
    }
}

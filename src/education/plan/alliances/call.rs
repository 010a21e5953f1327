//! The call: a table with alliances in, inequality within and between them out.

use crate::education::operations::{ITEMS, OperationEntry, SCHOOLS, STANDARD};
use crate::education::plan::framework::assembly::indicators;
use crate::education::plan::framework::call::Tables;
use crate::education::plan::framework::setting::Setting;
use crate::education::plan::planned::{Call, PlanKind, Planned};
use crate::education::{Standard, Table};
use crate::error::{Error, Result};
use crate::measure::Text;
use crate::words::plan::alliances as phrases;
use crate::words::{Message, Name};

use super::document::{Alliances, AlliancesOfCounty};
use super::options::AlliancesOptions;
use super::split::{Groups, split};

const NAME: Name = Name::new("plan_alliances", "comparison of alliances", "联盟内外差异");

/// This kind of plan in the catalogue.
pub(in crate::education::plan) const KIND: PlanKind = PlanKind {
    entry: OperationEntry {
        name: NAME,
        summary: Text::new(
            "Divides the inequality of indicators into the parts within and between alliances of schools.",
            "将指标的校际差异分解为联盟（集团）内差异与联盟间差异，前者可在联盟内自行消除。",
        ),
        arguments: &[SCHOOLS, ITEMS, STANDARD],
        inputs: AlliancesOptions::SPECS,
        returns: Text::new(
            "For each indicator and stage Theil T and the squared coefficient of variation within and between alliances; \
             for each alliance its value, its contributions, and what its weakest school needs.",
            "各学段各指标的泰尔指数 T 与差异系数平方的联盟内、联盟间部分；各联盟的指标值、贡献，及其最薄弱学校所需数量。",
        ),
        schema: "alliances",
        methods: &[&crate::words::school_methods::ALLIANCES],
    },
    run: |call: &Call<'_>| {
        let options = AlliancesOptions::from_json(call.options)?;
        let found = call.tables.read(&options, divided)?;
        Ok(Planned::Alliances(Box::new(found)))
    },
};

/// Divides the inequality of indicators into the parts within and between alliances.
///
/// # Formula
///
/// ```text
/// T    = Σ_g s_g·T_g + Σ_g p_g·φ₁(r_g)              r_g = μ_g/μ, s_g = p_g·r_g
/// CV²  = Σ_g p_g·r_g²·CV_g² + Σ_g p_g·(r_g − 1)²
/// ```
///
/// p_g is the alliance's share of pupils, μ_g its value, μ that of the county. No moves within alliances bring CV² below
/// the second sum.
///
/// # Parameters
///
/// `table`, `items`, `standard`: as of [`assess`](crate::education::assess()). `options`: see [`AlliancesOptions`].
///
/// # Returns
///
/// See [`Alliances`]. The needs of the weakest school follow from [`weakest`](crate::optimize::fund::weakest()).
///
/// # Errors
///
/// Those of [`assess`](crate::education::assess()); [`UnknownName`](crate::ErrorKind::UnknownName) for a column or an
/// indicator that does not exist; [`NotFinite`](crate::ErrorKind::NotFinite) where a school has no alliance.
///
/// # Source
///
/// Shorrocks (1980), Econometrica 48(3): 613–625, doi:10.2307/1913126.
pub fn plan_alliances(
    table: &Table<'_>,
    items: Option<&Table<'_>>,
    standard: &Standard,
    options: &AlliancesOptions,
) -> Result<Alliances> {
    let tables = Tables {
        table,
        items,
        standard: Some(standard),
    };
    tables.read(options, divided)
}

fn divided(setting: &Setting<'_>, options: &AlliancesOptions) -> Result<Alliances> {
    let heading = options.alliance.as_deref();
    let heading = heading.ok_or_else(|| Error::new(&phrases::NEEDS_ALLIANCE))?;
    let (names, of) = setting.groups(heading)?;
    let groups = Groups { names, of };
    Ok(Alliances {
        provenance: setting.provenance(NAME),
        indicators: indicators(setting.standard),
        total_rows: setting.total_rows.to_vec(),
        counties: setting.each_county(|county| of_county(setting, county, &groups, options))?,
        assumptions: vec![Message::new(&phrases::ASSUME).with("column", heading)],
    })
}

fn of_county(
    setting: &Setting<'_>,
    county: usize,
    groups: &Groups,
    options: &AlliancesOptions,
) -> Result<AlliancesOfCounty> {
    let stages = setting.planned_stages(options.stage)?;
    let mut splits = Vec::new();
    for indicator in setting.planned_indicators(&options.indicator)? {
        for pool in setting.pools(county, &stages, &[indicator]) {
            splits.push(split(setting, &pool, groups)?);
        }
    }
    Ok(AlliancesOfCounty {
        county: setting.schools.counties.name(county).map(str::to_owned),
        splits,
    })
}

//! The Oaxaca–Blinder decomposition of the difference of two means.

use serde::Serialize;

use crate::error::{Error, Result};
use crate::finite::finite;
use crate::numeric::sum_of;
use crate::regression::{Column, Design, INTERCEPT, Regression};
use crate::sample::Sample;
use crate::words::{Method, Parameter, group as phrases, methods};

/// The reference coefficients of a twofold decomposition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Reference {
    /// The first group's (Oaxaca 1973).
    GroupA,
    /// The second group's (Blinder 1973).
    GroupB,
    /// The mean of both (Reimers 1983, Review of Economics and Statistics 65(4): 570–579).
    Reimers,
    /// The mean of both by their shares of weight (Cotton 1988, doi:10.2307/1928307).
    Cotton,
    /// Those of both groups in one regression (Neumark 1988, doi:10.2307/145830).
    Neumark,
    /// Those of both groups in one regression with an indicator of the group (Jann 2008).
    Pooled,
}

/// The contribution of one column, or of the intercept, to an [`OaxacaBlinder`] decomposition.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OaxacaPart {
    /// The column; `intercept` for the constant.
    pub column: String,
    /// Its mean in the first group and in the second.
    pub mean: [f64; 2],
    /// Its coefficient in each.
    pub coefficient: [f64; 2],
    /// Its reference coefficient.
    pub reference: f64,
    /// (x̄₁ − x̄₂) β*.
    pub explained: f64,
    /// x̄₁ (β₁ − β*) + x̄₂ (β* − β₂).
    pub unexplained: f64,
    /// (x̄₁ − x̄₂) β₂.
    pub endowments: f64,
    /// x̄₂ (β₁ − β₂).
    pub coefficients: f64,
    /// (x̄₁ − x̄₂)(β₁ − β₂).
    pub interaction: f64,
}

/// The difference of the means of two groups, decomposed into endowments and coefficients.
///
/// # Formula
///
/// ```text
/// ȳ₁ − ȳ₂ = (x̄₁ − x̄₂)·β* + [x̄₁·(β₁ − β*) + x̄₂·(β* − β₂)]                explained + unexplained
///         = (x̄₁ − x̄₂)·β₂ + x̄₂·(β₁ − β₂) + (x̄₁ − x̄₂)·(β₁ − β₂)   endowments + coefficients + interaction
/// ```
///
/// x̄ are the weighted means of the columns, the intercept's 1 among them, β the coefficients of each
/// group's own weighted regression, β* the neutral ones by the [`Reference`].
///
/// # Parameters
///
/// Two designs with the same columns in the same order; the reference, which has no right value: the
/// explained part may differ by a multiple.
///
/// # Returns
///
/// The difference, first minus second; both decompositions, each adding to it; those of every column.
/// The contribution of a set of dummies to the unexplained part depends on which of them is omitted; the sum
/// over the set and the intercept does not.
///
/// # Errors
///
/// As [`Regression`], for either group; [`InvalidParameter`](crate::ErrorKind::InvalidParameter) where
/// the columns differ.
///
/// # Accuracy
///
/// The parts add to the difference within 1e-13 of the largest of |x̄ β|; regressions as [`Regression`].
/// A part that would be zero but for the rounding of coefficients, such as the unexplained one of two
/// groups on one line, comes out within that: smaller numbers cannot be distinguished from zero.
///
/// # Source
///
/// Oaxaca (1973), doi:10.2307/2525981; Blinder (1973), doi:10.2307/144855; Jann (2008), The Stata
/// Journal 8(4): 453–479, doi:10.1177/1536867X0800800401.
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::group::{OaxacaBlinder, Reference};
/// use junheng::regression::{Column, Design};
/// let (size, spend) = ([1.0, 2.0, 3.0], [6.0, 8.0, 10.0]);
/// let urban = Design::new(Sample::new(&spend)?, &[Column::new("size", &size)])?;
/// let (size, spend) = ([2.0, 3.0, 4.0], [5.0, 6.0, 7.0]);
/// let rural = Design::new(Sample::new(&spend)?, &[Column::new("size", &size)])?;
/// let gap = OaxacaBlinder::new(&urban, &rural, Reference::GroupB)?;
/// let near = |a: f64, b: f64| (a - b).abs() < 1e-14;
/// assert!(near(gap.difference, 2.0) && near(gap.explained, -1.0) && near(gap.unexplained, 3.0));
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Which coefficients count as neutral decides even the sign:
///
/// ```
/// use junheng::Sample;
/// use junheng::group::{OaxacaBlinder, Reference};
/// use junheng::regression::{Column, Design};
/// let (size, spend) = ([1.0, 2.0, 4.0], [6.0, 8.0, 12.0]);
/// let urban = Design::new(Sample::new(&spend)?, &[Column::new("size", &size)])?;
/// let (size, spend) = ([2.0, 3.0, 4.0], [9.0, 8.0, 7.0]);
/// let rural = Design::new(Sample::new(&spend)?, &[Column::new("size", &size)])?;
/// let explained = |reference| {
///     OaxacaBlinder::new(&urban, &rural, reference).map(|gap| gap.explained)
/// };
/// assert!(explained(Reference::GroupA)? < 0.0 && explained(Reference::GroupB)? > 0.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OaxacaBlinder {
    /// The method: the meaning of the parts and how they add up.
    pub method: Method,
    /// The reference coefficients.
    pub reference: Reference,
    /// The first group's mean outcome.
    pub group_a: f64,
    /// The second group's.
    pub group_b: f64,
    /// First minus second.
    pub difference: f64,
    /// Twofold: different endowments, at the reference coefficients.
    pub explained: f64,
    /// Twofold: the effect of different coefficients.
    pub unexplained: f64,
    /// Of that, x̄₁·(β₁ − β*): the first group's advantage.
    pub unexplained_group_a: f64,
    /// Of that, x̄₂·(β* − β₂): the second group's disadvantage.
    pub unexplained_group_b: f64,
    /// Threefold: different endowments, at the coefficients of the second group.
    pub endowments: f64,
    /// Threefold: different coefficients, at the means of the second group.
    pub coefficients: f64,
    /// Threefold: both at once.
    pub interaction: f64,
    /// The intercept, then each column.
    pub parts: Vec<OaxacaPart>,
}

impl OaxacaBlinder {
    /// Divides the difference of the outcomes' means.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn new(first: &Design<'_>, second: &Design<'_>, reference: Reference) -> Result<Self> {
        require_same_columns(first, second)?;
        let fit = |design: &Design<'_>, which| design.fit().map_err(|error| error.of_sample(which));
        let fits = [fit(first, 0)?, fit(second, 1)?];
        let neutral = reference.coefficients(first, second, &fits)?;
        let means = [first.means()?, second.means()?];
        let parts: Vec<OaxacaPart> = (0..neutral.len())
            .map(|j| {
                let mean = [means[0][j], means[1][j]];
                part(&fits, mean, neutral[j], j)
            })
            .collect();
        let sum = |of: fn(&OaxacaPart) -> f64| sum_of(parts.iter().map(of));
        let outcome = [
            first.outcome().moments().mean(),
            second.outcome().moments().mean(),
        ];
        finite(
            &methods::OAXACA_BLINDER,
            Self {
                method: methods::OAXACA_BLINDER,
                reference,
                group_a: outcome[0],
                group_b: outcome[1],
                difference: outcome[0] - outcome[1],
                explained: sum(|part| part.explained),
                unexplained: sum(|part| part.unexplained),
                unexplained_group_a: sum(|part| {
                    part.mean[0] * (part.coefficient[0] - part.reference)
                }),
                unexplained_group_b: sum(|part| {
                    part.mean[1] * (part.reference - part.coefficient[1])
                }),
                endowments: sum(|part| part.endowments),
                coefficients: sum(|part| part.coefficients),
                interaction: sum(|part| part.interaction),
                parts,
            },
        )
    }
}

impl Reference {
    /// β*, the intercept first.
    fn coefficients(
        self,
        first: &Design<'_>,
        second: &Design<'_>,
        fits: &[Regression; 2],
    ) -> Result<Vec<f64>> {
        let own = [fits[0].coefficients(), fits[1].coefficients()];
        let mix = |share: f64| {
            let pairs = own[0].iter().zip(&own[1]);
            pairs.map(|(a, b)| share * a + (1.0 - share) * b).collect()
        };
        Ok(match self {
            Self::GroupA => own[0].clone(),
            Self::GroupB => own[1].clone(),
            Self::Reimers => mix(0.5),
            Self::Cotton => {
                let weight = |design: &Design<'_>| design.outcome().moments().total_weight();
                mix(weight(first) / (weight(first) + weight(second)))
            }
            Self::Neumark => pooled(first, second, false)?,
            Self::Pooled => pooled(first, second, true)?,
        })
    }
}

/// The coefficients of both groups in one regression, without that of the group itself.
fn pooled(first: &Design<'_>, second: &Design<'_>, group: bool) -> Result<Vec<f64>> {
    let (mut outcome, mut columns, mut weights) = first.used();
    let (more, others, other_weights) = second.used();
    let mut member = vec![0.0; outcome.len()];
    member.resize(outcome.len() + more.len(), 1.0);
    outcome.extend(more);
    weights.extend(other_weights);
    for (column, other) in columns.iter_mut().zip(others) {
        column.extend(other);
    }
    let names: Vec<&str> = first.names().collect();
    let mut named: Vec<Column<'_>> = names
        .iter()
        .zip(&columns[1..])
        .map(|(name, values)| Column::new(name, values))
        .collect();
    // The indicator of the group needs a name that no column has.
    let mut label = String::from("group");
    while names.contains(&label.as_str()) {
        label.push('_');
    }
    if group {
        named.push(Column::new(&label, &member));
    }
    let design = Design::new(Sample::weighted(&outcome, &weights)?, &named)?;
    let mut coefficients = design.fit()?.coefficients();
    coefficients.truncate(names.len() + 1);
    Ok(coefficients)
}

fn part(fits: &[Regression; 2], mean: [f64; 2], neutral: f64, j: usize) -> OaxacaPart {
    let coefficient = [fits[0].terms[j].coefficient, fits[1].terms[j].coefficient];
    let (apart, other) = (mean[0] - mean[1], coefficient[0] - coefficient[1]);
    OaxacaPart {
        column: fits[0].terms[j].column.clone(),
        mean,
        coefficient,
        reference: neutral,
        explained: apart * neutral + 0.0,
        unexplained: mean[0] * (coefficient[0] - neutral) + mean[1] * (neutral - coefficient[1]),
        endowments: apart * coefficient[1] + 0.0,
        coefficients: mean[1] * other + 0.0,
        interaction: apart * other + 0.0,
    }
}

fn require_same_columns(first: &Design<'_>, second: &Design<'_>) -> Result<()> {
    if first.names().eq(second.names()) {
        return Ok(());
    }
    let list = |design: &Design<'_>| {
        let names = std::iter::once(INTERCEPT).chain(design.names());
        names.map(Parameter::from).collect::<Vec<_>>()
    };
    Err(Error::new(&phrases::COLUMNS_DIFFER)
        .with("expected", list(first))
        .with("got", list(second)))
}

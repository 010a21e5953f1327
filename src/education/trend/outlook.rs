//! Years to the limit under each assumption, in words and numbers.

use crate::error::Result;
use crate::numeric::{exp, ln};
use crate::optimize::Addition;
use crate::options::Choice;
use crate::words::plan::trend as phrases;
use crate::words::{Message, Name, Parameter};

use super::line::Line;
use super::options::{Assumption, TrendOptions};
use super::read::IndicatorYear;
use super::result::{YearsInterval, YearsToPass};
use super::series::Series;
use super::years::{Pace, Years};

static NEVER: Name = Name::new("never", "never", "无法达到");

/// The years to the limit, one entry for each assumption that is requested; empty without a limit.
pub(super) fn outlook(series: &Series<'_>, options: &TrendOptions) -> Result<Vec<YearsToPass>> {
    let Some(&(year, last)) = series.last() else {
        return Ok(Vec::new());
    };
    let Some(limit) = last.cv_limit else {
        return Ok(Vec::new());
    };
    let is_wanted = |one: &Assumption| options.assume.is_none_or(|wanted| wanted == *one);
    let wanted = Assumption::MEMBERS.iter().copied().filter(is_wanted);
    let of = |assumption: Assumption| {
        if last.cv_passes == Some(true) {
            return Ok(passes(assumption, year));
        }
        let found = years(assumption, series, last, limit, options)?;
        Ok(report(assumption, found))
    };
    wanted.map(of).collect()
}

/// A pace, and the years that it takes.
type Found = Option<(f64, Years)>;

fn years(
    assumption: Assumption,
    series: &Series<'_>,
    last: &IndicatorYear,
    limit: f64,
    options: &TrendOptions,
) -> Result<Found> {
    let Some(cv) = last.cv else {
        return Ok(None);
    };
    let line = |of: &dyn Fn(&IndicatorYear) -> Option<f64>| -> Option<Line> {
        let points = series.iter().map(|(year, one)| Some((*year, of(one)?)));
        Line::of(&points.collect::<Option<Vec<_>>>()?)
    };
    let pace = || match options.units_a_year {
        Some(units) => Some(Pace {
            units,
            interval: None,
        }),
        None => line(&|one| Some(one.total())).map(|line| Pace::of(&line)),
    };
    Ok(match assumption {
        Assumption::SameRate if limit > 0.0 => line(&|one| one.cv.filter(|cv| *cv > 0.0).map(ln))
            .map(|logs| (exp(logs.slope), Years::at_the_same_rate(cv, limit, &logs))),
        Assumption::SamePoints => line(&|one| one.cv)
            .map(|line| (line.slope, Years::at_the_same_points(cv, limit, &line))),
        Assumption::Spread if !last.is_unweighted && limit > 0.0 => {
            pace().map(|pace| (pace.units, Years::spread(cv, limit, last.total(), pace)))
        }
        Assumption::Levelled if !last.is_unweighted => {
            let no_cap = vec![f64::INFINITY; last.resources.len()];
            let addition = Addition::new(
                &last.weights,
                &last.resources,
                last.resources.clone(),
                no_cap,
            )?;
            let least = addition.least(limit)?.ok();
            least
                .zip(pace())
                .map(|(least, pace)| (pace.units, Years::levelled(least.amount, pace)))
        }
        _ => None,
    })
}

fn passes(assumption: Assumption, year: f64) -> YearsToPass {
    YearsToPass {
        assumption: name(assumption),
        pace: None,
        years: Some(0.0),
        is_never: false,
        interval: None,
        text: Message::new(&phrases::PASSES).with("year", year),
    }
}

fn name(assumption: Assumption) -> Name {
    Assumption::NAMES
        .get(assumption as usize)
        .cloned()
        .unwrap_or(NEVER.clone())
}

fn report(assumption: Assumption, found: Found) -> YearsToPass {
    let Some((pace, Years { value, interval })) = found else {
        return YearsToPass {
            assumption: name(assumption),
            pace: None,
            years: None,
            is_never: false,
            interval: None,
            text: Message::new(&phrases::NO_OUTLOOK).with("assumption", name(assumption)),
        };
    };
    let shown = |years: Option<f64>| match years {
        Some(years) => Parameter::from(format!("{years:.1}")),
        None => Parameter::from(&NEVER),
    };
    let phrase = match (value.is_some(), interval.is_some()) {
        (true, false) => &phrases::IN_YEARS,
        (true, true) => &phrases::IN_YEARS_BETWEEN,
        (false, false) => &phrases::NEVER,
        (false, true) => &phrases::NEVER_BETWEEN,
    };
    let mut text = Message::new(phrase).with("assumption", name(assumption));
    if value.is_some() {
        text = text.with("years", shown(value));
    }
    if let Some([earliest, latest]) = interval {
        text = text
            .with("earliest", shown(earliest))
            .with("latest", shown(latest));
    }
    YearsToPass {
        assumption: name(assumption),
        pace: Some(pace),
        years: value,
        is_never: value.is_none(),
        interval: interval.map(|[earliest, latest]| YearsInterval { earliest, latest }),
        text,
    }
}

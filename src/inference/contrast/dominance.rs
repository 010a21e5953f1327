//! Dominance of one distribution over another along a range of lines.

use crate::words::{Message, contrast as phrases};

use super::super::hypothesis::{Alternative, HypothesisTest};
use super::joint::Joint;
use super::options::DominanceOptions;
use super::result::DominanceTest;
use super::terms::Groups;

impl DominanceOptions {
    /// The lines.
    pub(super) fn lines(&self) -> Vec<f64> {
        let last = (self.points() - 1) as f64;
        let step = (self.to - self.from) / last;
        let line = |at: usize| match at as f64 == last {
            true => self.to,
            false => self.from + step * at as f64,
        };
        (0..self.points()).map(line).collect()
    }

    /// The ordinates as measures: the share of the weight below each line, or its mean shortfall to a power.
    pub(super) fn measures(&self) -> Vec<String> {
        let measure = |line: f64| match self.order {
            1 => format!("headcount_ratio(line={line})"),
            order => format!("fgt(alpha={}, line={line})", order - 1),
        };
        self.lines().into_iter().map(measure).collect()
    }
}

/// The test for a pair of groups, of which the first may dominate.
pub(super) fn test(
    joint: &Joint,
    groups: &Groups,
    (group, reference): (usize, usize),
    options: &DominanceOptions,
    degrees: f64,
) -> crate::Result<DominanceTest> {
    let mut out = DominanceTest {
        key: groups.key(group),
        reference: groups.key(reference),
        order: options.order,
        from: options.from,
        to: options.to,
        points: options.points(),
        statistic: None,
        at: None,
        degrees_of_freedom: degrees.is_finite().then_some(degrees),
        p_value: None,
        adjusted_p_value: None,
        reason: None,
    };
    let mut least: Option<(HypothesisTest, f64)> = None;
    for (measure, line) in options.lines().into_iter().enumerate() {
        let terms = [(reference, 1.0), (group, -1.0)];
        let found = joint.combined(measure, &terms, false, degrees);
        let error = found.variance.map(f64::sqrt).filter(|error| *error > 0.0);
        let (Some(value), Some(error)) = (found.value, error) else {
            let reason = Message::new(&phrases::NO_ORDINATE).with("line", line);
            out.reason = Some(reason);
            return Ok(out);
        };
        let test = HypothesisTest::student(value, 0.0, error, degrees, Alternative::Greater)?;
        if least.is_none_or(|(least, _)| test.statistic < least.statistic) {
            least = Some((test, line));
        }
    }
    if let Some((test, line)) = least {
        out.statistic = Some(test.statistic);
        out.at = Some(line);
        out.p_value = Some(test.p_value);
    }
    Ok(out)
}

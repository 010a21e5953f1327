//! The counties that the edits concern, before and after.

use std::collections::{BTreeMap, BTreeSet};

use crate::education::assess::{Assessments, CountyReport, IndicatorReport};
use crate::education::plan::framework::document::Figures;
use crate::education::{Stage, Verdict};
use crate::optimize::{lowering_band, turning_point};
use crate::words::Message;

use super::attribute::Figure;
use super::call::{Effects, Work};
use super::result::{Attributed, CountyWhatIf, IndicatorWhatIf};

impl Work<'_> {
    pub(super) fn counties(
        &self,
        before: &Assessments,
        after: &Assessments,
        mut divided: BTreeMap<Figure, Attributed>,
        mut effects: Effects,
    ) -> Vec<CountyWhatIf> {
        let [mut before, mut after] = [before, after].map(|assessed| self.summed(assessed));
        let names: BTreeSet<Option<String>> = before.keys().chain(after.keys()).cloned().collect();
        let mut out = Vec::with_capacity(names.len());
        for name in names {
            let ends = [before.remove(&name), after.remove(&name)];
            out.push(self.of_county(name, ends, &mut divided, &mut effects));
        }
        out
    }

    /// What is reported of each county that the edits concern.
    fn summed(&self, assessed: &Assessments) -> BTreeMap<Option<String>, Summed> {
        let named = assessed
            .counties()
            .map(|county| (county.county.map(str::to_owned), county));
        let concerned = named.filter(|(name, _)| self.is_concerned(name));
        concerned
            .map(|(name, county)| (name, Summed::of(&county)))
            .collect()
    }

    fn of_county(
        &self,
        name: Option<String>,
        [before, after]: [Option<Summed>; 2],
        divided: &mut BTreeMap<Figure, Attributed>,
        effects: &mut Effects,
    ) -> CountyWhatIf {
        let figures = |one: &Option<Summed>, key: &(Stage, usize)| {
            one.as_ref().and_then(|one| one.figures.get(key).cloned())
        };
        let keys: BTreeSet<(Stage, usize)> = [&before, &after]
            .into_iter()
            .flatten()
            .flat_map(|one| one.figures.keys().copied())
            .collect();
        let indicator = |key: (Stage, usize)| {
            let figure: Figure = (name.clone(), key.0, key.1);
            let (before, after) = (figures(&before, &key), figures(&after, &key));
            let cv = |one: &Option<Figures>| one.as_ref().and_then(|one| one.cv);
            let (first, last) = (cv(&before), cv(&after));
            let code = self.setting.standard.document().indicators.get(key.1);
            IndicatorWhatIf {
                indicator: code.map(|one| one.code.clone()).unwrap_or_default(),
                stage: key.0,
                change: first.zip(last).map(|(first, last)| last - first),
                attribution: divided.remove(&figure),
                effects: effects.remove(&figure).unwrap_or_default(),
                lowering_band: last.map(lowering_band),
                turning_point: last.map(turning_point),
                before,
                after,
            }
        };
        let indicators = keys.into_iter().map(indicator).collect();
        CountyWhatIf {
            county: name,
            verdict_before: before.as_ref().map(|one| one.verdict),
            verdict_after: after.as_ref().map(|one| one.verdict),
            reasons_after: after
                .as_ref()
                .map(|one| one.reasons.clone())
                .unwrap_or_default(),
            indicators,
        }
    }
}

/// What is reported of an assessed county.
struct Summed {
    verdict: Verdict,
    reasons: Vec<Message>,
    figures: BTreeMap<(Stage, usize), Figures>,
}

impl Summed {
    fn of(county: &CountyReport<'_>) -> Self {
        let mut all = BTreeMap::new();
        for stage in &county.stages {
            for (place, indicator) in stage.indicators.iter().enumerate() {
                all.insert((stage.stage, place), figures(indicator));
            }
        }
        Self {
            verdict: county.verdict.state,
            reasons: county.verdict.reasons.clone(),
            figures: all,
        }
    }
}

fn figures(report: &IndicatorReport<'_>) -> Figures {
    Figures {
        value: report.value,
        cv: report.cv,
        cv_passes: report.cv_passes,
        schools_met: report.schools_met,
    }
}

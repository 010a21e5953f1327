//! Every school of every stage as columns, for tables too large to be read school by school.

use crate::education::assess::columns::StageSchools;
use crate::education::assess::result::Assessments;
use crate::education::assess::stage::{StageFigures, passes};
use crate::education::{Detail, SchoolType, Stage};
use crate::parallel::each;

use super::detailed::Detailed;
use super::school::{InSchool, rest_reached};
use super::view::CountyView;

/// How many counties are put together before the next are begun, so that their memory is used again.
const BATCH: usize = 128;

/// The schools of an assessment, a line for each stage of each school: counties in the order of their
/// names, stages in the order of the standard, schools in the order of their codes.
///
/// The figures are those of [`SchoolReport`](super::school::SchoolReport) to the last bit.
#[derive(Debug, Clone, Default)]
pub struct SchoolTable<'a> {
    /// The place of the school's county among the counties of the result.
    pub counties: Vec<usize>,
    /// The stage.
    pub stages: Vec<Stage>,
    /// The school's code.
    pub ids: Vec<&'a str>,
    /// Its name; `None` where the table has none.
    pub names: Vec<Option<&'a str>>,
    /// Its type; `None` where the table has none.
    pub school_types: Vec<Option<SchoolType>>,
    /// Its pupils at the stage.
    pub pupils: Vec<f64>,
    /// The stage's part of what the stages of the school share, from 0 to 1.
    pub parts: Vec<f64>,
    /// How many floors it reaches; `None` where the standard sets none.
    pub met: Vec<Option<usize>>,
    /// In how many indicators it misses even the part of the floor that the school rule requires; `None` without a rule.
    pub below: Vec<Option<usize>>,
    /// Whether it passes the school rule; `None` where the standard has none.
    pub passes: Vec<Option<bool>>,
    /// Its figures by indicator.
    pub indicators: IndicatorTable,
}

/// The figures of the indicators of a [`SchoolTable`]: those of the first line in the order of the
/// standard, then those of the second.
#[derive(Debug, Clone, Default)]
pub struct IndicatorTable {
    /// How many indicators there are: cells of each column for each line.
    pub count: usize,
    /// The resource, or the stage's part of a shared one.
    pub resource: Vec<f64>,
    /// What the resource is divided by: the pupils of the stage, or the standard's own denominator.
    pub divided_by: Vec<f64>,
    /// The resource for each pupil, or each 100.
    pub value: Vec<f64>,
    /// Whether the floor is reached; `None` where there is none.
    pub met: Vec<Option<bool>>,
    /// The shortfall from the floor, in the resource's unit; 0 where it is reached.
    pub missing: Vec<Option<f64>>,
    /// The school's share of the squared coefficient, from 0 to 1.
    pub cv_share: Vec<f64>,
}

impl Assessments {
    /// Every school as columns: the figures of the schools of [`counties`](Self::counties), which
    /// for hundreds of thousands of schools are read faster this way.
    ///
    /// Empty where `detail` is `county`.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::education::{AssessOptions, Standard, Table, assess};
    /// let mut table = Table::new();
    /// table.add_text("school_id", ["B", "A"])?;
    /// table.add_text("school_type", ["小学", "小学"])?;
    /// for (column, values) in [
    ///     ("pupils_primary", [1000.0, 500.0]), ("teachers_primary", [60.0, 30.0]),
    ///     ("teachers_above_degree_primary", [50.0, 20.0]), ("teachers_backbone_primary", [12.0, 6.0]),
    ///     ("teachers_pe_art_primary", [9.0, 5.0]), ("teaching_area", [5000.0, 2500.0]),
    ///     ("sports_area", [8000.0, 4000.0]), ("equipment_value", [2.5e6, 1.2e6]),
    ///     ("multimedia_classrooms", [24.0, 12.0]),
    /// ] {
    ///     table.add_numbers(column, values.to_vec())?;
    /// }
    /// let standard = Standard::builtin("cn-quality-2017")?;
    /// let result = assess(&table, None, &standard, &AssessOptions::default())?;
    /// let schools = result.school_table();
    /// assert_eq!(schools.ids, ["A", "B"]);
    /// assert_eq!(schools.met, [Some(6), Some(7)]);
    /// assert_eq!(schools.indicators.count, 7);
    /// // 4.2 teachers above the required degree for 100 pupils are 21 for 500.
    /// assert_eq!(schools.indicators.missing[0], Some(1.0));
    /// # Ok::<(), junheng::Error>(())
    /// ```
    pub fn school_table(&self) -> SchoolTable<'_> {
        if self.detail == Detail::County {
            return SchoolTable::default();
        }
        let count = self.standard.document().indicators.len();
        let lines = (self.counties.iter().flat_map(|county| &county.stages)).map(|one| one.schools);
        let lines = lines.sum();
        let mut whole = SchoolTable::with_room(lines, count);
        let places: Vec<usize> = (0..self.counties.len()).collect();
        let cells = lines * count / places.len().div_ceil(BATCH).max(1);
        for batch in places.chunks(BATCH) {
            let parts = each(cells, batch, |&place| CountyView::of(self, place).table());
            parts.into_iter().for_each(|part| whole.append(part));
        }
        whole
    }
}

impl<'a> CountyView<'a> {
    fn table(self) -> SchoolTable<'a> {
        let mut out = SchoolTable::with_room(0, self.all.standard.document().indicators.len());
        let schools = (self.all.stages.iter()).filter_map(|stage| stage.county(self.place));
        for (figures, schools) in self.county.stages.iter().zip(schools) {
            self.add_stage(figures, &schools, &mut out);
        }
        out
    }

    fn add_stage(
        self,
        figures: &'a StageFigures,
        schools: &StageSchools<'a>,
        out: &mut SchoolTable<'a>,
    ) {
        let (labels, standard) = (&self.all.labels, &self.all.standard);
        let (order, stage) = (self.in_order(schools), schools.stage());
        let rule = standard.document().school_rule.as_ref();
        let mut met: Vec<Option<usize>> = vec![None; order.len()];
        let mut below = vec![0; order.len()];
        let parts = schools.parts();
        let begin = out.indicators.add_lines(order.len());
        for at in 0..out.indicators.count {
            let one = Detailed::of(figures, schools, at, standard);
            for (line, &school) in order.iter().enumerate() {
                let here = InSchool::of(stage, &one, school);
                if let Some(reached) = here.met {
                    *met[line].get_or_insert(0) += usize::from(reached);
                }
                let near = rule.is_none_or(|rule| rest_reached(stage, &one, &here, rule));
                below[line] += usize::from(!near);
                out.indicators.set(begin + line, at, &here);
            }
        }
        for (line, &school) in order.iter().enumerate() {
            let row = schools.rows()[school];
            out.ids.push(labels.id(row));
            out.names.push(labels.name(row));
            out.school_types.push(labels.school_type(row));
            out.pupils.push(schools.pupils()[school]);
            out.parts.push(parts[school]);
            out.below.push(rule.map(|_| below[line]));
            let (met, near) = (met[line].unwrap_or(0), below[line] == 0);
            let passes = rule.map(|rule| passes(rule, met, near));
            out.passes.push(passes);
        }
        out.met.append(&mut met);
        out.counties.resize(out.ids.len(), self.place);
        out.stages.resize(out.ids.len(), stage);
    }
}

impl SchoolTable<'_> {
    /// An empty table with capacity for the given number of lines.
    fn with_room(lines: usize, indicators: usize) -> Self {
        let cells = lines * indicators;
        Self {
            counties: Vec::with_capacity(lines),
            stages: Vec::with_capacity(lines),
            ids: Vec::with_capacity(lines),
            names: Vec::with_capacity(lines),
            school_types: Vec::with_capacity(lines),
            pupils: Vec::with_capacity(lines),
            parts: Vec::with_capacity(lines),
            met: Vec::with_capacity(lines),
            below: Vec::with_capacity(lines),
            passes: Vec::with_capacity(lines),
            indicators: IndicatorTable {
                count: indicators,
                resource: Vec::with_capacity(cells),
                divided_by: Vec::with_capacity(cells),
                value: Vec::with_capacity(cells),
                met: Vec::with_capacity(cells),
                missing: Vec::with_capacity(cells),
                cv_share: Vec::with_capacity(cells),
            },
        }
    }

    fn append(&mut self, mut part: Self) {
        self.counties.append(&mut part.counties);
        self.stages.append(&mut part.stages);
        self.ids.append(&mut part.ids);
        self.names.append(&mut part.names);
        self.school_types.append(&mut part.school_types);
        self.pupils.append(&mut part.pupils);
        self.parts.append(&mut part.parts);
        self.met.append(&mut part.met);
        self.below.append(&mut part.below);
        self.passes.append(&mut part.passes);
        let (cells, more) = (&mut self.indicators, &mut part.indicators);
        cells.resource.append(&mut more.resource);
        cells.divided_by.append(&mut more.divided_by);
        cells.value.append(&mut more.value);
        cells.met.append(&mut more.met);
        cells.missing.append(&mut more.missing);
        cells.cv_share.append(&mut more.cv_share);
    }
}

impl IndicatorTable {
    /// Reserves cells for more lines and returns the number of lines so far.
    fn add_lines(&mut self, lines: usize) -> usize {
        let before = self.value.len();
        let cells = before + lines * self.count;
        self.resource.resize(cells, 0.0);
        self.divided_by.resize(cells, 0.0);
        self.value.resize(cells, 0.0);
        self.met.resize(cells, None);
        self.missing.resize(cells, None);
        self.cv_share.resize(cells, 0.0);
        before / self.count.max(1)
    }

    fn set(&mut self, line: usize, indicator: usize, here: &InSchool) {
        let at = line * self.count + indicator;
        self.resource[at] = here.resource;
        self.divided_by[at] = here.divided_by;
        self.value[at] = here.value;
        self.met[at] = here.met;
        self.missing[at] = here.missing;
        self.cv_share[at] = here.cv_share;
    }
}

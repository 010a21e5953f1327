//! The column dictionary: the columns that are recognized in a table of schools or units.

use serde::Serialize;

use crate::education::{Category, Locale, Ownership, RunBy, SchoolType, Stage};
use crate::words::Name;

/// What a column contains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "role", content = "stage")]
pub enum Role {
    /// Text that identifies or describes the row.
    Label,
    /// One of a closed list.
    Category,
    /// Pupils of a stage, or of the whole unit.
    Pupils(Option<Stage>),
    /// Classes of a stage, or of the whole unit.
    Classes(Option<Stage>),
    /// Full-time teachers of a stage, or of the whole unit.
    Teachers(Option<Stage>),
    /// Any other resource: of a stage, or shared by all stages of the school.
    Resource(Option<Stage>),
}

/// A value that cells of a closed list may have.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct AcceptedValue {
    /// The id and the names, each of which is recognised in a cell.
    pub name: &'static Name,
    /// Other ways in which it is written, codes included.
    pub aliases: &'static [&'static str],
}

/// One line of the dictionary.
#[derive(Debug, Clone, Serialize)]
#[serde(into = "Shown")]
pub struct ColumnEntry {
    /// The id and the names, each of which is recognised as a heading.
    pub name: Name,
    /// Other headings that mean the same.
    pub aliases: &'static [&'static str],
    /// Headings that do not state the unit and are therefore rejected.
    pub ambiguous: &'static [&'static str],
    /// The unit; `None` for text. A heading may end in it, in brackets.
    pub unit: Option<Name>,
    /// What it means, in a sentence.
    pub meaning: Name,
    /// What the column contains.
    pub role: Role,
    /// The columns that this one is a part of and may not exceed; where the table lacks one of them, those
    /// that it is itself a part of.
    pub part_of: &'static [&'static str],
    /// The statistical return that the figure is taken from, where the published rules name one.
    pub form: Option<&'static str>,
}

impl ColumnEntry {
    /// A line that is no part of another column, in one unit and from no named return.
    pub(super) const fn new(
        name: Name,
        aliases: &'static [&'static str],
        unit: Option<Name>,
        role: Role,
        meaning: Name,
    ) -> Self {
        Self {
            name,
            aliases,
            ambiguous: &[],
            unit,
            meaning,
            role,
            part_of: &[],
            form: None,
        }
    }

    pub(super) const fn part_of(mut self, wholes: &'static [&'static str]) -> Self {
        self.part_of = wholes;
        self
    }

    pub(super) const fn form(mut self, form: &'static str) -> Self {
        self.form = Some(form);
        self
    }

    pub(super) const fn ambiguous(mut self, headings: &'static [&'static str]) -> Self {
        self.ambiguous = headings;
        self
    }

    /// The values that cells may have, where they are of a closed list.
    pub fn values(&self) -> Vec<AcceptedValue> {
        fn of<C: Category>() -> Vec<AcceptedValue> {
            let value = |member: &C| AcceptedValue {
                name: member.name(),
                aliases: member.aliases(),
            };
            C::ALL.iter().map(value).collect()
        }
        match &*self.name.id {
            "school_type" => of::<SchoolType>(),
            "locale" => of::<Locale>(),
            "ownership" => of::<Ownership>(),
            "run_by" => of::<RunBy>(),
            _ => Vec::new(),
        }
    }

    /// Whether the cells are numbers.
    pub fn is_number(&self) -> bool {
        !matches!(self.role, Role::Label | Role::Category)
    }

    /// The stage that the column belongs to; `None` where stages share it.
    pub fn stage(&self) -> Option<Stage> {
        match self.role {
            Role::Pupils(stage)
            | Role::Classes(stage)
            | Role::Teachers(stage)
            | Role::Resource(stage) => stage,
            Role::Label | Role::Category => None,
        }
    }
}

/// An entry as JSON has it.
#[derive(Serialize)]
struct Shown {
    name: Name,
    aliases: &'static [&'static str],
    ambiguous: &'static [&'static str],
    unit: Option<Name>,
    meaning: Name,
    #[serde(flatten)]
    role: Role,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    values: Vec<AcceptedValue>,
    part_of: &'static [&'static str],
    form: Option<&'static str>,
}

impl From<ColumnEntry> for Shown {
    fn from(entry: ColumnEntry) -> Self {
        Self {
            values: entry.values(),
            name: entry.name,
            aliases: entry.aliases,
            ambiguous: entry.ambiguous,
            unit: entry.unit,
            meaning: entry.meaning,
            role: entry.role,
            part_of: entry.part_of,
            form: entry.form,
        }
    }
}

/// The dictionary.
pub fn columns() -> impl Iterator<Item = &'static ColumnEntry> {
    GENERAL
        .iter()
        .chain(PER_STAGE.iter().flatten())
        .chain(SHARED)
}

/// Columns with their disjoint parts.
pub(crate) fn made_of_parts() -> &'static [(&'static str, &'static [&'static str])] {
    TOGETHER
}

/// The column that counts the pupils of a stage.
pub(crate) fn pupils_column(stage: Stage) -> String {
    format!("pupils_{}", stage.name().id)
}

/// The line of that id.
pub fn column(id: &str) -> Option<&'static ColumnEntry> {
    columns().find(|entry| entry.name.id == id)
}

/// Words that distinguish quantities of similar names. A heading and the name of a column that do not have the same
/// ones are different quantities, however close their spelling: a heading is never taken for such a column, and
/// the column is never suggested for it.
pub(crate) static DISTINGUISHING: &[&str] = &[
    // Stages, and the pupils of a stage who are counted.
    "办园",
    "小学",
    "初中",
    "高中",
    "中职",
    "职业",
    "大学",
    "幼儿",
    "学前",
    "primary",
    "junior",
    "senior",
    "毕业",
    "招生",
    "新生",
    "转入",
    "转出",
    "寄宿",
    "走读",
    "随迁",
    "留守",
    "残疾",
    "男",
    "女",
    "graduat",
    "new",
    "board",
    "female",
    "male",
    // Which teachers.
    "专任",
    "兼职",
    "临聘",
    "代课",
    "退休",
    "职工",
    "高于",
    "低于",
    "规定",
    "以上",
    "以下",
    "及以上",
    "校级",
    "县级",
    "市级",
    "省级",
    "国家级",
    "初级",
    "中级",
    "高级",
    "骨干",
    "专科",
    "本科",
    "研究生",
    "体育",
    "艺术",
    "音乐",
    "美术",
    "科学",
    "part",
    "staff",
    "above",
    "backbone",
    "mid",
    "pe_art",
    // Which rooms, grounds and equipment.
    "室内",
    "室外",
    "不含",
    "扣除",
    "含",
    "占地",
    "建筑",
    "校舍",
    "行政",
    "生活",
    "宿舍",
    "食堂",
    "教学",
    "辅助",
    "运动",
    "体育馆",
    "indoor",
    "outdoor",
    "without",
    "aux",
    "sports",
    "gross",
    "dormitor",
    "新增",
    "报废",
    "电子",
    "平板",
    "教师用",
    "学生用",
    "网络",
    "多媒体",
    "专用",
    "digital",
    "lost",
    // What is divided by, and the unit.
    "生均",
    "师均",
    "人均",
    "校均",
    "班均",
    "比例",
    "占比",
    "率",
    "元",
    "万元",
    "10k",
    "per_",
    "ratio",
    "share",
    "rate",
];

/// Words in the headings of a table of kindergartens, a stage that no standard judges.
pub(crate) static KINDERGARTEN: &[&str] = &["幼儿园", "在园", "幼儿", "kindergarten", "preschool"];

/// The spellings of each unit in the brackets at the end of a heading, by the id of the unit.
static SPELLINGS: &[(&str, &[&str])] = &[
    ("person", &["人", "名", "人数"]),
    ("class", &["个", "班"]),
    ("m2", &["平方米", "㎡", "m²", "m2", "米²", "平米"]),
    ("yuan", &["元"]),
    ("10000_yuan", &["万元"]),
    ("currency", &["元"]),
    ("room", &["间", "个"]),
    ("computer", &["台"]),
    ("book", &["册", "本"]),
];

/// Units that no column has.
static OTHER_UNITS: &[&str] = &[
    "亩",
    "公顷",
    "平方千米",
    "平方公里",
    "米",
    "美元",
    "套",
    "辆",
    "所",
    "%",
    "ha",
    "km2",
    "km²",
];

/// The multiples of a unit that headings state.
static MULTIPLES: &[(&str, f64)] = &[
    ("", 1.0),
    ("百", 1e2),
    ("千", 1e3),
    ("万", 1e4),
    ("十万", 1e5),
    ("百万", 1e6),
    ("千万", 1e7),
    ("亿", 1e8),
];

/// How many of the unit of that id a unit is, as a heading spells it; `None` where it is another unit.
pub(crate) fn factor_of(unit: &str, spelling: &str) -> Option<f64> {
    let (_, spellings) = SPELLINGS.iter().find(|(id, _)| *id == unit)?;
    let of = |(multiple, factor): &(&str, f64)| {
        let own = spelling.strip_prefix(multiple)?;
        spellings.contains(&own).then_some(*factor)
    };
    MULTIPLES.iter().find_map(of)
}

/// Whether a text is a unit or a multiple of one.
pub(crate) fn is_unit(text: &str) -> bool {
    let known = |(id, _): &(&str, &[&str])| factor_of(id, text).is_some();
    OTHER_UNITS.contains(&text) || SPELLINGS.iter().any(known)
}

/// The national form's rules: everything but the coefficients comes from the annual statistics.
const ANNUAL: &str = "教育事业统计年报 (annual education statistics)";

const PERSONS: Option<Name> = Some(Name::new("person", "persons", "人"));
const CLASSES: Option<Name> = Some(Name::new("class", "classes", "个"));
const AREA: Option<Name> = Some(Name::new("m2", "m²", "平方米"));
const YUAN: Option<Name> = Some(Name::new("yuan", "yuan", "元"));
const WAN_YUAN: Option<Name> = Some(Name::new("10000_yuan", "10,000 yuan", "万元"));
const ROOMS: Option<Name> = Some(Name::new("room", "rooms", "间"));
const COMPUTERS: Option<Name> = Some(Name::new("computer", "computers", "台"));
const BOOKS: Option<Name> = Some(Name::new("book", "books", "册"));
const MONEY: Option<Name> = Some(Name::new("currency", "currency units", "货币单位"));

/// A line: id, names, other headings, unit, role, meaning in both languages.
macro_rules! entry {
    (
        $id:expr, $en:expr, $zh:expr, [$($alias:expr),* $(,)?], $unit:expr, $role:expr,
        $meaning_en:expr, $meaning_zh:expr $(, $method:ident: $value:expr)*
    ) => {
        ColumnEntry::new(
            Name::new($id, $en, $zh),
            &[$($alias),*],
            $unit,
            $role,
            Name::new($id, $meaning_en, $meaning_zh),
        )$(.$method($value))*
    };
}

/// The seven columns that every stage has.
macro_rules! stage_columns {
    ($($id:literal, $en:literal, $zh:literal, $stage:expr, $degree_en:literal, $degree_zh:literal;)*) => {
        [$([
            entry!(concat!("pupils_", $id), concat!($en, " pupils"), concat!($zh, "在校生数"),
                [concat!($zh, "在校学生数"), concat!($zh, "学生数"), concat!($zh, "在校生")],
                PERSONS, Role::Pupils($stage),
                concat!("Pupils enrolled in the ", $en, " part of the school."),
                concat!("学校", $zh, "部分的在校学生数。"), part_of: &["pupils"], form: ANNUAL),
            entry!(concat!("classes_", $id), concat!($en, " classes"), concat!($zh, "班级数"),
                [concat!($zh, "班数"), concat!($zh, "教学班数")],
                CLASSES, Role::Classes($stage),
                concat!("Classes of the ", $en, " part of the school."),
                concat!("学校", $zh, "部分的教学班数。"), part_of: &["classes"], form: ANNUAL),
            entry!(concat!("teachers_", $id), concat!($en, " teachers"), concat!($zh, "专任教师数"),
                [concat!($zh, "教师数"), concat!($zh, "专任教师")],
                PERSONS, Role::Teachers($stage),
                concat!("Full-time teachers of the ", $en, " part of the school."),
                concat!("学校", $zh, "部分的专任教师数。"), part_of: &["teachers"], form: ANNUAL),
            entry!(concat!("teachers_above_degree_", $id),
                concat!($en, " teachers above the required degree"),
                concat!($zh, "高于规定学历教师数"),
                [concat!($zh, "高于规定学历专任教师数"), concat!($zh, "高学历教师数")],
                PERSONS, Role::Resource($stage),
                concat!("Full-time ", $en, " teachers whose degree is above the required one (", $degree_en, ")."),
                concat!($zh, "专任教师中学历高于规定者（", $degree_zh, "）。"),
                part_of: &[concat!("teachers_", $id)], form: ANNUAL),
            entry!(concat!("teachers_backbone_", $id),
                concat!($en, " backbone teachers"), concat!($zh, "县级以上骨干教师数"),
                [concat!($zh, "县级及以上骨干教师数"), concat!($zh, "骨干教师数")],
                PERSONS, Role::Resource($stage),
                concat!("Full-time ", $en, " teachers recognised as backbone teachers by the county or above."),
                concat!($zh, "专任教师中经县级及以上认定的骨干教师。"),
                part_of: &[concat!("teachers_", $id)]),
            entry!(concat!("teachers_pe_art_", $id),
                concat!($en, " PE and art teachers"), concat!($zh, "体育艺术专任教师数"),
                [concat!($zh, "体育、艺术专任教师数"), concat!($zh, "体艺教师数"),
                    concat!($zh, "体育艺术教师数"), concat!($zh, "体育、艺术(美术、音乐)专任教师数")],
                PERSONS, Role::Resource($stage),
                concat!("Full-time ", $en, " teachers of physical education, music, fine art and art."),
                concat!($zh, "体育、音乐、美术和艺术学科的专任教师数。"),
                part_of: &[concat!("teachers_", $id)], form: ANNUAL),
            entry!(concat!("teachers_mid_title_", $id),
                concat!($en, " teachers with a middle or higher title"),
                concat!($zh, "中级及以上专业技术职务教师数"),
                [concat!($zh, "中级及以上职称教师数"), concat!($zh, "中级以上职称教师数")],
                PERSONS, Role::Resource($stage),
                concat!("Full-time ", $en, " teachers who hold a middle or higher professional title."),
                concat!($zh, "专任教师中具有中级及以上专业技术职务者。"),
                part_of: &[concat!("teachers_", $id)], form: ANNUAL),
        ]),*]
    };
}

pub(super) static PER_STAGE: [[ColumnEntry; 7]; 3] = stage_columns! {
    "primary", "primary", "小学", Some(Stage::Primary), "junior college or above", "专科及以上";
    "junior", "junior", "初中", Some(Stage::Junior), "bachelor or above", "本科及以上";
    "senior", "senior", "高中", Some(Stage::Senior), "as the province sets it", "由省定";
};

/// Columns with their disjoint parts, whose sum may not exceed the whole.
pub(super) static TOGETHER: &[(&str, &[&str])] = &[
    (
        "pupils",
        &["pupils_primary", "pupils_junior", "pupils_senior"],
    ),
    (
        "classes",
        &["classes_primary", "classes_junior", "classes_senior"],
    ),
    (
        "teachers",
        &["teachers_primary", "teachers_junior", "teachers_senior"],
    ),
    (
        "teaching_auxiliary_area",
        &["teaching_area", "indoor_sports_area"],
    ),
    (
        "sports_area",
        &["outdoor_sports_area", "indoor_sports_area"],
    ),
];

pub(super) static GENERAL: &[ColumnEntry] = &[
    entry!(
        "school_id", "school code", "学校代码",
        ["学校标识码", "学校编号", "学校编码", "school_code", "学校(机构)标识码", "学校(机构)代码"],
        None, Role::Label,
        "A code that identifies the school in the table.", "表中区分各校的唯一标识。",
        form: ANNUAL
    ),
    entry!(
        "school_name",
        "school name",
        "学校名称",
        ["校名", "学校", "学校(机构)名称", "学校全称"],
        None,
        Role::Label,
        "The school's name; used as the code in a table without codes.",
        "学校名称；表中无学校代码时用作代码。"
    ),
    entry!(
        "county",
        "county",
        "区县",
        ["县", "县区", "县(市、区)", "县(市区)", "县名", "区县名称"],
        None,
        Role::Label,
        "The county, county-level city or district of the school.",
        "学校所属的县（市、区）。"
    ),
    entry!(
        "township",
        "township",
        "乡镇",
        [
            "乡镇街道",
            "乡镇(街道)",
            "乡(镇)",
            "镇街",
            "街道",
            "所属乡镇",
            "所在乡镇",
            "所属乡镇街道",
            "所属乡镇(街道)"
        ],
        None,
        Role::Label,
        "The township or subdistrict of the school, by which reports have a basic table.",
        "学校所属的乡镇或街道；报告据此分列基本情况表。"
    ),
    entry!(
        "school_type", "school type", "办学类型", ["学校类型", "学校类别", "学校办学类型"],
        None, Role::Category,
        "Primary school, teaching point, junior, nine-year, complete secondary, twelve-year, special or vocational school.",
        "小学、教学点、初级中学、九年一贯制学校、完全中学、十二年一贯制学校、特殊教育学校、职业学校。",
        form: ANNUAL
    ),
    entry!(
        "locale", "urban or rural", "城乡类型", ["城乡", "城乡分类", "城乡代码", "城乡分类代码"],
        None, Role::Category,
        "Urban, town or rural, also as the codes 111 to 220 of 国函〔2008〕60号.",
        "城区、镇区、乡村，或国函〔2008〕60号的代码 111 至 220。",
        form: ANNUAL
    ),
    entry!(
        "ownership", "ownership", "办学性质", ["公办民办", "公民办", "学校性质", "办别"],
        None, Role::Category, "Public or private.", "公办或民办。", form: ANNUAL
    ),
    entry!(
        "run_by", "run by", "举办者", ["举办者类型", "学校举办者", "隶属关系"],
        None, Role::Category,
        "The level of government or the body that runs the school.", "学校由哪一级政府或何种机构举办。",
        form: ANNUAL
    ),
    entry!(
        "pupils", "pupils", "在校生数", ["在校学生数", "学生数", "在校生", "enrollment", "enrolment"],
        PERSONS, Role::Pupils(None),
        "Pupils of the whole school or unit.", "全校（或单位）在校学生数。", form: ANNUAL
    ),
    entry!(
        "classes", "classes", "班级数", ["班数", "教学班数"],
        CLASSES, Role::Classes(None), "Classes of the whole school or unit.", "全校（或单位）教学班数。",
        form: ANNUAL
    ),
    entry!(
        "teachers", "teachers", "专任教师数", ["教师数", "专任教师", "teachers_fte"],
        PERSONS, Role::Teachers(None),
        "Full-time teachers of the whole school or unit.", "全校（或单位）专任教师数。", form: ANNUAL
    ),
    entry!(
        "spend",
        "spending",
        "教育支出",
        ["支出", "经费支出", "expenditure", "一般公共预算教育经费"],
        MONEY,
        Role::Resource(None),
        "Annual spending of the school or unit, in the same currency in all rows.",
        "学校（或单位）全年支出，全表用同一货币单位。"
    ),
];

pub(super) static SHARED: &[ColumnEntry] = &[
    entry!(
        "teaching_area",
        "teaching and auxiliary rooms without indoor sports",
        "教学及辅助用房面积(不含室内体育用房)",
        ["教学及辅助用房面积(不含体育馆)"],
        AREA,
        Role::Resource(None),
        "Floor area of teaching and auxiliary rooms, excluding indoor sports rooms.",
        "教学及辅助用房面积，已扣除室内体育用房。",
        part_of: &["teaching_auxiliary_area"]
    ),
    entry!(
        "teaching_auxiliary_area", "teaching and auxiliary rooms", "教学及辅助用房面积",
        ["教学及辅助用房", "教学及辅助用房面积(平方米)"],
        AREA, Role::Resource(None),
        "Floor area of teaching and auxiliary rooms, including indoor sports rooms.",
        "教学及辅助用房面积，含室内体育用房。", form: ANNUAL
    ),
    entry!(
        "indoor_sports_area", "indoor sports rooms", "室内体育用房面积", ["体育馆面积", "室内体育用房", "室内体育馆", "室内体育馆面积"],
        AREA, Role::Resource(None),
        "Floor area of indoor sports rooms.", "室内体育用房（体育馆）面积。",
        part_of: &["teaching_auxiliary_area", "sports_area"], form: ANNUAL
    ),
    entry!(
        "outdoor_sports_area", "outdoor sports ground", "室外运动场面积",
        ["运动场地面积", "体育运动场地面积", "室外运动场地面积"],
        AREA, Role::Resource(None),
        "Area of the outdoor sports ground.", "室外运动场地面积。",
        part_of: &["sports_area"], form: ANNUAL
    ),
    entry!(
        "sports_area",
        "sports ground and halls",
        "体育运动场馆面积",
        ["体育场馆面积", "运动场馆面积"],
        AREA,
        Role::Resource(None),
        "Outdoor sports ground and indoor sports rooms together.",
        "室外运动场地与室内体育用房面积之和。"
    ),
    entry!(
        "equipment_value", "teaching equipment value (yuan)", "教学仪器设备值(元)",
        ["教学仪器设备资产值(元)", "教学仪器设备总值(元)", "设备值(元)"],
        YUAN, Role::Resource(None),
        "Original value of teaching instruments and equipment, in yuan.", "教学仪器设备原值，以元计。",
        ambiguous: &["教学仪器设备值", "教学仪器设备资产值", "教学仪器设备总值", "设备值"]
    ),
    entry!(
        "equipment_value_10k", "teaching equipment value (10,000 yuan)", "教学仪器设备值(万元)",
        ["教学仪器设备资产值(万元)", "教学仪器设备总值(万元)", "设备值(万元)"],
        WAN_YUAN, Role::Resource(None),
        "Original value of teaching instruments and equipment, in 10,000 yuan, as in the annual statistics.",
        "教学仪器设备原值，以万元计（统计年报口径）。", form: ANNUAL
    ),
    entry!(
        "multimedia_classrooms", "networked multimedia classrooms", "网络多媒体教室数",
        ["网络多媒体教室", "网络多媒体教室间数", "多媒体教室数"],
        ROOMS, Role::Resource(None),
        "Classrooms with networked multimedia equipment.", "接入网络的多媒体教室间数。", form: ANNUAL
    ),
    entry!(
        "computers", "computers", "计算机台数", ["计算机数", "教学用计算机台数", "教学用计算机"],
        COMPUTERS, Role::Resource(None),
        "Computers used for teaching.", "教学用计算机台数。", form: ANNUAL
    ),
    entry!(
        "books", "books", "图书册数", ["图书数", "图书", "图书藏量"],
        BOOKS, Role::Resource(None),
        "Books of the school library.", "学校图书馆（室）藏书册数。", form: ANNUAL
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_unique() {
        let mut seen = std::collections::HashMap::new();
        for entry in columns() {
            let name = &entry.name;
            let mut headings = vec![name.id.as_ref(), name.zh.as_ref(), name.en.as_ref()];
            headings.extend(entry.aliases.iter().chain(entry.ambiguous));
            headings.sort_unstable();
            headings.dedup();
            for heading in headings {
                let before = seen.insert(heading.to_ascii_lowercase(), &name.id);
                assert_eq!(before, None, "{heading}");
            }
        }
    }

    #[test]
    fn disjoint_parts_are_parts_of_their_whole() {
        for (whole, parts) in TOGETHER {
            for part in *parts {
                assert!(column(part).is_some_and(|entry| entry.part_of.contains(whole)));
            }
        }
    }

    #[test]
    fn a_part_names_a_column_of_the_dictionary() {
        for entry in columns() {
            for whole in entry.part_of {
                assert!(column(whole).is_some(), "{:?}", entry.name);
            }
            assert_eq!(entry.is_number(), entry.unit.is_some(), "{:?}", entry.name);
        }
    }
}

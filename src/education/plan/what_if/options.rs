//! The options of `what_if`: edits, in the order in which they are made.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::education::options::options_of_schools;
use crate::education::{SchoolType, Stage};
use crate::error::Result;
use crate::options::{FromOption, InputSpec, Need, Preset, choices, options};
use crate::reading::read;

options_of_schools! {
    /// What is changed, and how the effects are attributed.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::education::plan::WhatIfOptions;
    /// let options = WhatIfOptions::from_json(
    ///     r#"{"edits": [{"kind": "move", "from": "A", "to": "B", "indicator": "L2", "units": 2}]}"#,
    /// )?;
    /// assert_eq!(options.edits.len(), 1);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    WhatIfOptions {
        edits: Vec<EditOptions>, Records, Need::Optional,
            "What is changed, in this order: a school that an edit closes or merges cannot be in a later one." /
            "各项改动，按所列次序执行；已被前面的改动撤销或合并的学校，不得再作改动。";
        attribute: Attribute, Choice, Need::Default(Preset::Word("shapley")),
            "How the change of each coefficient is divided among the edits." /
            "各差异系数的变化如何分解到各项改动。";
        orders: Option<u64>, Count, Need::Default(Preset::Count(200)),
            "With more than 12 edits: how many pairs of random orders are drawn." /
            "改动多于 12 项时，随机抽取多少对次序。";
        seed: Option<u64>, Count, Need::Default(Preset::Count(1)),
            "The seed of the random orders: the same seed gives the same result." /
            "随机次序的种子；种子相同则结果相同。";
        effects: Option<bool>, Flag, Need::Default(Preset::Flag(true)),
            "Whether the effect of one more unit at each school, and of each school, is computed after the edits." /
            "是否计算改动之后每校再增加一个单位的效果，以及各校自身的影响。";
    }
}

options! {
    /// One edit of a table of schools.
    EditOptions {
        kind: Option<EditKind>, Choice, Need::Required,
            "What is done." /
            "改动的种类。";
        from: Option<String>, Text, Need::Optional,
            "move, reassign: the code of the school that gives." /
            "move、reassign：调出学校的代码。";
        to: Vec<String>, Texts, Need::Optional,
            "move, reassign: the code of the school that receives; close: those of the schools that take the pupils, \
             in proportion to their own. Without it the pupils of a closed school leave the table." /
            "move、reassign：调入学校的代码；close：接收学生的学校，按其在校生数分摊；不给出时学生不再计入本表。";
        school: Option<String>, Text, Need::Optional,
            "add, close, open: the code of the school." /
            "add、close、open：学校代码。";
        into: Option<String>, Text, Need::Optional,
            "merge: the code of the school that remains." /
            "merge：保留的学校的代码。";
        of: Vec<String>, Texts, Need::Optional,
            "merge: the codes of the schools that become part of it." /
            "merge：并入的学校的代码。";
        units: Option<f64>, Number, Need::Optional,
            "move, add, reassign: how much; for add below zero where it is taken away." /
            "move、add、reassign：数量；add 为负时表示减少。";
        indicator: Option<String>, Text, Need::Optional,
            "move, add: the code of the indicator whose resource it is." /
            "move、add：所涉资源的指标编号。";
        column: Option<String>, Column, Need::Optional,
            "move, add: the column of the resource, in place of an indicator: an id of the dictionary or a heading." /
            "move、add：所涉资源的列（列词典标识或表中列名），用以代替指标编号。";
        parts: BTreeMap<String, f64>, Mapping, Need::Optional,
            "move, add: how many of them count in other columns too, such as backbone teachers among teachers." /
            "move、add：其中同时计入其他列的数量，如专任教师中的骨干教师。";
        stage: Option<Stage>, Choice, Need::Optional,
            "move, add: the stage of the resource; reassign: that of the pupils; split: that of the weight. \
             Not needed where there is only one." /
            "move、add：资源所属学段；reassign：学生所属学段；split：权重所属学段。仅有一种可能时可不给出。";
        school_type: Option<SchoolType>, Choice, Need::Optional,
            "merge: the type of the merged school, where it changes; open: the type of the new school; split: the \
             type of school." /
            "merge：合并后学校的办学类型（有变化时）；open：新校的办学类型；split：办学类型。";
        figures: Cells, Mapping, Need::Optional,
            "open: the cells of the new school, by column id or heading." /
            "open：新校各列的数值，以列标识或列名为键。";
        weight: Option<f64>, Number, Need::Optional,
            "split: what a pupil of the stage counts where stages of such schools share resources." /
            "split：此类学校各学段共用资源拆分时，该学段每名学生的权重。";
    }
}

/// What an edit does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditKind {
    /// Some of a resource goes from one school to another.
    Move,
    /// A school receives some of a resource, or loses it.
    Add,
    /// Schools become part of another.
    Merge,
    /// A school is closed.
    Close,
    /// A school is opened.
    Open,
    /// Pupils go from one school to another.
    Reassign,
    /// What stages share is divided by another weight.
    Split,
}

choices! { EditKind {
    EditKind::Move => "move", "moves some of a resource from one school to another" / "将一所学校的部分资源调给另一所";
    EditKind::Add => "add", "adds some of a resource to a school" / "为一所学校增加资源";
    EditKind::Merge => "merge", "merges schools into one" / "将若干学校并入一所";
    EditKind::Close => "close", "closes a school" / "撤销一所学校";
    EditKind::Open => "open", "opens a school" / "新设一所学校";
    EditKind::Reassign => "reassign", "assigns pupils to another school" / "将部分学生划转另一所学校";
    EditKind::Split => "split", "divides what stages share by another weight" / "改变各学段共用资源的拆分权重";
}}

/// How the change of a figure is divided among the edits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Attribute {
    /// The mean effect over all orders.
    #[default]
    Shapley,
    /// The effect in the order of the list.
    Sequence,
    /// Not at all.
    None,
}

choices! { Attribute {
    Attribute::Shapley => "shapley", "by the mean effect over all orders of the edits" / "按各种次序下效果的平均值";
    Attribute::Sequence => "sequence", "by the effect in the order of the list, as for a dated programme" / "按所列次序依次计算，适用于分期实施的方案";
    Attribute::None => "none", "not at all" / "不分解";
}}

/// The cells of a new row, by column id or heading: numbers or texts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cells(pub BTreeMap<String, Value>);

impl FromOption for Cells {
    fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        let read = |value| read(value, spec.id);
        Ok(Self(value.map(read).transpose()?.unwrap_or_default()))
    }
}

impl FromOption for BTreeMap<String, f64> {
    fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        let read = |value| read(value, spec.id);
        Ok(value.map(read).transpose()?.unwrap_or_default())
    }
}

/// One edit, or several.
impl FromOption for Vec<EditOptions> {
    const MEMBERS: &'static [InputSpec] = EditOptions::SPECS;

    fn of(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        let list = match value {
            None => Vec::new(),
            Some(Value::Array(list)) => list,
            Some(one) => vec![one],
        };
        let edit = |value| EditOptions::of_members(read(value, spec.id)?);
        list.into_iter().map(edit).collect()
    }
}

//! The labels of rows that sum, average or describe other rows, and of notes: one list, both languages.

/// Words that, alone in a cell, label a row of totals, averages or dispersions.
const WHOLE: &[&str] = &[
    // Sums.
    "合计",
    "小计",
    "总计",
    "共计",
    "累计",
    "总数",
    "总和",
    "总量",
    "汇总",
    "合计数",
    "小计数",
    "总计数",
    "总体",
    "全部",
    "全体",
    "计",
    "total",
    "totals",
    "subtotal",
    "subtotals",
    "sub-total",
    "sub-totals",
    "grandtotal",
    "sum",
    "overall",
    "altogether",
    "allschools",
    // Averages and dispersions.
    "平均",
    "平均值",
    "平均数",
    "平均水平",
    "均值",
    "校均",
    "班均",
    "生均",
    "县均",
    "区均",
    "中位数",
    "众数",
    "标准差",
    "标准偏差",
    "方差",
    "差异系数",
    "变异系数",
    "离散系数",
    "极差",
    "极差率",
    "最大值",
    "最小值",
    "最高值",
    "最低值",
    "average",
    "averages",
    "mean",
    "median",
    "maximum",
    "minimum",
    "standarddeviation",
    "std.dev.",
    "coefficientofvariation",
    // Parts of a total.
    "其中",
    "ofwhich",
];

/// Areas that, alone or before one of [`OF_AREA`], mean all of their schools.
const AREAS: &[&str] = &[
    "全国",
    "全省",
    "全市",
    "全县",
    "全区",
    "全旗",
    "全镇",
    "全乡",
    "全街道",
    "全校",
];

/// What an area's row may be about.
const OF_AREA: &[&str] = &[
    "",
    "学校",
    "小学",
    "初中",
    "高中",
    "中学",
    "中小学",
    "普通中学",
    "普通小学",
    "九年一贯制",
    "义务教育",
    "义务教育学校",
    "数据",
    "水平",
    "情况",
];

/// Words at the end of a label, after what they sum or average: 小学合计, 城关镇小计, 全县平均值.
const ENDINGS: &[&str] = &[
    "合计",
    "小计",
    "总计",
    "共计",
    "累计",
    "合计数",
    "小计数",
    "总计数",
    "平均",
    "平均值",
    "平均数",
    "平均水平",
    "均值",
    "校均",
    "标准差",
    "标准偏差",
    "差异系数",
    "变异系数",
    "中位数",
    "极差率",
];

/// The last word of an English label of several: Primary total, Springfield subtotal.
const LAST_WORDS: &[&str] = &[
    "total",
    "totals",
    "subtotal",
    "subtotals",
    "sub-total",
    "average",
    "averages",
];

/// The beginning of an English label: Total of all schools.
const FIRST_WORDS: &[&str] = &[
    "total of ",
    "total for ",
    "sum of ",
    "average of ",
    "average for ",
    "mean of ",
];

/// The beginning of a note, before a colon or, for those in the second list, anything.
const NOTES: &[&str] = &[
    "注",
    "备注",
    "附注",
    "说明",
    "填表说明",
    "编制说明",
    "数据来源",
    "资料来源",
    "来源",
    "填表人",
    "填报人",
    "填报单位",
    "填报日期",
    "填表日期",
    "制表",
    "制表人",
    "制表单位",
    "审核",
    "审核人",
    "复核人",
    "负责人",
    "单位负责人",
    "统计负责人",
    "联系人",
    "联系电话",
    "日期",
    "单位",
    "note",
    "notes",
    "source",
    "sources",
    "remark",
    "remarks",
    "prepared by",
    "checked by",
];
const NOTE_SIGNS: &[&str] = &["*", "＊", "※", "★", "注："];

/// The last character of the name of an area whose schools a total may sum.
const AREA_ENDS: &[char] = &[
    '镇', '乡', '县', '区', '市', '旗', '州', '省', '村', '片', '道', '处', '木',
];

/// What a cell says of its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// A total, an average or a dispersion.
    Total,
    /// A note below or above the table.
    Note,
}

/// What the whole text says of its row; `None` for a name or a code.
pub(super) fn of(text: &str) -> Option<Label> {
    if !may_be_label(text) {
        return None;
    }
    let total = || total(text).then_some(Label::Total);
    total().or_else(|| is_note(text).then_some(Label::Note))
}

/// How labels in English begin and end.
const BEGINNINGS: &[&str] = &[
    "total", "sub", "grand", "sum", "average", "mean", "note", "source", "remark", "prepared",
    "checked",
];
const ENDS: &[&str] = &[
    "total",
    "totals",
    "average",
    "averages",
    "mean",
    "median",
    "sum",
    "overall",
    "altogether",
    "schools",
    "maximum",
    "minimum",
    "deviation",
    "variation",
    "dev",
    "which",
];

/// Decides of nearly every name and code, before anything is copied.
fn may_be_label(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else {
        return false;
    };
    if !first.is_ascii_alphanumeric() {
        // 第一小学 ends as schools do and does not begin as a label may.
        let is_school = ["小学", "中学", "学校", "教学点"]
            .iter()
            .any(|end| text.ends_with(end));
        return !is_school || text.starts_with(BEFORE_SCHOOLS) || text.contains([':', '：']);
    }
    if !text.is_ascii() || bytes.get(1) == Some(&b' ') {
        return true;
    }
    if last.is_ascii_digit() && first.is_ascii_digit() {
        return false;
    }
    let is = |part: Option<&[u8]>, word: &str| {
        part.is_some_and(|part| part.eq_ignore_ascii_case(word.as_bytes()))
    };
    let end = bytes.len()
        - bytes
            .iter()
            .rev()
            .take_while(|one| !one.is_ascii_alphanumeric())
            .count();
    BEGINNINGS
        .iter()
        .any(|word| is(bytes.get(..word.len()), word))
        || ENDS.iter().any(|word| {
            is(
                end.checked_sub(word.len())
                    .and_then(|at| bytes.get(at..end)),
                word,
            )
        })
}

/// The first character of a label that may end as the name of a school: 全县小学, 合计18学校, —全县学校.
const BEFORE_SCHOOLS: &[char] = &[
    '全', '合', '小', '总', '共', '累', '汇', '平', '均', '其', '*', '＊', '※', '★', '(', '（',
    '[', '【', '—', '-', '“', '"', ' ', '\u{3000}',
];

fn total(text: &str) -> bool {
    let folded = fold(text);
    let bare = stripped(&folded);
    if bare.is_empty() {
        return false;
    }
    let compact: String = bare.chars().filter(|one| !one.is_whitespace()).collect();
    WHOLE.contains(&compact.as_str())
        || AREAS
            .iter()
            .any(|area| (compact.strip_prefix(area)).is_some_and(|rest| OF_AREA.contains(&rest)))
        || ENDINGS.iter().any(|ending| compact.ends_with(ending))
        || (bare.rsplit_once([' ', '-', ':'])).is_some_and(|(_, last)| LAST_WORDS.contains(&last))
        || FIRST_WORDS.iter().any(|first| bare.starts_with(first))
        || counted(&compact)
        || compact.starts_with("其中:")
}

/// A label with what it counts: 合计18所, 合计(18所), total (18 schools), 小计：3校.
fn counted(compact: &str) -> bool {
    let begins = |word: &&&str| compact.starts_with(**word);
    let Some(word) = WHOLE.iter().filter(begins).max_by_key(|word| word.len()) else {
        return false;
    };
    let rest = &compact[word.len()..];
    // 计1班 is a class, Total1 may be a code.
    let number = || rest.starts_with(|one: char| one.is_ascii_digit());
    let counts = || !word.is_ascii() && word.chars().nth(1).is_some() && number();
    rest.starts_with(['(', '[', '【', ':', '=', '/']) || counts()
}

/// The area that a total names before its last word: 城关镇 of 城关镇小计.
pub(super) fn area(text: &str) -> Option<&str> {
    let ending = ENDINGS
        .iter()
        .filter_map(|ending| text.strip_suffix(ending));
    let area = ending.min_by_key(|area| area.len())?.trim();
    is_area(area).then_some(area)
}

/// Whether a text can be the name of an area.
fn is_area(text: &str) -> bool {
    text.chars().nth(1).is_some() && text.ends_with(AREA_ENDS)
}

fn is_note(text: &str) -> bool {
    if NOTE_SIGNS.iter().any(|sign| text.starts_with(sign)) {
        return true;
    }
    let folded = fold(text);
    let Some((head, _)) = folded.split_once(':') else {
        return false;
    };
    let head: String = stripped(head)
        .chars()
        .filter(|one| !one.is_whitespace())
        .collect();
    let head = head.trim_end_matches(|one: char| one.is_ascii_digit());
    let is_it = |note: &&str| note.chars().filter(|one| *one != ' ').eq(head.chars());
    NOTES.iter().any(is_it)
}

/// Without differences that are hard to see: the width of ASCII characters, the case of letters.
fn fold(text: &str) -> String {
    let folded = text.chars().map(|one| match one {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(one as u32 - 0xfee0).unwrap_or(one),
        '\u{3000}' => ' ',
        _ => one,
    });
    folded.collect::<String>().to_lowercase()
}

/// Without brackets, quotation marks and punctuation around it.
fn stripped(text: &str) -> &str {
    text.trim_matches(|one: char| {
        one.is_whitespace() || "()[]{}<>【】〔〕《》「」“”\"'*:;,.。、;·-—–_=#※".contains(one)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_total(text: &str) -> bool {
        of(text) == Some(Label::Total)
    }

    #[test]
    fn labels_of_totals_are_recognized_in_both_languages() {
        for text in [
            "合计",
            "合 计",
            "合　　计",
            "小计",
            "总计",
            "平均",
            "平均值",
            "校均",
            "全县",
            "全区",
            "全市",
            "全省",
            "标准差",
            "差异系数",
            "合计：",
            "（合计）",
            "【小计】",
            "—合计—",
            "小学合计",
            "初中合计",
            "城关镇小计",
            "柳溪镇合计",
            "全县合计",
            "全县总计",
            "全县平均值",
            "全县小学",
            "全县中小学",
            "青溪县合计",
            "城区小计",
            "公办合计",
            "合计（18所）",
            "合计18所",
            "合计：18校",
            "其中",
            "其中：城区",
            "total",
            "Total",
            "TOTAL",
            "Ｔｏｔａｌ",
            "Sub total",
            "Subtotal",
            "sub-total",
            "Grand Total",
            "Average",
            "Mean",
            "Total:",
            "Total (18 schools)",
            "Primary total",
            "Springfield Subtotal",
            "Total of all schools",
            "Standard deviation",
            "District average",
            "t o t a l",
        ] {
            assert!(is_total(text), "{text}");
        }
    }

    #[test]
    fn a_name_that_contains_such_a_word_is_a_name() {
        for text in [
            "全县实验小学",
            "合计小学",
            "总计中学",
            "平均乡中心小学",
            "太平均和小学",
            "全区第一中学",
            "全市中学附属小学",
            "和平小学",
            "小计村小学",
            "全州县第一小学",
            "Total Learning Academy",
            "Meanwood Primary",
            "Average Street",
            "Grand Total School",
            "Totality",
            "Summit",
            "Sumner",
            "Overall Creek Elementary",
            "S01",
            "3200000001",
            "注册小学",
            "说明村小学",
            "单位子弟小学",
            "SD",
            "CV",
            "All Saints",
            "甲县",
            "城关镇",
            "乙校",
            "1",
            "",
            "计家墩小学",
            "计1班",
            "Total1",
            "计生镇小学",
            "Mean Street School",
            "Minimum Bay School",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }

    #[test]
    fn a_note_begins_as_notes_do() {
        for text in [
            "注：数据截至2025年9月1日",
            "注:1",
            "填表人：",
            "审核人:张三",
            "说明：不含民办",
            "数据来源：年报",
            "注1：含分校",
            "* provisional",
            "Note: provisional",
            "Source: NCES",
            "Prepared by: A. Smith",
            "单位：人",
        ] {
            assert_eq!(of(text), Some(Label::Note), "{text}");
        }
    }

    #[test]
    fn a_total_names_its_area() {
        assert_eq!(area("柳溪镇小计"), Some("柳溪镇"));
        assert_eq!(area("小学合计"), None);
        assert_eq!(area("甲校小计"), None);
    }
}

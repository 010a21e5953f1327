//! The options of a comparison of alliances.

use crate::education::Stage;
use crate::education::options::options_of_schools;
use crate::options::Need;

options_of_schools! {
    /// Which alliances are compared.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::education::plan::AlliancesOptions;
    /// let options = AlliancesOptions::from_json(r#"{"alliance": "集团", "indicator": "L1"}"#)?;
    /// assert_eq!(options.indicator, ["L1"]);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    AlliancesOptions {
        alliance: Option<String>, Key, Need::Required,
            "The column whose values are the alliances, groups of schools or townships; a school that belongs to none \
             has a name of its own there." /
            "按其取值划分联盟、集团或乡镇的列；不属于任何联盟的学校应单独命名。";
        stage: Option<Stage>, Choice, Need::Optional,
            "The stage; by default every stage of the standard." /
            "学段；默认为标准所含各学段。";
        indicator: Vec<String>, Texts, Need::Optional,
            "The codes of the indicators; by default all." /
            "指标编号；默认为全部指标。";
    }
}

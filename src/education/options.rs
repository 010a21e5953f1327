//! The options of `assess` and `check`, and those of every call on a table of schools.

use crate::options::{Need, Preset, choices};

/// Declares options with those that every call on a table of schools has.
macro_rules! options_of_schools {
    ($(#[$about:meta])* $name:ident { $($own:tt)* }) => {
        $crate::options::options! {
            $(#[$about])*
            $name {
                by: Option<String>, Key, $crate::options::Need::Optional,
                    "The column whose values divide the table into counties; by default the column county, \
                     and without that column the whole table is one county." /
                    "按其取值划分区县的列；默认为“区县”列，无此列时全表视为一个区县。";
                columns: std::collections::BTreeMap<String, String>, Mapping, $crate::options::Need::Optional,
                    "The headings of your table, by column id: an id of the dictionary, or of a column that a \
                     standard of your own uses." /
                    "由列标识（列词典或自定标准中的列）到表中列名的对应关系。";
                $($own)*
                totals: $crate::education::Totals, Choice,
                    $crate::options::Need::Default($crate::options::Preset::Word("error")),
                    "What happens to rows that are no schools: totals, subtotals, averages, notes." /
                    "表中合计、小计、平均、附注等不是学校的行如何处理。";
            }
        }

        impl $crate::education::intake::reading::ReadsSchools for $name {
            fn reading<'t>(
                &'t self,
                needs: Option<&'t $crate::education::intake::reading::Needs>,
            ) -> $crate::education::intake::reading::Reading<'t> {
                $crate::education::intake::reading::Reading {
                    mapping: &self.columns,
                    by: self.by.as_deref(),
                    totals: self.totals,
                    numbers: None,
                    needs,
                }
            }
        }
    };
}
#[cfg(feature = "plan")]
pub(crate) use options_of_schools;

options_of_schools! {
    /// How a table is checked.
    CheckOptions {}
}

options_of_schools! {
    /// How a standard is applied.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::education::{AssessOptions, Detail};
    /// let options = AssessOptions::from_json(r#"{"by": "区", "detail": "county"}"#)?;
    /// assert_eq!(options.detail, Detail::County);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// An option that does not exist is an error:
    ///
    /// ```
    /// use junheng::education::AssessOptions;
    /// let error = AssessOptions::from_json(r#"{"column": {}}"#).unwrap_err();
    /// assert_eq!(error.to_string(), "there is no option \"column\": did you mean \"columns\"?");
    /// ```
    AssessOptions {
        detail: Detail, Choice, Need::Default(Preset::Word("schools")),
            "The level of detail of the result." /
            "结果的详细程度。";
    }
}

/// The level of detail of an assessment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Detail {
    /// Counties, stages, indicators and every school.
    #[default]
    Schools,
    /// Counties, stages and indicators; schools are counted, not listed.
    County,
}

choices! { Detail {
    Detail::Schools => "schools", "counties, stages, indicators and every school" / "区县、学段、指标和各校";
    Detail::County => "county", "counties, stages and indicators" / "区县、学段和指标";
}}

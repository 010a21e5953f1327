//! The closed lists of the domain: stages, school types, locales, ownership, and how they are written.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::options::{Choice, choices};
use crate::words::Name;

/// A closed list that cells of a text column are read into.
pub trait Category: Copy + PartialEq + 'static {
    /// Every member, in the order of the list.
    const ALL: &'static [Self];

    /// The id and the name in each language.
    fn name(self) -> &'static Name;

    /// Other ways in which the member is written, codes included.
    fn aliases(self) -> &'static [&'static str];

    /// The member that `text` names: by id, by name, by alias; ASCII letters of either case.
    fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        Self::ALL.iter().copied().find(|member| {
            let name = member.name();
            [&name.id, &name.en, &name.zh]
                .iter()
                .any(|known| known.eq_ignore_ascii_case(text))
                || (member.aliases().iter()).any(|known| known.eq_ignore_ascii_case(text))
        })
    }
}

macro_rules! category {
    ($(#[$doc:meta])* $category:ident {
        $($member:ident = $id:literal, $en:literal, $zh:literal, [$($alias:literal),*];)*
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[derive(Serialize, Deserialize, JsonSchema)]
        pub enum $category {
            $(#[doc = concat!($en, " ", $zh)] #[serde(rename = $id)] $member,)*
        }

        choices! { $category { $($category::$member => $id, $en / $zh;)* } }

        impl Category for $category {
            const ALL: &'static [Self] = <Self as Choice>::MEMBERS;

            fn name(self) -> &'static Name {
                &<Self as Choice>::NAMES[self as usize]
            }

            fn aliases(self) -> &'static [&'static str] {
                match self { $(Self::$member => &[$($alias),*],)* }
            }
        }
    };
}

category! {
    /// A stage of schooling 学段.
    Stage {
        Primary = "primary", "primary", "小学", [];
        Junior = "junior", "junior secondary", "初中", ["junior_secondary"];
        Senior = "senior", "senior secondary", "高中", ["senior_secondary", "普通高中"];
    }
}

category! {
    /// What kind of school a row is 办学类型.
    SchoolType {
        Primary = "primary", "primary school", "小学", ["完全小学", "普通小学", "附设小学班", "211", "219"];
        TeachingPoint = "teaching_point", "teaching point", "教学点", ["小学教学点", "218"];
        Junior = "junior", "junior secondary school", "初级中学",
            ["初中", "普通初中", "junior_secondary", "附设初中班", "附设普通初中班", "311", "319"];
        NineYear = "nine_year", "nine-year school", "九年一贯制学校",
            ["九年一贯制", "九年一贯", "312"];
        CompleteSecondary = "complete_secondary", "complete secondary school", "完全中学", ["完中", "341"];
        Senior = "senior", "senior secondary school", "高级中学",
            ["高中", "普通高中", "senior_secondary", "附设普通高中班", "342", "349"];
        TwelveYear = "twelve_year", "twelve-year school", "十二年一贯制学校",
            ["十二年一贯制", "十二年一贯", "345"];
        Special = "special", "special education school", "特殊教育学校",
            ["特殊教育", "特教", "特教学校", "511", "512", "513", "514"];
        Vocational = "vocational", "vocational school", "职业学校",
            ["职业", "职业初中", "职业中学", "职业高中", "中等职业学校"];
    }
}

category! {
    /// The locale of a school 城乡类型, also as the codes of 国函〔2008〕60号.
    Locale {
        Urban = "urban", "urban", "城区", ["111", "112", "city", "suburb", "城市", "主城区", "城乡结合区"];
        Town = "town", "town", "镇区", ["121", "122", "123", "镇", "镇中心区", "镇乡结合区", "特殊区域"];
        Rural = "rural", "rural", "乡村", ["210", "220", "village", "农村", "乡中心区", "村庄"];
    }
}

category! {
    /// Whether public money or a private founder runs the school 办学性质.
    Ownership {
        Public = "public", "public", "公办", ["公立"];
        Private = "private", "private", "民办", ["私立"];
    }
}

category! {
    /// Which level of government or which body runs the school 举办者.
    RunBy {
        County = "county", "county government", "县级", ["县", "县级教育部门", "区县", "县区", "教育部门"];
        City = "city", "city government", "地级", ["市级", "地市级", "地级教育部门"];
        Province = "province", "provincial government", "省级", ["省", "省级教育部门"];
        University = "university", "university", "高校", ["高等学校", "大学"];
        Enterprise = "enterprise", "enterprise", "企业", ["国有企业", "地方企业"];
        Other = "other", "another body", "其他", ["其他部门", "民办"];
    }
}

impl Stage {
    /// The bit of the stage in a set of stages.
    pub(crate) const fn bit(self) -> u8 {
        1 << self as u8
    }

    /// The bit, or none.
    pub(crate) const fn bit_if(self, is_so: bool) -> u8 {
        (is_so as u8) << self as u8
    }
}

impl SchoolType {
    /// The stages a school of this type teaches.
    pub const fn stages(self) -> &'static [Stage] {
        match self {
            Self::Primary | Self::TeachingPoint => &[Stage::Primary],
            Self::Junior => &[Stage::Junior],
            Self::Senior => &[Stage::Senior],
            Self::NineYear => &[Stage::Primary, Stage::Junior],
            Self::CompleteSecondary => &[Stage::Junior, Stage::Senior],
            Self::TwelveYear | Self::Special | Self::Vocational => {
                &[Stage::Primary, Stage::Junior, Stage::Senior]
            }
        }
    }

    /// Whether a school of this type teaches the stage.
    pub(crate) fn teaches(self, stage: Stage) -> bool {
        self.stage_bits() & stage.bit() != 0
    }

    /// The stages a school of this type teaches, as [`Stage::bit`]s.
    const fn stage_bits(self) -> u8 {
        let (stages, mut bits, mut at) = (self.stages(), 0, 0);
        while at < stages.len() {
            bits |= stages[at].bit();
            at += 1;
        }
        bits
    }

    /// Whether every school of this type has pupils in each of its stages; a special or vocational
    /// school may have any of them.
    pub(crate) const fn needs_every_stage(self) -> bool {
        !matches!(self, Self::Special | Self::Vocational)
    }

    /// Whether the school has several stages that share buildings, books and equipment.
    pub const fn is_through_train(self) -> bool {
        matches!(
            self,
            Self::NineYear | Self::CompleteSecondary | Self::TwelveYear
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn each_spelling_has_one_meaning<C: Category + std::fmt::Debug>() {
        let mut seen = std::collections::HashSet::new();
        for member in C::ALL {
            let name = member.name();
            let mut spellings = vec![name.id.as_ref(), name.en.as_ref(), name.zh.as_ref()];
            spellings.extend(member.aliases());
            spellings.sort_unstable();
            spellings.dedup();
            for spelling in spellings {
                assert!(seen.insert(spelling.to_lowercase()), "{spelling} twice");
                assert_eq!(C::parse(spelling), Some(*member), "{spelling}");
            }
        }
    }

    #[test]
    fn spellings_are_unique() {
        each_spelling_has_one_meaning::<Stage>();
        each_spelling_has_one_meaning::<SchoolType>();
        each_spelling_has_one_meaning::<Locale>();
        each_spelling_has_one_meaning::<Ownership>();
        each_spelling_has_one_meaning::<RunBy>();
    }

    #[test]
    fn common_spellings_are_read() {
        assert_eq!(
            SchoolType::parse(" 九年一贯制 "),
            Some(SchoolType::NineYear)
        );
        assert_eq!(SchoolType::parse("Nine_Year"), Some(SchoolType::NineYear));
        assert_eq!(Locale::parse("220"), Some(Locale::Rural));
        assert_eq!(Ownership::parse("公办"), Some(Ownership::Public));
        assert_eq!(SchoolType::parse("幼儿园"), None);
    }
}

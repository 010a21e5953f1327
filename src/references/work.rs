//! How a work is described, and its form as CSL-JSON.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

/// The kind of a work, by the names of CSL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum WorkKind {
    /// An article of a journal.
    Article,
    /// A book.
    Book,
    /// A chapter of a book, or a paper of conference proceedings.
    Chapter,
    /// A report or a working paper.
    Report,
    /// A thesis.
    Thesis,
    /// A technical standard.
    Standard,
    /// A law, a regulation or an official document.
    Legislation,
    /// Published data with their definition.
    Dataset,
}

impl WorkKind {
    /// The value of `type` in CSL-JSON.
    pub const fn csl(self) -> &'static str {
        match self {
            Self::Article => "article-journal",
            Self::Book => "book",
            Self::Chapter => "chapter",
            Self::Report => "report",
            Self::Thesis => "thesis",
            Self::Standard => "standard",
            Self::Legislation => "legislation",
            Self::Dataset => "dataset",
        }
    }
}

/// A published work: one line of [`works`](super::works).
///
/// Members that a work does not have are empty. As JSON it is an item of CSL-JSON, without empty members.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Work {
    /// Its key, for example `SHORROCKS_1980`; in JSON in lower case.
    pub key: &'static str,
    /// Its kind.
    pub kind: WorkKind,
    /// Family and given names of the authors; an organization has no given name.
    pub authors: &'static [(&'static str, &'static str)],
    /// The authors in English, where the names are in Chinese.
    pub authors_en: &'static str,
    /// The year of publication; 0 where it is not dated.
    pub year: u16,
    /// The title.
    pub title: &'static str,
    /// A translation of the title into English, where it is in another language and the language is not of Europe.
    pub title_en: &'static str,
    /// The journal, or the book that it is a chapter of.
    pub container: &'static str,
    /// Family and given names of the editors of that book.
    pub editors: &'static [(&'static str, &'static str)],
    /// The volume of the journal.
    pub volume: &'static str,
    /// The issue.
    pub issue: &'static str,
    /// The pages, or the number of the article.
    pub pages: &'static str,
    /// The publisher, the institution of a report, the university of a thesis.
    pub publisher: &'static str,
    /// The place of the publisher.
    pub place: &'static str,
    /// The edition of a book, where it is not the first.
    pub edition: &'static str,
    /// The number of a report, a standard or an official document.
    pub number: &'static str,
    /// The Digital Object Identifier.
    pub doi: &'static str,
    /// The text by which declarations call it: authors, year, and the DOI or else the title.
    pub short: &'static str,
}

impl Work {
    /// A work of which nothing is known.
    pub(crate) const BLANK: Self = Self {
        key: "",
        kind: WorkKind::Book,
        authors: &[],
        authors_en: "",
        year: 0,
        title: "",
        title_en: "",
        container: "",
        editors: &[],
        volume: "",
        issue: "",
        pages: "",
        publisher: "",
        place: "",
        edition: "",
        number: "",
        doi: "",
        short: "",
    };

    /// Its members in CSL-JSON.
    fn write<M: SerializeMap>(&self, out: &mut M) -> Result<(), M::Error> {
        out.serialize_entry("id", &self.key.to_lowercase())?;
        out.serialize_entry("type", self.kind.csl())?;
        out.serialize_entry("author", &Names(self.authors))?;
        if self.year > 0 {
            out.serialize_entry(
                "issued",
                &Issued {
                    parts: [[self.year]],
                },
            )?;
        }
        if !self.editors.is_empty() {
            out.serialize_entry("editor", &Names(self.editors))?;
        }
        let members = [
            ("author-translated", self.authors_en),
            ("title", self.title),
            ("title-translated", self.title_en),
            ("container-title", self.container),
            ("volume", self.volume),
            ("issue", self.issue),
            ("page", self.pages),
            ("publisher", self.publisher),
            ("publisher-place", self.place),
            ("edition", self.edition),
            ("number", self.number),
            ("DOI", self.doi),
        ];
        for (name, value) in members.iter().filter(|(_, value)| !value.is_empty()) {
            out.serialize_entry(name, value)?;
        }
        Ok(())
    }
}

impl Serialize for Work {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(None)?;
        self.write(&mut out)?;
        out.end()
    }
}

#[derive(Serialize)]
struct Issued {
    #[serde(rename = "date-parts")]
    parts: [[u16; 1]; 1],
}

/// Names as CSL-JSON has them.
struct Names(&'static [(&'static str, &'static str)]);

impl Serialize for Names {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        #[serde(untagged)]
        enum Name {
            Person {
                family: &'static str,
                given: &'static str,
            },
            Organization {
                literal: &'static str,
            },
        }
        serializer.collect_seq(self.0.iter().map(|&(family, given)| match given {
            "" => Name::Organization { literal: family },
            given => Name::Person { family, given },
        }))
    }
}

/// A work as a declaration cites it.
///
/// As JSON it is the work with a member `locator`, where there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Citation {
    /// The work.
    pub work: &'static Work,
    /// A chapter, a clause or a remark; may be empty.
    pub locator: &'static str,
}

impl Serialize for Citation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(None)?;
        self.work.write(&mut out)?;
        if !self.locator.is_empty() {
            out.serialize_entry("locator", self.locator)?;
        }
        out.end()
    }
}

/// The works as constants, the list of all, and the macro `short` that gives the short text of each as a literal.
macro_rules! works_list {
    ($(
        $key:ident = $kind:ident [$($family:literal $given:literal),+] $year:tt, $title:literal
        {$($field:ident: $value:expr),*} $(doi $doi:literal)? $(called $called:literal)?;
    )*) => {
        /// The short text of a work, as a literal.
        macro_rules! short {
            $(($key) => {
                short_text!([$($family),+] $year $title [$($doi)?] [$($called)?])
            };)*
        }

        $(#[doc = $title] pub(crate) static $key: Work = Work {
            key: stringify!($key),
            kind: WorkKind::$kind,
            authors: &[$(($family, $given)),+],
            year: $year,
            title: $title,
            doi: concat!($($doi)?),
            short: short!($key),
            $($field: $value,)*
            ..Work::BLANK
        };)*

        static WORKS: &[&Work] = &[$(&$key),*];
    };
}

macro_rules! short_text {
    ([$($family:literal),+] $year:tt $title:literal [$($doi:literal)?] [$called:literal]) => {
        $called
    };
    ([$($family:literal),+] $year:tt $title:literal [$doi:literal] []) => {
        concat!(names_text!($($family),+), " (", $year, "), doi:", $doi)
    };
    ([$($family:literal),+] $year:tt $title:literal [] []) => {
        concat!(names_text!($($family),+), " (", $year, "), ", $title)
    };
}

macro_rules! names_text {
    ($one:literal) => {
        $one
    };
    ($one:literal, $two:literal) => {
        concat!($one, " & ", $two)
    };
    ($one:literal, $two:literal, $three:literal) => {
        concat!($one, ", ", $two, " & ", $three)
    };
    ($one:literal, $($other:literal),+) => {
        concat!($one, " et al.")
    };
}

/// Several citations as one text: `Atkinson (1970), doi:…; Sen (1973), On Economic Inequality, chapter 2`.
macro_rules! source_text {
    ($work:ident $($locator:literal)?) => {
        concat!(short!($work) $(, ", ", $locator)?)
    };
    ($work:ident $($locator:literal)?, $($rest:tt)+) => {
        concat!(
            short!($work) $(, ", ", $locator)?, "; ",
            source_text!($($rest)+)
        )
    };
}

/// The same as [`Citation`]s.
macro_rules! cited {
    ($($work:ident $($locator:literal)?),+) => {
        &[$($crate::references::Citation {
            work: &$crate::references::$work,
            locator: concat!($($locator)?),
        }),+]
    };
}

//! The codes of the table of items, in the order of the standard.

use super::document::Document;
use super::item::{Figure, Item, Part, Test};

/// A code of the table of items and what it stands for.
#[derive(Debug, Clone)]
pub(crate) struct Question {
    pub(crate) code: String,
    /// The place of the item in the standard.
    pub(crate) item: usize,
    pub(crate) asked: Asked,
}

/// What a code stands for, by places in the item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    /// A test as a whole.
    Test(usize),
    /// A test for one part of the item.
    Part { test: usize, part: usize },
    /// A figure.
    Figure(usize),
}

/// Every question: item by item each test with its parts, then the figures.
pub(crate) fn questions(document: &Document) -> Vec<Question> {
    let items = document.items.iter().enumerate();
    items
        .flat_map(|(place, item)| of_item(place, item))
        .collect()
}

fn of_item(place: usize, item: &Item) -> Vec<Question> {
    let question = |code: String, asked| Question {
        code,
        item: place,
        asked,
    };
    let mut out = Vec::new();
    for (test, asks) in item.tests.iter().enumerate() {
        let code = asks.code_in(item);
        out.push(question(code.to_owned(), Asked::Test(test)));
        let parts = item.parts.iter().enumerate();
        out.extend(parts.map(|(part, one)| {
            question(format!("{code}{}", one.code), Asked::Part { test, part })
        }));
    }
    let figures = item.figures.iter().enumerate();
    out.extend(figures.map(|(place, figure)| question(figure.code.clone(), Asked::Figure(place))));
    out
}

impl Question {
    /// The item.
    pub(crate) fn item<'d>(&self, document: &'d Document) -> &'d Item {
        &document.items[self.item]
    }

    /// The test that it answers; `None` of a figure.
    pub(crate) fn test<'d>(&self, document: &'d Document) -> Option<&'d Test> {
        match self.asked {
            Asked::Test(test) | Asked::Part { test, .. } => Some(&self.item(document).tests[test]),
            Asked::Figure(_) => None,
        }
    }

    /// The part of the item that it is about.
    pub(crate) fn part<'d>(&self, document: &'d Document) -> Option<&'d Part> {
        match self.asked {
            Asked::Part { part, .. } => self.item(document).parts.get(part),
            _ => None,
        }
    }

    /// The figure.
    pub(crate) fn figure<'d>(&self, document: &'d Document) -> Option<&'d Figure> {
        match self.asked {
            Asked::Figure(place) => self.item(document).figures.get(place),
            _ => None,
        }
    }
}

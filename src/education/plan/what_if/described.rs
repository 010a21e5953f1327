//! Edits in words.

use crate::words::Message;

use super::call::Work;
use super::names::Names;
use super::result::EditReport;

impl Work<'_> {
    /// Each edit in words.
    pub(super) fn edits(&self) -> Vec<EditReport> {
        let names = Names {
            setting: self.setting,
            ids: &self.resolved.ids,
        };
        let edits = self.resolved.edits.iter().enumerate();
        edits
            .map(|(place, edit)| EditReport {
                order: place + 1,
                kind: self.kind(place),
                text: edit.text(&names),
                is_statistical: edit.counting().is_some(),
                note: edit.counting().map(Message::new),
            })
            .collect()
    }
}

//! The kinds of edits, one file each: what it takes, what is wrong with it, what it does, and it in words.

mod add;
mod close;
mod merge;
mod movement;
mod open;
mod reassign;
mod split;

use super::edit::Kind;
use super::options::EditKind;

/// How edits of a kind are read.
pub(super) fn kind(kind: EditKind) -> Kind {
    match kind {
        EditKind::Move => movement::KIND,
        EditKind::Add => add::KIND,
        EditKind::Merge => merge::KIND,
        EditKind::Close => close::KIND,
        EditKind::Open => open::KIND,
        EditKind::Reassign => reassign::KIND,
        EditKind::Split => split::KIND,
    }
}

//! Texts of callers in messages: without characters that steer a terminal or reorder a line.
//!
//! A name out of a table may contain escape sequences, line breaks or overrides of direction; a message that
//! repeats it must not forge lines of a log or change what a terminal shows. Parameters in JSON stay exact.

use std::fmt::Write as _;

/// Appends a text; each such character is written as its number, `<U+202E>`, line breaks and tabs as blanks.
pub(super) fn push(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(steers) {
        out.push_str(&rest[..at]);
        let mut characters = rest[at..].chars();
        match characters.next() {
            Some('\n' | '\r' | '\t') => out.push(' '),
            // Writing to a String cannot fail.
            Some(other) => _ = write!(out, "<U+{:04X}>", u32::from(other)),
            None => {}
        }
        rest = characters.as_str();
    }
    out.push_str(rest);
}

/// Controls, marks and overrides of direction, separators of lines and paragraphs, byte order marks,
/// interlinear annotation, tags.
fn steers(character: char) -> bool {
    matches!(character,
        '\0'..='\x1f' | '\x7f'..='\u{9f}' | '\u{61c}' | '\u{200e}' | '\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}' | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::push;

    #[test]
    fn writes_steering_characters_as_numbers() {
        let shown = |text| {
            let mut out = String::new();
            push(&mut out, text);
            out
        };
        assert_eq!(shown("第一小学 A–Z"), "第一小学 A–Z");
        assert_eq!(shown("a\u{1b}[31m\0"), "a<U+001B>[31m<U+0000>");
        assert_eq!(shown("a\r\nb\tc"), "a  b c");
        assert_eq!(shown("\u{202e}abc\u{2069}"), "<U+202E>abc<U+2069>");
    }
}

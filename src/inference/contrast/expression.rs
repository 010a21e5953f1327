//! Linear combinations of groups as text, such as `[c] - 0.5*([a] + [b])`.

use std::iter::Peekable;
use std::str::CharIndices;

use crate::error::{Error, Result};
use crate::table::Key;
use crate::words::contrast as phrases;

/// The values of a group in the grouping columns, with its coefficient.
type Weighted = (Vec<Option<Key>>, f64);

/// Expressions within one another, such as in parentheses, up to this depth.
const DEEPEST: usize = 64;

/// The groups of an expression with their coefficients, each once, in the order of their first occurrence.
pub(super) fn terms(text: &str) -> Result<Vec<Weighted>> {
    let mut reader = Reader {
        text,
        rest: text.char_indices().peekable(),
        depth: 0,
    };
    let found = reader.sum()?;
    match reader.next_sign() {
        None if found.constant == 0.0 && !found.terms.is_empty() => Ok(found.terms),
        _ => Err(reader.error()),
    }
}

/// A number and multiples of groups.
#[derive(Debug, Default)]
struct Linear {
    constant: f64,
    terms: Vec<Weighted>,
}

impl Linear {
    fn add(&mut self, other: Self, factor: f64) {
        self.constant += factor * other.constant;
        for (key, coefficient) in other.terms {
            let own = factor * coefficient;
            match self.terms.iter_mut().find(|(known, _)| *known == key) {
                Some((_, known)) => *known += own,
                None => self.terms.push((key, own)),
            }
        }
    }

    fn scale(mut self, scaled: impl Fn(f64) -> f64) -> Self {
        self.constant = scaled(self.constant);
        for (_, coefficient) in &mut self.terms {
            *coefficient = scaled(*coefficient);
        }
        self
    }
}

struct Reader<'t> {
    text: &'t str,
    rest: Peekable<CharIndices<'t>>,
    depth: usize,
}

impl Reader<'_> {
    fn sum(&mut self) -> Result<Linear> {
        let mut out = self.product()?;
        while let Some(sign @ ('+' | '-')) = self.next_sign() {
            self.rest.next();
            let factor = if sign == '+' { 1.0 } else { -1.0 };
            let next = self.product()?;
            out.add(next, factor);
        }
        Ok(out)
    }

    fn product(&mut self) -> Result<Linear> {
        let mut out = self.factor()?;
        while let Some(sign @ ('*' | '/')) = self.next_sign() {
            self.rest.next();
            let next = self.factor()?;
            let (left, right) = (out.terms.is_empty(), next.terms.is_empty());
            out = match sign {
                '*' if right => out.scale(|own| own * next.constant),
                '*' if left => next.scale(|own| out.constant * own),
                '/' if right && next.constant != 0.0 => out.scale(|own| own / next.constant),
                _ => return Err(self.error()),
            };
        }
        Ok(out)
    }

    fn factor(&mut self) -> Result<Linear> {
        self.depth += 1;
        let out = match self.next_sign() {
            _ if self.depth > DEEPEST => Err(self.error()),
            Some('-') => {
                self.rest.next();
                self.factor().map(|own| own.scale(|own| -own))
            }
            Some('(') => {
                self.rest.next();
                let inside = self.sum()?;
                self.require(')')?;
                Ok(inside)
            }
            Some('[') => {
                self.rest.next();
                self.key().map(one)
            }
            Some(sign) if sign.is_ascii_digit() || sign == '.' => self.number(),
            Some(sign) if sign.is_alphabetic() || sign == '_' => {
                let word = self.taken(|sign| sign.is_alphanumeric() || sign == '_');
                Ok(one(vec![Some(Key::Text(word))]))
            }
            _ => Err(self.error()),
        };
        self.depth -= 1;
        out
    }

    fn number(&mut self) -> Result<Linear> {
        let mut text = self.taken(|sign| sign.is_ascii_digit() || sign == '.');
        if let Some(&(at, 'e' | 'E')) = self.rest.peek() {
            // Only as part of a number: "2e" is none.
            let after = &self.text[at + 1..];
            let digits = after.strip_prefix(['-', '+']).unwrap_or(after);
            if digits.starts_with(|sign: char| sign.is_ascii_digit()) {
                text.extend(self.rest.next().map(|(_, sign)| sign));
                text.extend(self.rest.next().map(|(_, sign)| sign));
                text += &self.taken(|sign| sign.is_ascii_digit());
            }
        }
        match text.parse::<f64>() {
            Ok(constant) => Ok(Linear {
                constant,
                terms: Vec::new(),
            }),
            Err(_) => Err(self.error()),
        }
    }

    /// The values between square brackets, the first of which is read.
    fn key(&mut self) -> Result<Vec<Option<Key>>> {
        let mut key = Vec::new();
        loop {
            let part = match self.next_sign() {
                Some('"') => self.quoted()?,
                _ => self
                    .taken(|sign| !matches!(sign, ',' | '[' | ']'))
                    .trim()
                    .to_owned(),
            };
            key.push(Some(Key::Text(part)));
            match self.next_sign() {
                Some(',') => self.rest.next(),
                _ => {
                    self.require(']')?;
                    return Ok(key);
                }
            };
        }
    }

    /// The text in quotation marks, in which a doubled mark is one.
    fn quoted(&mut self) -> Result<String> {
        self.rest.next();
        let mut out = String::new();
        loop {
            match (self.rest.next(), self.rest.peek()) {
                (Some((_, '"')), Some((_, '"'))) => {
                    self.rest.next();
                    out.push('"');
                }
                (Some((_, '"')), _) => return Ok(out),
                (Some((_, sign)), _) => out.push(sign),
                (None, _) => return Err(self.error()),
            }
        }
    }

    fn require(&mut self, sign: char) -> Result<()> {
        match self.next_sign() == Some(sign) {
            true => {
                self.rest.next();
                Ok(())
            }
            false => Err(self.error()),
        }
    }

    /// The next sign that is no blank.
    fn next_sign(&mut self) -> Option<char> {
        while self
            .rest
            .next_if(|(_, sign)| sign.is_whitespace())
            .is_some()
        {}
        self.rest.peek().map(|(_, sign)| *sign)
    }

    fn taken(&mut self, is_part: impl Fn(char) -> bool) -> String {
        let mut out = String::new();
        while let Some((_, sign)) = self.rest.next_if(|(_, sign)| is_part(*sign)) {
            out.push(sign);
        }
        out
    }

    fn error(&mut self) -> Error {
        let at = self.rest.peek().map_or(self.text.len(), |(at, _)| *at);
        let place = self.text[..at].chars().count();
        Error::new(&phrases::EXPRESSION)
            .with("got", self.text)
            .with("at", place)
    }
}

fn one(key: Vec<Option<Key>>) -> Linear {
    Linear {
        constant: 0.0,
        terms: vec![(key, 1.0)],
    }
}

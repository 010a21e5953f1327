//! Statistics with their scores: a function of statistics has the scores that follow from theirs (the delta method).

use std::cell::RefCell;
use std::ops::{Add, Div, Mul, Neg, Sub};

use crate::numeric::{exp, ln, pow};

/// Statistics of some rows, and functions of them, in the order in which they were made.
#[derive(Debug)]
pub(crate) struct Statistics {
    rows: usize,
    nodes: RefCell<Vec<Node>>,
}

/// How the scores of a statistic follow.
#[derive(Debug)]
enum Node {
    /// They are given, for some of the rows.
    Scored(Vec<u32>, Vec<f64>),
    /// From those of two others, by the derivatives.
    Function([(usize, f64); 2]),
}

/// A number that depends on the weights of the rows, or a constant.
///
/// The score of a row is the derivative of the number by the logarithm of the row's weight, w·∂θ/∂w; for a number that
/// does not depend on the scale of the weights that is w·IF/Σw.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Statistic<'s> {
    value: f64,
    /// `None` for a constant.
    at: Option<usize>,
    all: &'s Statistics,
}

impl Statistics {
    /// None yet, of so many rows.
    pub(crate) fn of(rows: usize) -> Self {
        Self {
            rows,
            nodes: RefCell::default(),
        }
    }

    /// A number that no row changes.
    pub(crate) fn constant(&self, value: f64) -> Statistic<'_> {
        Statistic {
            value,
            at: None,
            all: self,
        }
    }

    /// A number with the scores of these rows; those of the others are 0.
    pub(crate) fn scored(&self, value: f64, rows: Vec<u32>, scores: Vec<f64>) -> Statistic<'_> {
        self.with(value, Node::Scored(rows, scores))
    }

    fn with(&self, value: f64, node: Node) -> Statistic<'_> {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(node);
        Statistic {
            value,
            at: Some(nodes.len() - 1),
            all: self,
        }
    }

    fn function<'s>(&'s self, value: f64, of: [(Statistic<'s>, f64); 2]) -> Statistic<'s> {
        let known = of.map(|(one, by)| one.at.map_or((usize::MAX, 0.0), |at| (at, by)));
        match known.iter().all(|(at, _)| *at == usize::MAX) {
            true => self.constant(value),
            false => self.with(value, Node::Function(known)),
        }
    }
}

impl<'s> Statistic<'s> {
    /// The number.
    pub(crate) fn value(self) -> f64 {
        self.value
    }

    /// The score of every row.
    pub(crate) fn scores(self) -> Vec<f64> {
        let mut out = vec![0.0; self.all.rows];
        let Some(last) = self.at else {
            return out;
        };
        let nodes = self.all.nodes.borrow();
        let mut derivatives = vec![0.0; last + 1];
        derivatives[last] = 1.0;
        for at in (0..=last).rev() {
            let own = derivatives[at];
            if own == 0.0 {
                continue;
            }
            match &nodes[at] {
                Node::Scored(rows, scores) => {
                    for (&row, score) in rows.iter().zip(scores) {
                        out[row as usize] += own * score;
                    }
                }
                Node::Function(of) => {
                    for &(at, by) in of.iter().filter(|(_, by)| *by != 0.0) {
                        derivatives[at] += own * by;
                    }
                }
            }
        }
        out
    }

    fn by(self, value: f64, derivative: f64) -> Self {
        let none = self.all.constant(0.0);
        self.all.function(value, [(self, derivative), (none, 0.0)])
    }

    /// The natural logarithm.
    pub(crate) fn ln(self) -> Self {
        self.by(ln(self.value), 1.0 / self.value)
    }

    /// The exponential.
    pub(crate) fn exp(self) -> Self {
        let value = exp(self.value);
        self.by(value, value)
    }

    /// The square root, of a number above 0.
    pub(crate) fn sqrt(self) -> Self {
        let value = self.value.sqrt();
        self.by(value, 0.5 / value)
    }

    /// A power of a number above 0.
    pub(crate) fn powf(self, by: f64) -> Self {
        match by {
            0.0 => self.all.constant(1.0),
            1.0 => self,
            _ => {
                let value = pow(self.value, by);
                self.by(value, by * value / self.value)
            }
        }
    }

    /// The sum of some, 0 of none.
    pub(crate) fn sum(all: &'s Statistics, terms: impl IntoIterator<Item = Self>) -> Self {
        terms
            .into_iter()
            .fold(all.constant(0.0), |sum, term| sum + term)
    }
}

impl<'s> Add for Statistic<'s> {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        (self.all).function(self.value + other.value, [(self, 1.0), (other, 1.0)])
    }
}

impl<'s> Sub for Statistic<'s> {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        (self.all).function(self.value - other.value, [(self, 1.0), (other, -1.0)])
    }
}

impl<'s> Mul for Statistic<'s> {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        let value = self.value * other.value;
        (self.all).function(value, [(self, other.value), (other, self.value)])
    }
}

impl<'s> Div for Statistic<'s> {
    type Output = Self;

    fn div(self, other: Self) -> Self {
        let value = self.value / other.value;
        (self.all).function(
            value,
            [(self, 1.0 / other.value), (other, -value / other.value)],
        )
    }
}

impl Neg for Statistic<'_> {
    type Output = Self;

    fn neg(self) -> Self {
        self.by(-self.value, -1.0)
    }
}

impl Add<f64> for Statistic<'_> {
    type Output = Self;

    fn add(self, other: f64) -> Self {
        self.by(self.value + other, 1.0)
    }
}

impl Sub<f64> for Statistic<'_> {
    type Output = Self;

    fn sub(self, other: f64) -> Self {
        self.by(self.value - other, 1.0)
    }
}

impl Mul<f64> for Statistic<'_> {
    type Output = Self;

    fn mul(self, other: f64) -> Self {
        self.by(self.value * other, other)
    }
}

impl Div<f64> for Statistic<'_> {
    type Output = Self;

    fn div(self, other: f64) -> Self {
        self.by(self.value / other, 1.0 / other)
    }
}

//! A school is closed; others take its pupils, in proportion to their own at each stage.

use crate::error::Result;
use crate::numeric::sum_of;
use crate::words::plan::what_if as phrases;
use crate::words::{Message, Phrase};

use super::super::amount::{Amount, Made};
use super::super::edit::{Edit, Kind};
use super::super::names::Names;
use super::super::reader::Reader;
use super::super::state::{Base, State, with_wholes};

pub(super) const KIND: Kind = Kind {
    takes: &["school", "to"],
    read,
};

#[derive(Debug)]
struct Close {
    school: usize,
    to: Vec<usize>,
}

fn read(reader: &Reader<'_>) -> Result<Box<dyn Edit>> {
    let school = reader.school("school", reader.given.school.as_ref())?;
    let to = match reader.given.to.as_slice() {
        [] => Vec::new(),
        some => reader.schools("to", some)?,
    };
    reader.reject_repeated(&[&[school], to.as_slice()].concat())?;
    Ok(Box::new(Close { school, to }))
}

impl Edit for Close {
    fn rows(&self) -> Vec<usize> {
        [&[self.school], self.to.as_slice()].concat()
    }

    fn make(&self, state: &mut State, base: &Base<'_>) -> Made {
        let receivers = state.present(&self.to);
        let none = || state.gone(&self.to).filter(|_| receivers.is_empty());
        if let Some(gone) = state.gone(&[self.school]).or_else(none) {
            return gone;
        }
        state.remove(self.school);
        for &(_, column) in &base.pupils {
            let pupils = state.cell(column, self.school);
            if receivers.is_empty() || pupils == 0.0 {
                continue;
            }
            let own: Vec<f64> = (receivers.iter())
                .map(|&row| state.cell(column, row))
                .collect();
            let cells = with_wholes(base.setting, column);
            for (&row, units) in receivers.iter().zip(apportioned(pupils, &own)) {
                let amounts: Vec<Amount> =
                    cells.iter().map(|cell| Amount { units, ..*cell }).collect();
                state.change(row, &amounts);
            }
        }
        Made::Done
    }

    fn text(&self, names: &Names<'_>) -> Message {
        match self.to.as_slice() {
            [] => Message::new(&phrases::CLOSE_ONLY),
            to => Message::new(&phrases::CLOSE).with("to", names.all_called(to)),
        }
        .with("school", names.called(self.school))
    }

    fn counting(&self) -> Option<&'static Phrase> {
        Some(&phrases::STATISTICAL_CLOSE)
    }
}

/// `whole` divided in proportion to `sizes`, or equally where these are all zero; in whole numbers where it is one: by the
/// largest remainders, ties to the first.
fn apportioned(whole: f64, sizes: &[f64]) -> Vec<f64> {
    let total = sum_of(sizes.iter().copied());
    if total <= 0.0 && !sizes.is_empty() {
        return apportioned(whole, &vec![1.0; sizes.len()]);
    }
    if whole.fract() != 0.0 {
        return sizes.iter().map(|size| whole * size / total).collect();
    }
    let (mut parts, remainders) = match in_whole_numbers(whole, sizes) {
        Some(exact) => exact,
        None => {
            let shares = sizes.iter().map(|size| whole * size / total);
            shares.map(|share| (share.floor(), share.fract())).unzip()
        }
    };
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by(|&a, &b| remainders[b].total_cmp(&remainders[a]));
    let rest = whole - sum_of(parts.iter().copied());
    // Rounding errors of the shares can make the rest one more than there are parts; then all get another one.
    let mut left = rest.max(0.0) as usize;
    while left > 0 && !order.is_empty() {
        for &at in order.iter().take(left) {
            parts[at] += 1.0;
        }
        left = left.saturating_sub(order.len());
    }
    parts
}

/// The whole parts of the shares and what remains of each, without rounding errors, which would decide between equal
/// remainders; `None` unless all are whole numbers.
fn in_whole_numbers(whole: f64, sizes: &[f64]) -> Option<(Vec<f64>, Vec<f64>)> {
    // 2³²: remainders below it are exact as doubles, products far from overflow.
    let whole_number = |number: f64| {
        let is_whole = number.fract() == 0.0 && (0.0..4_294_967_296.0).contains(&number);
        is_whole.then_some(number as u64)
    };
    let whole = whole_number(whole)?;
    let sizes: Vec<u64> = (sizes.iter())
        .map(|&size| whole_number(size))
        .collect::<Option<_>>()?;
    let total: u64 = sizes.iter().sum();
    whole_number(total as f64)?;
    let share = |size: u64| {
        let product = whole * size;
        ((product / total) as f64, (product % total) as f64)
    };
    Some(sizes.into_iter().map(share).unzip())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pupils_are_divided_in_whole_numbers() {
        assert_eq!(apportioned(10.0, &[1.0, 1.0, 1.0]), [4.0, 3.0, 3.0]);
        assert_eq!(apportioned(7.0, &[300.0, 100.0]), [5.0, 2.0]);
        assert_eq!(apportioned(3.0, &[0.0, 0.0]), [2.0, 1.0]);
        assert_eq!(apportioned(1.5, &[2.0, 1.0]), [1.0, 0.5]);
        // 48/7 and 6/7 have the same remainder, which doubles would not show.
        assert_eq!(apportioned(6.0, &[8.0, 1.0, 5.0]), [4.0, 0.0, 2.0]);
        assert_eq!(apportioned(9.0, &[8.0, 1.0, 5.0]), [5.0, 1.0, 3.0]);
        for pupils in 0..200_u32 {
            let parts = apportioned(f64::from(pupils), &[3.3, 10.1, 0.7]);
            assert_eq!(parts.iter().sum::<f64>(), f64::from(pupils));
        }
    }
}

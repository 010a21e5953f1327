//! Hadamard matrices: square matrices of 1 and −1 whose rows are orthogonal.

/// The rows of a matrix of the least order, of those that can be constructed here, that is at least `least`. Its first
/// column has the same sign throughout where the order is above 1.
///
/// Orders are products of 2 and orders q + 1 (q prime, remainder 3 by 4) and 2(q + 1) (q prime, remainder 1 by 4).
///
/// Sources: Sylvester (1867), doi:10.1080/14786446708639914; Paley (1933), doi:10.1002/sapm1933121311.
pub(super) fn hadamard(least: usize) -> Vec<Vec<i8>> {
    let mut order = least.max(1);
    loop {
        if let Some(mut rows) = of_order(order) {
            // A row may be multiplied by −1.
            for row in &mut rows {
                if row[0] < 0 {
                    row.iter_mut().for_each(|entry| *entry = -*entry);
                }
            }
            return rows;
        }
        order += 1;
    }
}

fn of_order(order: usize) -> Option<Vec<Vec<i8>>> {
    match order {
        1 => Some(vec![vec![1]]),
        2 => Some(doubled(&[vec![1]])),
        _ if !order.is_multiple_of(4) => None,
        _ if is_prime(order - 1) && (order - 1) % 4 == 3 => Some(first_paley(order - 1)),
        _ if is_prime(order / 2 - 1) && (order / 2 - 1) % 4 == 1 => {
            Some(second_paley(order / 2 - 1))
        }
        _ => of_order(order / 2).map(|rows| doubled(&rows)),
    }
}

fn is_prime(number: usize) -> bool {
    number > 1
        && (2..)
            .take_while(|by| by * by <= number)
            .all(|by| !number.is_multiple_of(by))
}

/// Twice the order: the matrix beside itself, above the matrix beside its negative.
fn doubled(rows: &[Vec<i8>]) -> Vec<Vec<i8>> {
    let beside = |sign: i8| {
        rows.iter().map(move |row| {
            let other = row.iter().map(|entry| entry * sign);
            row.iter().copied().chain(other).collect()
        })
    };
    beside(1).chain(beside(-1)).collect()
}

/// Whether numbers below `prime` are squares: 1, 0 for zero, −1 where they are not.
fn characters(prime: usize) -> Vec<i8> {
    let mut out = vec![-1; prime];
    (1..prime).for_each(|number| out[number * number % prime] = 1);
    out[0] = 0;
    out
}

/// The matrix of the characters of differences, bordered by 1 and `sign`.
fn bordered(prime: usize, sign: i8) -> Vec<Vec<i8>> {
    let characters = characters(prime);
    let first = std::iter::once(0).chain(std::iter::repeat_n(1, prime));
    let others = (0..prime).map(|row| {
        let differences = (0..prime).map(|column| characters[(row + prime - column) % prime]);
        std::iter::once(sign).chain(differences).collect()
    });
    std::iter::once(first.collect()).chain(others).collect()
}

/// Order q + 1, q a prime of remainder 3.
fn first_paley(prime: usize) -> Vec<Vec<i8>> {
    let mut rows = bordered(prime, -1);
    (0..rows.len()).for_each(|at| rows[at][at] += 1);
    rows
}

/// Order 2(q + 1), q a prime of remainder 1: each entry becomes a block of four.
fn second_paley(prime: usize) -> Vec<Vec<i8>> {
    let block = |entry: i8| match entry {
        0 => [[1, -1], [-1, -1]],
        sign => [[sign, sign], [sign, -sign]],
    };
    let rows = bordered(prime, 1);
    (rows.iter())
        .flat_map(|row| {
            (0..2).map(move |half| {
                row.iter()
                    .flat_map(move |&entry| block(entry)[half])
                    .collect()
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::hadamard;

    #[test]
    fn the_rows_are_orthogonal_and_the_first_column_is_one() {
        for least in 1..=130 {
            let rows = hadamard(least);
            let order = rows.len();
            assert!(order >= least && rows.iter().all(|row| row.len() == order && row[0] == 1));
            for (at, row) in rows.iter().enumerate() {
                assert!(row.iter().all(|entry| entry.abs() == 1));
                for other in &rows[..at] {
                    let product: i32 = row.iter().zip(other).map(|(a, b)| i32::from(a * b)).sum();
                    assert_eq!(product, 0, "order {order}");
                }
            }
        }
    }

    #[test]
    fn eight_orders_to_200_are_passed_over() {
        let missing: Vec<usize> = (1..=50)
            .map(|quarter| 4 * quarter)
            .filter(|&order| hadamard(order).len() != order)
            .collect();
        assert_eq!(missing, [52, 92, 100, 116, 156, 172, 184, 188]);
    }
}

//! The words of ChaCha with eight rounds, as many blocks side by side as a vector has lanes.
//!
//! Source: Bernstein (2008), ChaCha, a variant of Salsa20; the words are those of the crate `rand_chacha`, in the same
//! order, in two thirds of the time.

use fearless_simd::{Simd, SimdBase as _, dispatch};

use super::Route;

/// The words of a block.
pub(super) const WORDS: usize = 16;
/// The blocks made at a time: a multiple of the lanes of the widest vector.
pub(in crate::numeric) const BLOCKS: usize = 16;
/// "expand 32-byte k".
const CONSTANTS: [u32; 4] = [0x6170_7865, 0x3320_646e, 0x7962_2d32, 0x6b20_6574];

/// The words of the blocks from number `counter` on.
pub(in crate::numeric) fn chacha(
    route: Route,
    key: &[u32; 8],
    stream: u64,
    counter: u64,
    out: &mut [u32; WORDS * BLOCKS],
) {
    dispatch!(route.level, simd => simd.vectorize(
        #[inline(always)]
        || blocks::<true, _>(simd, key, stream, counter, out),
    ));
}

/// The same words, in their order or in one that depends on the width of the vectors.
#[inline(always)]
pub(super) fn blocks<const IN_ORDER: bool, S: Simd>(
    simd: S,
    key: &[u32; 8],
    stream: u64,
    counter: u64,
    out: &mut [u32; WORDS * BLOCKS],
) {
    let lanes = S::u32s::LEN;
    let same = |word: u64| S::u32s::splat(simd, word as u32);
    for (chunk, out) in out.chunks_exact_mut(WORDS * lanes).enumerate() {
        let number = |lane: usize| counter + (chunk * lanes + lane) as u64;
        let low: [u32; BLOCKS] = std::array::from_fn(|lane| number(lane) as u32);
        let high: [u32; BLOCKS] = std::array::from_fn(|lane| (number(lane) >> 32) as u32);
        let start: [S::u32s; WORDS] = std::array::from_fn(|word| match word {
            0..4 => same(CONSTANTS[word].into()),
            4..12 => same(key[word - 4].into()),
            12 => S::u32s::from_slice(simd, &low[..lanes]),
            13 => S::u32s::from_slice(simd, &high[..lanes]),
            14 => same(stream),
            _ => same(stream >> 32),
        });
        let mut state = start;
        for _ in 0..4 {
            for column in 0..4 {
                quarter::<S>(&mut state, [column, column + 4, column + 8, column + 12]);
            }
            for diagonal in 0..4 {
                let place = |row: usize| 4 * row + (diagonal + row) % 4;
                quarter::<S>(&mut state, [place(0), place(1), place(2), place(3)]);
            }
        }
        if !IN_ORDER {
            for (word, out) in out.chunks_exact_mut(lanes).enumerate() {
                (state[word] + start[word]).store_slice(out);
            }
            continue;
        }
        let mut words = [[0; BLOCKS]; WORDS];
        for (word, words) in words.iter_mut().enumerate() {
            (state[word] + start[word]).store_slice(&mut words[..lanes]);
        }
        for (lane, block) in out.chunks_exact_mut(WORDS).enumerate() {
            for (out, words) in block.iter_mut().zip(&words) {
                *out = words[lane];
            }
        }
    }
}

#[inline(always)]
fn quarter<S: Simd>(state: &mut [S::u32s; WORDS], [a, b, c, d]: [usize; 4]) {
    for [turns, other] in [[16, 12], [8, 7]] {
        state[a] += state[b];
        state[d] = turned::<S>(state[d] ^ state[a], turns);
        state[c] += state[d];
        state[b] = turned::<S>(state[b] ^ state[c], other);
    }
}

#[inline(always)]
fn turned<S: Simd>(word: S::u32s, by: u32) -> S::u32s {
    (word << by) | (word >> (32 - by))
}

#[cfg(test)]
mod tests {
    use rand_chacha::ChaCha8Rng;
    use rand_chacha::rand_core::{Rng, SeedableRng};

    use super::super::tests::routes;
    use super::*;

    #[test]
    fn the_words_are_those_of_rand_chacha() {
        for (seed, stream, counter) in [(0, 0, 0), (7, 3, 16), (u64::MAX, 1 << 40, 1 << 33)] {
            let mut expected = ChaCha8Rng::seed_from_u64(seed);
            expected.set_stream(stream);
            expected.set_word_pos(u128::from(counter) * WORDS as u128);
            let bytes = expected.get_seed();
            let key: [u32; 8] = std::array::from_fn(|word| {
                u32::from_le_bytes(std::array::from_fn(|byte| bytes[4 * word + byte]))
            });
            let expected: Vec<u32> = (0..WORDS * BLOCKS).map(|_| expected.next_u32()).collect();
            for route in routes() {
                let mut words = [0; WORDS * BLOCKS];
                chacha(route, &key, stream, counter, &mut words);
                assert_eq!(words[..], expected, "{route:?}");
            }
        }
    }
}

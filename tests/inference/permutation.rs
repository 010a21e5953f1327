//! Permutation tests: exact p values of small samples, size, and what they do not depend on.

use junheng::group::{Decomposable, EntropyDecomposition};
use junheng::inference::{
    Alternative, Exchange, PermutationOptions, PermutationTest, RandomBenchmark, SamplingDesign,
    SamplingOptions, Weighted,
};
use junheng::parallel::with_threads;
use junheng::{Counts, Sample, Table};

use crate::support::random::{Numbers, tries};

fn options(permutations: usize, seed: u64) -> PermutationOptions {
    PermutationOptions { permutations, seed }
}

fn theil() -> Decomposable {
    "theil_t".parse().unwrap()
}

/// Five standard errors of a simulated p.
fn bound(test: &PermutationTest, p: f64) -> f64 {
    5.0 * (p * (1.0 - p) / test.permutations as f64).sqrt() + 2.0 / test.permutations as f64
}

#[test]
fn the_part_between_groups_is_that_of_the_decomposition() {
    let mut numbers = Numbers::new();
    let (values, weights) = (numbers.many(90, 1, 400), numbers.many(90, 1, 60));
    let groups: Vec<u32> = (0..90).map(|_| numbers.below(6) as u32).collect();
    let exchange = Exchange::of_rows(&values, Some(&weights), &groups).unwrap();
    let sample = Sample::weighted(&values, &weights).unwrap();
    for (index, alpha) in [
        ("theil_t", 1.0),
        ("mean_log_deviation", 0.0),
        ("generalized_entropy(alpha=2)", 2.0),
        ("generalized_entropy(alpha=-0.5)", -0.5),
    ] {
        let index: Decomposable = index.parse().unwrap();
        let found = PermutationTest::between(&index, &exchange, options(9, 0)).unwrap();
        let expected = EntropyDecomposition::new(alpha, &sample, &groups, 6).unwrap();
        assert!((found.statistic / expected.between - 1.0).abs() < 1e-11);
    }
}

/// All ways to choose `size` of the numbers below `count`.
fn choices(count: usize, size: usize) -> Vec<Vec<usize>> {
    (0_u32..1 << count)
        .filter(|chosen| chosen.count_ones() as usize == size)
        .map(|chosen| (0..count).filter(|at| chosen >> at & 1 == 1).collect())
        .collect()
}

#[test]
fn p_of_the_part_between_is_that_of_all_divisions() {
    let values = [3.0, 5.0, 4.0, 9.0, 7.0, 6.5, 12.0, 4.5];
    let weights = [1.0, 2.0, 1.0, 3.0, 1.0, 2.0, 1.0, 1.0];
    let sample = Sample::weighted(&values, &weights).unwrap();
    let between = |groups: &[u32]| {
        let found = EntropyDecomposition::new(1.0, &sample, groups, 2);
        found.unwrap().between
    };
    let groups = [0, 0, 0, 1, 1, 0, 1, 0];
    let own = between(&groups);
    let all = choices(8, 3);
    let extreme = all.iter().filter(|chosen| {
        let mut groups = [0; 8];
        chosen.iter().for_each(|&at| groups[at] = 1);
        between(&groups) >= own * (1.0 - 1e-9)
    });
    let exact = extreme.count() as f64 / all.len() as f64;
    assert!(exact > 0.01 && exact < 0.5);
    let exchange = Exchange::of_rows(&values, Some(&weights), &groups).unwrap();
    let found = PermutationTest::between(&theil(), &exchange, options(tries(20_000), 3)).unwrap();
    assert!(
        (found.p_value - exact).abs() < bound(&found, exact),
        "{} {exact}",
        found.p_value
    );
    let stated = (found.p_value * (1.0 - found.p_value) / found.permutations as f64).sqrt();
    assert_eq!(found.p_value_error, stated);
}

#[test]
fn p_of_segregation_is_hypergeometric() {
    // Of 8 pupils, 4 of group 0, 4 are in unit 0; the more uneven counts of group 0 there are 0, 1, 3 and 4.
    let counts = Counts::new(&[3.0, 1.0, 1.0, 3.0], 2).unwrap();
    let exact = (1.0 + 16.0 + 16.0 + 1.0) / 70.0;
    for name in [
        "dissimilarity",
        "theil_h",
        "mutual_information",
        "isolation",
        "exposure",
    ] {
        let counts = match name {
            "isolation" | "exposure" => counts.clone().with_group(0).unwrap(),
            _ => counts.clone(),
        };
        let measure = name.parse().unwrap();
        let options = options(tries(8000), 5);
        let found = PermutationTest::segregation(&measure, &counts, options).unwrap();
        assert!(
            (found.p_value - exact).abs() < bound(&found, exact),
            "{name} {}",
            found.p_value
        );
    }
}

#[test]
fn segregation_of_a_group_against_the_rest_is_that_of_two_columns() {
    let all = [9.0, 1.0, 4.0, 2.0, 6.0, 5.0, 5.0, 3.0, 3.0, 8.0, 2.0, 1.0];
    let counts = Counts::new(&all, 3).unwrap().with_group(0).unwrap();
    let folded: Vec<f64> = (all.chunks(3))
        .flat_map(|row| [row[0], row[1] + row[2]])
        .collect();
    let folded = Counts::new(&folded, 2).unwrap();
    for name in ["dissimilarity", "hutchens"] {
        let measure = name.parse().unwrap();
        let found = PermutationTest::segregation(&measure, &counts, options(99, 1)).unwrap();
        let expected = PermutationTest::segregation(&measure, &folded, options(99, 1)).unwrap();
        assert_eq!(found, expected);
    }
    let measure = "isolation".parse().unwrap();
    let found = PermutationTest::segregation(&measure, &counts, options(99, 1)).unwrap();
    assert!(found.p_value < 1.0 && found.failed == 0);
}

#[test]
fn neither_threads_nor_the_order_of_the_rows_show() {
    let mut numbers = Numbers::new();
    let (values, weights) = (numbers.many(400, 1, 90), numbers.many(400, 1, 60));
    let groups: Vec<u32> = (0..400).map(|_| numbers.below(2) as u32).collect();
    let run = |threads: usize, order: &[usize]| {
        let values: Vec<f64> = order.iter().map(|&at| values[at]).collect();
        let weights: Vec<f64> = order.iter().map(|&at| weights[at]).collect();
        let groups: Vec<u32> = order.iter().map(|&at| groups[at]).collect();
        let exchange = Exchange::of_rows(&values, Some(&weights), &groups).unwrap();
        let gini = Weighted::of("gini".parse().unwrap(), &values).unwrap();
        with_threads(threads, || {
            let options = options(199, 9);
            let between = PermutationTest::between(&theil(), &exchange, options).unwrap();
            let two_sided = Alternative::TwoSided;
            let difference = PermutationTest::difference(&gini, &exchange, two_sided, options);
            [between, difference.unwrap()]
        })
    };
    let expected = run(1, &(0..400).collect::<Vec<_>>());
    for threads in [1, 2, 3] {
        assert_eq!(run(threads, &numbers.shuffled(400)), expected);
    }
}

/// Two strata of four clusters of two rows.
fn clusters() -> (SamplingDesign, Vec<f64>, Vec<u32>) {
    let mut table = Table::new();
    let labels = |divisor: usize| (0..16).map(move |row| format!("{}", row / divisor));
    table
        .add_text("stratum", labels(8).collect::<Vec<_>>())
        .unwrap();
    table
        .add_text("cluster", labels(2).collect::<Vec<_>>())
        .unwrap();
    let options = SamplingOptions::from_json(r#"{"strata": "stratum", "ids": "cluster"}"#).unwrap();
    let design = SamplingDesign::of(&table, &options).unwrap();
    let values = vec![
        3.0, 4.0, 6.0, 5.0, 9.0, 7.0, 5.0, 8.0, 14.0, 11.0, 13.0, 17.0, 19.0, 12.0, 21.0, 18.0,
    ];
    let groups = vec![0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1];
    (design, values, groups)
}

#[test]
fn clusters_exchange_within_strata() {
    let (design, values, groups) = clusters();
    let all: Vec<u32> = (0..16).collect();
    let domain = design.domain(&all).unwrap();
    let exchange = Exchange::of(&domain, &values, None, &groups).unwrap();
    let sample = Sample::new(&values).unwrap();
    let between = |clusters: &[usize]| {
        let group = |row: usize| u32::from(clusters.contains(&(row / 2)));
        let groups: Vec<u32> = (0..16).map(group).collect();
        EntropyDecomposition::new(1.0, &sample, &groups, 2)
            .unwrap()
            .between
    };
    let own = between(&[2, 3, 7]);
    // Two clusters of the first stratum and one of the second.
    let mut parts = Vec::new();
    for pair in choices(4, 2) {
        (4..8).for_each(|other| parts.push(between(&[pair[0], pair[1], other])));
    }
    let extreme = parts
        .iter()
        .filter(|part| **part >= own * (1.0 - 1e-9))
        .count();
    let exact = extreme as f64 / parts.len() as f64;
    let found = PermutationTest::between(&theil(), &exchange, options(tries(9000), 2)).unwrap();
    assert!(
        (found.p_value - exact).abs() < bound(&found, exact),
        "{} {exact}",
        found.p_value
    );
}

#[test]
fn the_test_of_a_difference_is_its_t_in_the_sample() {
    let (design, values, groups) = clusters();
    let all: Vec<u32> = (0..16).collect();
    let domain = design.domain(&all).unwrap();
    let mean = Weighted::of("mean".parse().unwrap(), &values).unwrap();
    let exchange = Exchange::of(&domain, &values, None, &groups).unwrap();
    let run = |alternative| {
        PermutationTest::difference(&mean, &exchange, alternative, options(499, 7)).unwrap()
    };
    let of_group = |group: u32| {
        let rows = || (0..16).filter(|&row| groups[row] == group);
        let count = rows().count() as f64;
        let mean = rows().map(|row| values[row]).sum::<f64>() / count;
        (mean, count)
    };
    let ((one, ones), (zero, zeros)) = (of_group(1), of_group(0));
    let scores: Vec<f64> = (0..16)
        .map(|row| match groups[row] {
            1 => (values[row] - one) / ones,
            _ => -(values[row] - zero) / zeros,
        })
        .collect();
    let error = domain.variances(&[&scores]).unwrap()[0].sqrt();
    let found = run(Alternative::TwoSided);
    assert!((found.statistic - (one - zero) / error).abs() < 1e-12);
    let (greater, less) = (run(Alternative::Greater), run(Alternative::Less));
    assert!(greater.p_value + less.p_value >= 1.0 && greater.statistic == less.statistic);
    assert!(greater.p_value < less.p_value);
}

#[test]
fn the_size_is_the_level() {
    // Groups of unequal size from one distribution.
    let mut numbers = Numbers::new();
    let (mut rejected, runs) = ([0, 0], tries(200));
    for seed in 0..runs as u64 {
        let values: Vec<f64> = (0..40)
            .map(|_| -(1.0 - numbers.share()).ln() + 0.2)
            .collect();
        let groups: Vec<u32> = (0..40).map(|row| u32::from(row < 12)).collect();
        let exchange = Exchange::of_rows(&values, None, &groups).unwrap();
        let gini = Weighted::of("gini".parse().unwrap(), &values).unwrap();
        let options = options(99, seed);
        let two_sided = Alternative::TwoSided;
        let tests = [
            PermutationTest::between(&theil(), &exchange, options).unwrap(),
            PermutationTest::difference(&gini, &exchange, two_sided, options).unwrap(),
        ];
        for (count, test) in rejected.iter_mut().zip(tests) {
            *count += usize::from(test.p_value <= 0.1);
        }
    }
    for count in rejected {
        let share = count as f64 / runs as f64;
        assert!(
            (share - 0.1).abs() < 5.0 * (0.09 / runs as f64).sqrt(),
            "{share}"
        );
    }
}

/// Of the variance of rows that count once, the expectation is (G − 1)/(N − 1) of it, so that the adjusted share is R² adjusted.
#[test]
fn the_excess_of_the_variance_between_groups_is_adjusted_r_squared() {
    let mut numbers = Numbers::new();
    let values = numbers.many(60, 1, 400);
    let groups: Vec<u32> = (0..60).map(|at| at % 4).collect();
    let exchange = Exchange::of_rows(&values, None, &groups).unwrap();
    let found = RandomBenchmark::between(&Decomposable::Variance, &exchange, options(20_000, 5));
    let found = found.unwrap();
    let sample = Sample::new(&values).unwrap();
    let total = Decomposable::Variance.value(&sample).unwrap();
    let expected = total * 3.0 / 59.0;
    let spread = found.standard_deviation.unwrap();
    let error = spread / (20_000_f64).sqrt();
    assert!((found.expected.unwrap() - expected).abs() < 5.0 * error);
    let adjusted = 1.0 - (1.0 - found.value / total) * 59.0 / 56.0;
    assert!((found.adjusted.unwrap() - adjusted).abs() < 10.0 * error / total);
    let excess = found.excess.unwrap();
    assert_eq!(found.standardized_excess, Some(excess / spread));
}

#[test]
fn the_benchmark_of_segregation_is_that_of_its_correction() {
    let counts = [9.0, 1.0, 4.0, 6.0, 5.0, 5.0, 3.0, 8.0, 2.0, 1.0];
    let counts = Counts::new(&counts, 2).unwrap();
    let measures = junheng::segregation::Simulation {
        replicates: 199,
        seed: 8,
    };
    for name in [
        "dissimilarity",
        "mutual_information",
        "exposure",
        "gorard",
        "isolation",
    ] {
        let (measure, counts) = (name.parse().unwrap(), counts.clone().with_group(0).unwrap());
        let debiased = junheng::segregation::Debiased::of(&measure, &counts, measures);
        let Ok(debiased) = debiased else {
            panic!("{name} {debiased:?}");
        };
        let found = RandomBenchmark::segregation(&measure, &counts, options(199, 8)).unwrap();
        assert_eq!(found.value, debiased.value);
        assert_eq!(found.expected, Some(debiased.expected), "{name}");
        assert_eq!(found.adjusted, debiased.adjusted, "{name}");
        assert_eq!(found.expectation, debiased.expectation);
    }
}

#[test]
fn units_of_one_row_are_rows_and_numbers_of_units_may_have_gaps() {
    let values = [3.0, 4.0, 5.0, 6.0, 7.0, 9.0];
    let groups = [0, 0, 1, 1, 0, 1];
    let rows = Exchange::of_rows(&values, None, &groups).unwrap();
    let units = Exchange::of_units(&values, None, &groups, &[10, 20, 31, 41, 50, 90]).unwrap();
    let test = |exchange: &Exchange<'_>| {
        PermutationTest::between(&theil(), exchange, options(99, 2)).unwrap()
    };
    assert_eq!(test(&rows), test(&units));
}

//! The scores of the whole catalogue: the derivative of each measure in the weights, a documented reason, or neither.

use junheng::inference::{
    DensityMethod, SamplingDesign, SamplingOptions, ScoreOptions, Scored, counts_scores,
    ranked_scores, scores,
};
use junheng::measure::{CATALOGUE, Influence, ParameterSpec};
use junheng::numeric::sum_of;
use junheng::{
    Counts, Measure, RankMeasure, Ranked, Sample, SegregationMeasure, Table, rank, segregation,
};

/// A design of single rows of this number.
fn design(rows: usize, options: &str) -> SamplingDesign {
    let mut table = Table::new();
    table.add_numbers("rows", vec![rows as f64; rows]).unwrap();
    SamplingDesign::of(&table, &SamplingOptions::from_json(options).unwrap()).unwrap()
}

/// The quantiles of a distribution that is skewed like spending, and weights that do not follow them.
fn smooth(rows: usize) -> (Vec<f64>, Vec<f64>) {
    let at = |row: usize| (row as f64 + 0.5) / rows as f64;
    let value = |row: usize| 10.0 * (1.2 * at(row) + at(row).powi(4)).exp();
    let weight = |row: usize| 1.0 + (row % 7) as f64 / 7.0;
    (
        (0..rows).map(value).collect(),
        (0..rows).map(weight).collect(),
    )
}

fn of(measure: &Measure, values: &[f64], weights: &[f64], density: DensityMethod) -> Scored {
    let design = design(values.len(), "{}");
    let all: Vec<u32> = (0..values.len() as u32).collect();
    let domain = design.domain(&all).unwrap();
    let sample = Sample::weighted(values, weights).unwrap();
    let options = ScoreOptions {
        density,
        ..ScoreOptions::default()
    };
    scores(measure, &sample, &domain, &options).unwrap_or_else(|error| panic!("{measure}: {error}"))
}

/// The forms of the catalogue that a sample of values above zero has: each flag set and not set.
fn forms() -> Vec<Measure> {
    // Within the values for a line or a reference, a share or a power for the rest.
    let given = |spec: &ParameterSpec| match &*spec.name.id {
        "line" | "reference" => 14.0,
        _ if (spec.contains)(0.5) => 0.5,
        _ => 2.0,
    };
    let mut out = Vec::new();
    for entry in CATALOGUE {
        let parameters: Vec<f64> = (entry.parameters.iter())
            .map(|spec| spec.default.unwrap_or_else(|| given(spec)))
            .collect();
        out.push(Measure::from_parameters(&entry.name.id, &parameters).unwrap());
        for (place, _) in entry
            .parameters
            .iter()
            .enumerate()
            .filter(|(_, spec)| spec.flag)
        {
            let mut flagged = parameters.clone();
            flagged[place] = 1.0;
            let relative = entry.parameters[place].name.id == "of_median";
            for (spec, value) in entry.parameters.iter().zip(&mut flagged) {
                if relative && spec.name.id == "line" {
                    *value = 0.9;
                }
            }
            out.extend(Measure::from_parameters(&entry.name.id, &flagged));
        }
    }
    out
}

/// (θ(w + εe) − θ(w))/ε·Σw with the weight of the others lowered so that the total is constant: from both sides, or
/// from one for steps that are longer than the weight of a row.
fn slope(measure: &Measure, values: &[f64], weights: &[f64], row: usize, density: bool) -> f64 {
    let total: f64 = weights.iter().sum();
    let at = |step: f64| {
        let mut moved: Vec<f64> = weights.iter().map(|w| w * (1.0 - step)).collect();
        moved[row] += total * step;
        let sample = Sample::weighted(values, &moved).unwrap();
        measure.value(&sample).unwrap()
    };
    match density {
        true => (at(0.004) - at(0.0)) / 0.004,
        false => (at(1e-6) - at(-1e-6)) / 2e-6,
    }
}

fn needs_density(measure: &Measure) -> bool {
    let relative = measure
        .entry()
        .parameters
        .iter()
        .zip(measure.parameters())
        .any(|(spec, value)| spec.name.id == "of_median" && value == 1.0);
    measure.entry().influence == Influence::Density || relative
}

#[test]
fn every_measure_has_scores_that_are_its_derivative_or_a_reason() {
    // Weights that add to the number of rows, because forms for samples count rows; many rows for quantiles, whose steps
    // are those of single rows.
    let of_rows = |rows: usize| {
        let (values, weights) = smooth(rows);
        let factor = rows as f64 / sum_of(weights.iter().copied());
        (
            values,
            weights
                .iter()
                .map(|weight| weight * factor)
                .collect::<Vec<f64>>(),
        )
    };
    let (few, many) = (of_rows(301), of_rows(12_007));
    let (mut exact, mut dense, mut reasons) = (0, 0, 0);
    let mut failures = Vec::new();
    for measure in forms() {
        let density = needs_density(&measure);
        let (values, weights) = if density { &many } else { &few };
        let total = sum_of(weights.iter().copied());
        let found = of(&measure, values, weights, DensityMethod::Dq);
        let Some(scores) = &found.scores else {
            let reason = found.reason.unwrap_or_else(|| panic!("{measure}: neither"));
            let codes = ["measure.no_influence", "measure.unweighted_influence"];
            assert!(
                codes.contains(&reason.code()),
                "{measure}: {}",
                reason.code()
            );
            reasons += 1;
            continue;
        };
        assert!(found.reason.is_none(), "{measure}");
        let size = sum_of(scores.iter().map(|score| score.abs()));
        let sum = sum_of(scores.iter().copied());
        assert!(sum.abs() <= 1e-9 * size, "{measure}: {sum:e} of {size:e}");
        // A quantile is a step function: its derivative is a difference over many rows, as its density is.
        let tolerance = if density { 0.05 } else { 1e-5 };
        let influence = |row: usize| scores[row] * total / weights[row];
        let largest = (0..values.len())
            .map(|row| influence(row).abs())
            .fold(0.0, f64::max);
        for share in [0.003, 0.17, 0.4, 0.65, 0.92, 0.99] {
            let row = (share * values.len() as f64) as usize;
            let (slope, own) = (
                slope(&measure, values, weights, row, density),
                influence(row),
            );
            if (slope - own).abs() > tolerance * largest {
                failures.push(format!(
                    "{measure} at {row}: {slope:e}, {own:e} of {largest:e}"
                ));
            }
        }
        match density {
            true => dense += 1,
            false => exact += 1,
        }
    }
    println!("{exact} exact, {dense} with densities, {reasons} with reasons");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(exact >= 60 && dense >= 20 && reasons >= 4);
}

#[test]
fn quantiles_have_woodruffs_interval_and_no_scores_where_rows_share_a_value() {
    let rows = 250;
    let median: Measure = "median".parse().unwrap();
    let (values, _) = smooth(rows);
    let ones = vec![1.0; rows];
    let found = of(&median, &values, &ones, DensityMethod::Dq);
    let woodruff = found.woodruff.unwrap();
    // The design of single rows: F(median) has the standard error ½/√(n − 1), and t of 249 degrees is 1.9695.
    let half = 1.969_537 * 0.5 / (249.0_f64).sqrt();
    let place = |p: f64| values[(p * 250.0).ceil() as usize - 1];
    assert_eq!(woodruff.interval.lower, place(0.5 - half));
    assert_eq!(woodruff.interval.upper, place(0.5 + half));
    let scores = found.scores.unwrap();
    let design = design(rows, "{}");
    let all: Vec<u32> = (0..rows as u32).collect();
    let error = design.domain(&all).unwrap().variances(&[&scores]).unwrap()[0].sqrt();
    // The difference quotient reads the interval as a density.
    assert!(
        (error / woodruff.standard_error - 1.0).abs() < 0.05,
        "{error}"
    );

    let heaped: Vec<f64> = values
        .iter()
        .map(|x| {
            if (x - found.value).abs() < 5.0 {
                found.value
            } else {
                *x
            }
        })
        .collect();
    let found = of(&median, &heaped, &ones, DensityMethod::Dq);
    assert_eq!(found.reason.unwrap().code(), "inference.heaped");
    assert!(found.scores.is_none() && found.woodruff.is_none());
    let ratio = of(
        &"p90_p10".parse().unwrap(),
        &heaped,
        &ones,
        DensityMethod::Dq,
    );
    assert!(ratio.scores.is_some() && ratio.advice.is_none());
    let kernel = of(&median, &heaped, &ones, DensityMethod::Silverman);
    assert!(kernel.woodruff.is_none());
}

#[test]
fn a_line_with_no_row_below_it_has_no_scores() {
    let (values, weights) = smooth(60);
    for spec in [
        "headcount_ratio(line=1)",
        "fgt(alpha=1, line=1)",
        "watts(line=1)",
    ] {
        let found = of(&spec.parse().unwrap(), &values, &weights, DensityMethod::Dq);
        assert_eq!(found.value, 0.0);
        assert_eq!(
            found.reason.unwrap().code(),
            "inference.no_variation",
            "{spec}"
        );
    }
    let relative: Measure = "headcount_ratio(line=0.1, of_median=true)".parse().unwrap();
    let found = of(&relative, &values, &weights, DensityMethod::Dq);
    assert_eq!(found.reason.unwrap().code(), "inference.one_side");
    let found = of(
        &"p90_p10".parse().unwrap(),
        &values,
        &weights,
        DensityMethod::Dq,
    );
    let advice = found.advice.unwrap();
    assert_eq!(advice.code(), "reliability.few_for_density");
    let text = advice.render(junheng::Language::English);
    assert!(
        text.starts_with("60 rows in 60 primary sampling units are few"),
        "{text}"
    );
    assert!(
        advice
            .render(junheng::Language::Chinese)
            .starts_with("仅有 60 个初级抽样单位、60 个观测")
    );
}

/// A census has no sampling error, whatever the density.
#[test]
fn a_census_has_scores_of_quantiles() {
    let (values, _) = smooth(50);
    let design = design(50, r#"{"fpc": "rows"}"#);
    let all: Vec<u32> = (0..50).collect();
    let domain = design.domain(&all).unwrap();
    let sample = Sample::new(&values).unwrap();
    for spec in ["median", "interquartile_range", "headcount_ratio(line=1)"] {
        let found = scores(
            &spec.parse().unwrap(),
            &sample,
            &domain,
            &ScoreOptions::default(),
        )
        .unwrap();
        assert_eq!(
            domain.variances(&[&found.scores.unwrap()]).unwrap(),
            [0.0],
            "{spec}"
        );
    }
}

/// The change of a measure when the design weight of one row grows by a share, over that share.
fn by_weight(value: impl Fn(f64) -> f64) -> f64 {
    (value(1e-5) - value(-1e-5)) / 2e-5
}

#[test]
fn every_rank_measure_has_scores_that_are_its_derivative() {
    let (values, weights) = smooth(60);
    let design = design(60, "{}");
    let all: Vec<u32> = (0..60).collect();
    let domain = design.domain(&all).unwrap();
    let shares: Vec<f64> = values.iter().map(|x| x / 100.0).collect();
    let ranks: Vec<f64> = (0..60)
        .map(|row| 0.2 + f64::from(row * 37 % 60) / 90.0)
        .collect();
    for entry in rank::CATALOGUE {
        let parameters: Vec<f64> = (entry.parameters.iter())
            .map(|spec| match &*spec.name.id {
                "lower" => 0.0,
                "upper" => 1.0,
                _ => spec.default.unwrap_or(2.0),
            })
            .collect();
        let measure = RankMeasure::from_parameters(&entry.name.id, &parameters).unwrap();
        let ranked = |weights: &[f64]| {
            measure
                .value(&Ranked::weighted(&shares, &ranks, weights).unwrap())
                .unwrap()
        };
        let input = Ranked::weighted(&shares, &ranks, &weights).unwrap();
        let found = ranked_scores(&measure, &input, &domain).unwrap();
        let scores = found
            .scores
            .unwrap_or_else(|| panic!("{measure}: {:?}", found.reason));
        let largest = scores
            .iter()
            .fold(0.0, |most: f64, score| most.max(score.abs()));
        assert!(
            sum_of(scores.iter().copied()).abs() <= 1e-8 * largest,
            "{measure}"
        );
        for row in [0, 17, 40, 59] {
            let slope = by_weight(|step| {
                let mut moved = weights.clone();
                moved[row] *= 1.0 + step;
                ranked(&moved)
            });
            assert!(
                (slope - scores[row]).abs() <= 1e-4 * largest,
                "{measure}: {slope} {}",
                scores[row]
            );
        }
    }
}

#[test]
fn every_segregation_measure_has_scores_that_are_its_derivative() {
    let design = design(12, "{}");
    let all: Vec<u32> = (0..12).collect();
    let domain = design.domain(&all).unwrap();
    let cells: Vec<f64> = (0..24)
        .map(|cell| 5.0 + f64::from((cell * 11 % 31) as u32))
        .collect();
    for entry in segregation::CATALOGUE {
        let parameters: Vec<f64> = (entry.parameters.iter())
            .map(|spec| spec.default.unwrap_or(0.5))
            .collect();
        let measure = SegregationMeasure::from_parameters(&entry.name.id, &parameters).unwrap();
        let of = |cells: &[f64]| {
            Counts::from_vec(cells.to_vec(), 2)
                .unwrap()
                .with_group(0)
                .unwrap()
        };
        let found = counts_scores(&measure, &of(&cells), &domain).unwrap();
        let scores = found
            .scores
            .unwrap_or_else(|| panic!("{measure}: {:?}", found.reason));
        let largest = scores
            .iter()
            .fold(0.0, |most: f64, score| most.max(score.abs()));
        assert!(
            sum_of(scores.iter().copied()).abs() <= 1e-8 * largest,
            "{measure}"
        );
        for row in [0, 5, 11] {
            let slope = by_weight(|step| {
                let mut moved = cells.clone();
                moved[2 * row..2 * row + 2]
                    .iter_mut()
                    .for_each(|cell| *cell *= 1.0 + step);
                measure.value(&of(&moved)).unwrap()
            });
            assert!(
                (slope - scores[row]).abs() <= 1e-4 * largest,
                "{measure}: {slope} {}",
                scores[row]
            );
        }
    }
}

#[test]
fn the_value_and_the_scores_have_the_bits_of_the_measure() {
    let designs = [4, 30].map(|rows| design(rows, "{}"));
    let options = ScoreOptions {
        density: DensityMethod::Silverman,
        ..ScoreOptions::default()
    };
    let (smooth, weights) = smooth(30);
    let with = |row: usize, value: f64| {
        let mut out = smooth.clone();
        out[row] = value;
        out
    };
    let samples: [Vec<f64>; 8] = [
        smooth.clone(),
        with(3, 0.0),
        with(3, -2.0),
        with(3, 1e9),
        smooth.iter().map(|x| x * 1e-300).collect(),
        smooth.iter().map(|x| 1.0 + x * 1e-12).collect(),
        vec![3.0; 30],
        vec![1.0, 2.0, 2.0, 5.0],
    ];
    let mut compared = 0;
    for (measure, values) in
        (forms().iter()).flat_map(|one| samples.iter().map(move |of| (one, of)))
    {
        for weights in [None, Some(&weights[..values.len()])] {
            let sample = match weights {
                None => Sample::new(values),
                Some(weights) => Sample::weighted(values, weights),
            }
            .unwrap();
            let design = designs.iter().find(|design| design.rows() == values.len());
            let rows: Vec<u32> = (0..values.len() as u32).collect();
            let domain = design.unwrap().domain(&rows).unwrap();
            let found = scores(measure, &sample, &domain, &options);
            // A form for samples takes weights of the sum of rows.
            let counts_rows = measure.to_string().contains("sample=true") && weights.is_some();
            match measure.value(&sample) {
                _ if counts_rows => continue,
                Err(error) => {
                    assert_eq!(found.unwrap_err().message(), error.message(), "{measure}")
                }
                Ok(value) => {
                    let found = found.unwrap();
                    assert_eq!(found.value.to_bits(), value.to_bits(), "{measure}");
                    let Some(scores) = found.scores else { continue };
                    let influence = measure.influence(&sample).unwrap();
                    let total =
                        weights.map_or(values.len() as f64, |own| sum_of(own.iter().copied()));
                    for (row, (score, own)) in scores.iter().zip(&influence).enumerate() {
                        let expected = weights.map_or(1.0, |weights| weights[row]) * own / total;
                        assert_eq!(score.to_bits(), expected.to_bits(), "{measure}, row {row}");
                    }
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 800, "{compared}");
}

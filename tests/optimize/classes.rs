//! Least new classes against every plan, in areas of all kinds of pairs.

use junheng::optimize::classes::{
    ClassPlan, DEFAULT_WORK, Pair, new_classes, paired_classes, pooled_classes,
};

/// Small whole numbers that repeat.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = (self.0.wrapping_mul(6_364_136_223_846_793_005))
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    fn some(&mut self, count: usize, end: u64) -> Vec<u32> {
        (0..count)
            .map(|_| u32::try_from(self.below(end)).unwrap())
            .collect()
    }
}

/// The plan keeps what it promises: sizes, places, pairs, sums.
fn check(plan: &ClassPlan, pupils: &[u32], classes: &[u32], limit: u32, pairs: Option<&[Pair]>) {
    assert_eq!(
        plan.opened,
        plan.new.iter().map(|&new| u64::from(new)).sum::<u64>()
    );
    assert_eq!(
        plan.moved,
        plan.moves.iter().map(|step| step.pupils).sum::<u64>()
    );
    assert!(plan.opened >= plan.opened_bound && plan.moved >= plan.moved_bound);
    for (unit, pupils) in plan.pupils_after(pupils).into_iter().enumerate() {
        let places = u64::from(limit) * u64::from(classes[unit] + plan.new[unit]);
        assert!(pupils <= places, "{unit}: {pupils} of {places}");
    }
    for (unit, &pupils) in pupils.iter().enumerate() {
        let leaving = plan.moves.iter().filter(|step| step.from == unit);
        assert!(leaving.map(|step| step.pupils).sum::<u64>() <= u64::from(pupils));
    }
    for step in plan.moves.iter().filter(|_| pairs.is_some()) {
        let way = |pair: &&Pair| (pair.from, pair.to) == (step.from, step.to);
        let most = pairs
            .unwrap()
            .iter()
            .filter(way)
            .map(|pair| pair.most.map_or(u64::MAX, u64::from));
        assert!(step.pupils <= most.fold(0, u64::saturating_add));
    }
}

/// The least (new classes, moved pupils) of all flows along the pairs.
fn brute(pupils: &[u32], classes: &[u32], limit: u32, pairs: &[Pair]) -> (u64, u64) {
    fn go(
        left: &mut [u32],
        here: &mut [u32],
        at: usize,
        moved: u64,
        case: (&[u32], u32, &[Pair]),
        best: &mut (u64, u64),
    ) {
        let (classes, limit, pairs) = case;
        let Some(pair) = pairs.get(at) else {
            let new = here
                .iter()
                .zip(classes)
                .map(|(&p, &c)| u64::from(new_classes(p, c, limit)));
            *best = (*best).min((new.sum(), moved));
            return;
        };
        for pupils in 0..=left[pair.from].min(pair.most.unwrap_or(u32::MAX)) {
            left[pair.from] -= pupils;
            here[pair.from] -= pupils;
            here[pair.to] += pupils;
            go(left, here, at + 1, moved + u64::from(pupils), case, best);
            left[pair.from] += pupils;
            here[pair.from] += pupils;
            here[pair.to] -= pupils;
        }
    }
    let mut best = (u64::MAX, u64::MAX);
    let (mut left, mut here) = (pupils.to_vec(), pupils.to_vec());
    go(
        &mut left,
        &mut here,
        0,
        0,
        (classes, limit, pairs),
        &mut best,
    );
    best
}

fn all_pairs(units: usize) -> Vec<Pair> {
    let each = |from| {
        (0..units)
            .filter(move |&to| to != from)
            .map(move |to| Pair {
                from,
                to,
                most: None,
            })
    };
    (0..units).flat_map(each).collect()
}

#[test]
fn a_pooled_area_equals_every_plan() {
    let mut numbers = Numbers(4);
    for _ in 0..500 {
        let units = 2 + numbers.below(2) as usize;
        let limit = 2 + numbers.below(3) as u32;
        let (pupils, classes) = (numbers.some(units, 6), numbers.some(units, 3));
        let plan = pooled_classes(&pupils, &classes, limit);
        check(&plan, &pupils, &classes, limit, None);
        let least = brute(&pupils, &classes, limit, &all_pairs(units));
        assert_eq!(
            (plan.opened, plan.moved),
            least,
            "{pupils:?} {classes:?} {limit}"
        );
        assert!(plan.is_proven());
    }
}

#[test]
fn a_network_of_pairs_equals_every_plan() {
    let mut numbers = Numbers(13);
    let mut moving = 0;
    for _ in 0..600 {
        let units = 2 + numbers.below(4) as usize;
        let limit = 1 + numbers.below(4) as u32;
        let (pupils, classes) = (numbers.some(units, 7), numbers.some(units, 3));
        let mut pairs = all_pairs(units);
        while pairs.len() > 5 || (pairs.len() > 1 && numbers.below(3) == 0) {
            pairs.swap_remove(numbers.below(pairs.len() as u64) as usize);
        }
        for pair in &mut pairs {
            pair.most = (numbers.below(2) == 0).then(|| numbers.below(4) as u32);
        }
        let plan = paired_classes(&pupils, &classes, limit, &pairs, DEFAULT_WORK);
        check(&plan, &pupils, &classes, limit, Some(&pairs));
        let least = brute(&pupils, &classes, limit, &pairs);
        assert_eq!(
            (plan.opened, plan.moved),
            least,
            "{pupils:?} {classes:?} {limit} {pairs:?}"
        );
        assert!(plan.is_proven());
        moving += u32::from(plan.moved > 0);
    }
    assert!(moving > 100, "only {moving} plans move anybody");
}

#[test]
fn all_pairs_of_an_area_equal_its_pool() {
    let mut numbers = Numbers(99);
    for _ in 0..60 {
        let units = 3 + numbers.below(10) as usize;
        let (pupils, classes) = (numbers.some(units, 120), numbers.some(units, 4));
        let pooled = pooled_classes(&pupils, &classes, 30);
        let paired = paired_classes(&pupils, &classes, 30, &all_pairs(units), DEFAULT_WORK);
        check(&paired, &pupils, &classes, 30, None);
        assert_eq!(paired.opened, pooled.opened, "{pupils:?} {classes:?}");
        assert!(paired.moved_bound <= pooled.moved && pooled.moved <= paired.moved);
    }
}

#[test]
fn a_larger_network_ends_within_its_effort() {
    let mut numbers = Numbers(7);
    for _ in 0..4 {
        let (pupils, classes) = (numbers.some(60, 200), numbers.some(60, 4));
        let near = |pair: &Pair| pair.from.abs_diff(pair.to) <= 3;
        let pairs: Vec<Pair> = all_pairs(60).into_iter().filter(near).collect();
        let plan = paired_classes(&pupils, &classes, 45, &pairs, 3_000_000);
        check(&plan, &pupils, &classes, 45, Some(&pairs));
        assert!(
            plan.opened - plan.opened_bound <= 2,
            "{} {}",
            plan.opened,
            plan.opened_bound
        );
    }
}

#[test]
fn the_order_of_pairs_has_no_effect() {
    let mut numbers = Numbers(21);
    let (pupils, classes) = (numbers.some(9, 90), numbers.some(9, 3));
    let mut pairs = all_pairs(9);
    let plan = paired_classes(&pupils, &classes, 40, &pairs, DEFAULT_WORK);
    pairs.reverse();
    assert_eq!(
        plan,
        paired_classes(&pupils, &classes, 40, &pairs, DEFAULT_WORK)
    );
}

#[test]
fn pairs_that_lead_nowhere_are_ignored() {
    let wrong = [(0, 0), (0, 9), (9, 0)].map(|(from, to)| Pair {
        from,
        to,
        most: None,
    });
    let plan = paired_classes(&[50, 30], &[1, 1], 45, &wrong, DEFAULT_WORK);
    assert_eq!((plan.new, plan.moved), (vec![1, 0], 0));
    assert_eq!(
        paired_classes(&[], &[], 45, &wrong, DEFAULT_WORK),
        ClassPlan::default()
    );
    assert_eq!(pooled_classes(&[], &[], 0), ClassPlan::default());
}

#[test]
fn extremes_end_at_once() {
    let most = [u32::MAX; 3];
    let pooled = pooled_classes(&most, &[0; 3], 1);
    assert_eq!((pooled.opened, pooled.moved), (3 * u64::from(u32::MAX), 0));
    let paired = paired_classes(&most, &[0; 3], 1, &all_pairs(3), DEFAULT_WORK);
    assert_eq!(paired.opened, paired.opened_bound);
}

/// County, township, grade, pupils and classes of every primary school of Taiwan with classes in that grade.
fn taiwan() -> Vec<(String, String, u8, u32, u32)> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/tw_primary_2025.csv");
    let mut reader = csv::Reader::from_path(path).unwrap();
    let headings = reader.headers().unwrap().clone();
    let place = |name: &str| headings.iter().position(|heading| heading == name).unwrap();
    let mut grades = Vec::new();
    for row in reader.records().map(Result::unwrap) {
        let count = |name: &str| row[place(name)].parse::<u32>().unwrap_or(0);
        for grade in 1..=6_u8 {
            let pupils = count(&format!("boys_g{grade}")) + count(&format!("girls_g{grade}"));
            let classes = count(&format!("classes_g{grade}"));
            if classes > 0 {
                let text = |name: &str| row[place(name)].to_owned();
                grades.push((text("county"), text("township"), grade, pupils, classes));
            }
        }
    }
    grades
}

#[test]
fn taiwan_needs_603_classes_or_3_if_townships_pool() {
    let grades = taiwan();
    let alone: u64 = (grades.iter())
        .map(|&(.., pupils, classes)| u64::from(new_classes(pupils, classes, 29)))
        .sum();
    assert_eq!(alone, 603);
    let mut areas = std::collections::BTreeMap::<_, (Vec<u32>, Vec<u32>)>::new();
    for (county, township, grade, pupils, classes) in &grades {
        let area = areas.entry((county, township, grade)).or_default();
        area.0.push(*pupils);
        area.1.push(*classes);
    }
    let plans = areas
        .values()
        .map(|(pupils, classes)| pooled_classes(pupils, classes, 29));
    assert_eq!(plans.map(|plan| plan.opened).sum::<u64>(), 3);
}

/// Units in a tree, each joined with an earlier one, in one direction or both.
fn tree(numbers: &mut Numbers, units: usize, is_chain: bool) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for unit in 1..units {
        let other = match is_chain {
            true => unit - 1,
            false => numbers.below(unit as u64) as usize,
        };
        let ways = numbers.below(4);
        let mut pair = |from, to| {
            let most = (numbers.below(3) == 0).then(|| numbers.below(4) as u32);
            pairs.push(Pair { from, to, most });
        };
        if ways != 0 {
            pair(unit, other);
        }
        if ways != 1 {
            pair(other, unit);
        }
    }
    pairs
}

#[test]
fn trees_and_chains_equal_every_plan() {
    let mut numbers = Numbers(29);
    let mut moving = 0;
    for round in 0..600 {
        let units = 2 + numbers.below(3) as usize;
        let limit = 1 + numbers.below(4) as u32;
        let (pupils, classes) = (numbers.some(units, 7), numbers.some(units, 3));
        let pairs = tree(&mut numbers, units, round % 2 == 0);
        let plan = paired_classes(&pupils, &classes, limit, &pairs, DEFAULT_WORK);
        check(&plan, &pupils, &classes, limit, Some(&pairs));
        let least = brute(&pupils, &classes, limit, &pairs);
        assert_eq!(
            (plan.opened, plan.moved),
            least,
            "{pupils:?} {classes:?} {limit} {pairs:?}"
        );
        assert!(plan.is_proven());
        moving += usize::from(plan.moved > 0);
    }
    assert!(moving > 100, "{moving}");
}

/// Units with about 105 pupils and too few classes by one in thirty, joined in both directions with an earlier unit.
fn large_tree(
    numbers: &mut Numbers,
    units: usize,
    is_chain: bool,
) -> (Vec<u32>, Vec<u32>, Vec<Pair>) {
    let pupils: Vec<u32> = (0..units).map(|_| 60 + numbers.below(90) as u32).collect();
    let classes = pupils.iter().map(|pupils| (pupils + 20) / 45).collect();
    let mut pairs = Vec::new();
    for unit in 1..units {
        let other = match is_chain {
            true => unit - 1,
            false => numbers.below(unit as u64) as usize,
        };
        pairs.extend([(unit, other), (other, unit)].map(|(from, to)| Pair {
            from,
            to,
            most: None,
        }));
    }
    (pupils, classes, pairs)
}

#[test]
fn long_chains_are_solved_to_the_end() {
    let mut numbers = Numbers(31);
    for units in [300, 2000] {
        let (pupils, classes, pairs) = large_tree(&mut numbers, units, true);
        let plan = paired_classes(&pupils, &classes, 45, &pairs, DEFAULT_WORK);
        check(&plan, &pupils, &classes, 45, Some(&pairs));
        assert!(
            plan.is_proven() && plan.opened > 0 && plan.moved > 0,
            "{units}"
        );
    }
}

#[test]
fn wide_trees_are_near_their_bound() {
    let mut numbers = Numbers(31);
    for _ in 0..5 {
        let (pupils, classes, pairs) = large_tree(&mut numbers, 150, false);
        let plan = paired_classes(&pupils, &classes, 45, &pairs, DEFAULT_WORK);
        check(&plan, &pupils, &classes, 45, Some(&pairs));
        assert_eq!(plan.opened, plan.opened_bound);
        assert!(plan.moved * 100 <= plan.moved_bound * 101);
    }
}

#[test]
fn a_tree_and_the_search_find_the_same() {
    let mut numbers = Numbers(37);
    for _ in 0..60 {
        let units = 6 + numbers.below(4) as usize;
        let (pupils, classes) = (numbers.some(units, 60), numbers.some(units, 3));
        let pairs = tree(&mut numbers, units, false);
        let exact = paired_classes(&pupils, &classes, 20, &pairs, DEFAULT_WORK);
        assert!(exact.is_proven());
        // A third unit joined with the first two, to which nobody may go, is no tree.
        let mut ring = pairs.clone();
        let most = Some(0);
        ring.extend([(0, 1), (1, 2), (2, 0)].map(|(from, to)| Pair { from, to, most }));
        let searched = paired_classes(&pupils, &classes, 20, &ring, DEFAULT_WORK);
        let counts = |plan: &ClassPlan| (plan.opened, plan.moved);
        match searched.is_proven() {
            true => assert_eq!(counts(&exact), counts(&searched)),
            false => assert!(counts(&exact) <= counts(&searched)),
        }
    }
}

//! The works that are cited: complete, in order, all of them in use, and the same in every text derived from them.

use std::collections::BTreeSet;

use junheng::catalogue::catalogue;
use junheng::references::{Citation, Work, WorkKind, works};
use junheng::words::methods;

fn every_citation() -> impl Iterator<Item = (String, &'static [Citation], &'static str)> {
    let of_measures = catalogue().map(|line| {
        let entry = line.entry;
        (entry.name.id.to_string(), entry.references, entry.source)
    });
    of_measures.chain(methods().map(|one| (one.id.to_owned(), one.references, one.source)))
}

#[test]
fn every_measure_and_every_method_cites_a_dated_work_and_its_text_follows() {
    for (id, references, source) in every_citation() {
        assert!(references.iter().any(|one| one.work.year > 1800), "{id}");
        let texts: Vec<String> = (references.iter())
            .map(|one| match one.locator {
                "" => one.work.short.to_owned(),
                locator => format!("{}, {locator}", one.work.short),
            })
            .collect();
        assert_eq!(texts.join("; "), source, "{id}");
    }
}

#[test]
fn every_work_is_cited_and_works_are_in_order() {
    let cited: BTreeSet<&str> = every_citation()
        .flat_map(|(_, references, _)| references)
        .map(|one| one.work.key)
        .collect();
    let listed: Vec<&str> = works().map(|work| work.key).collect();
    assert_eq!(listed.iter().copied().collect::<BTreeSet<_>>(), cited);
    let mut sorted = listed.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(listed, sorted);
}

/// What a list of references needs of each kind.
#[test]
fn works_are_complete() {
    let mut dois = BTreeSet::new();
    for work in works() {
        let Work { key, year, doi, .. } = *work;
        let dated = (1890..2027).contains(&year) && key.contains(&year.to_string());
        match work.kind {
            WorkKind::Dataset | WorkKind::Legislation if year == 0 => {
                assert!(!work.number.is_empty(), "{key}")
            }
            WorkKind::Standard => assert!(work.number.ends_with(&year.to_string()), "{key}"),
            _ => assert!(dated, "{key}"),
        }
        match work.kind {
            WorkKind::Article => assert!(!work.container.is_empty(), "{key}"),
            WorkKind::Chapter => assert!(
                !work.container.is_empty() && !work.publisher.is_empty(),
                "{key}"
            ),
            WorkKind::Book | WorkKind::Thesis | WorkKind::Report => {
                assert!(
                    !work.publisher.is_empty() && !work.place.is_empty(),
                    "{key}"
                );
            }
            _ => assert!(!work.number.is_empty(), "{key}"),
        }
        if !doi.is_empty() {
            assert!(
                doi.starts_with("10.") && doi[3..].contains('/') && !doi.contains(' '),
                "{key}"
            );
            assert!(dois.insert(doi), "{key}: {doi} twice");
        }
        let pages = work.pages;
        if let Some((first, last)) = pages.split_once('–') {
            let number = |text: &str| text.parse::<u32>().unwrap();
            assert!(number(first) < number(last), "{key}: {pages}");
        }
        assert!(!work.title.is_empty(), "{key}");
    }
}

#[test]
fn a_work_is_an_item_of_csl_json() {
    let sen = works().find(|work| work.key == "WATTS_1968").unwrap();
    assert_eq!(
        serde_json::to_value(sen).unwrap(),
        serde_json::json!({
            "id": "watts_1968",
            "type": "chapter",
            "author": [{"family": "Watts", "given": "H. W."}],
            "issued": {"date-parts": [[1968]]},
            "editor": [{"family": "Moynihan", "given": "D. P."}],
            "title": "An economic definition of poverty",
            "container-title": "On Understanding Poverty",
            "page": "316–329",
            "publisher": "Basic Books",
            "publisher-place": "New York",
        })
    );
    let iso = works().find(|work| work.key == "ISO_3534_1").unwrap();
    let author = &serde_json::to_value(iso).unwrap()["author"];
    assert_eq!(
        author[0]["literal"],
        "International Organization for Standardization"
    );
}

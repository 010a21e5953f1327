//! Headings of numbers of classes by band of their size.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The largest class that a band may begin or end with.
const LARGEST: u32 = 120;

/// The id of each band of class sizes by its first and last size.
static BANDS: LazyLock<HashMap<(u32, Option<u32>), String>> = LazyLock::new(|| {
    let closed = (1..=LARGEST).flat_map(|to| (1..to).map(move |from| (from, Some(to))));
    let below = (1..=LARGEST).map(|to| (0, Some(to)));
    let above = (1..=LARGEST).map(|from| (from, None));
    let id = |(from, to)| match (from, to) {
        (0, Some(to)) => format!("classes_le_{to}"),
        (from, Some(to)) => format!("classes_{from}_{to}"),
        (from, None) => format!("classes_{from}_plus"),
    };
    let all = closed.chain(below).chain(above);
    all.map(|band| (band, id(band))).collect()
});

/// The id of the band that a folded heading names: 25人及以下, 26-30人, 66人及以上.
pub(super) fn band_of(folded: &str) -> Option<&'static str> {
    let text = folded.trim_end_matches("班数").trim_end_matches('的');
    if !text.contains('人') {
        return None;
    }
    let band = if let Some(to) = text.strip_suffix("及以下") {
        (0, Some(size(to)?))
    } else if let Some(from) = text.strip_suffix("及以上") {
        (size(from)?, None)
    } else {
        let (from, to) = text.split_once(['-', '~', '—', '–', '－', '～', '至'])?;
        (size(from)?, Some(size(to.trim_start_matches(['—', '-']))?))
    };
    BANDS.get(&band).map(String::as_str)
}

fn size(text: &str) -> Option<u32> {
    let digits = text.strip_suffix('人').unwrap_or(text);
    let is_plain = digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_plain.then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_of_the_national_form_are_recognised() {
        assert_eq!(band_of("25人及以下"), Some("classes_le_25"));
        assert_eq!(band_of("26-30人"), Some("classes_26_30"));
        assert_eq!(band_of("61人至65人"), Some("classes_61_65"));
        assert_eq!(band_of("66人及以上"), Some("classes_66_plus"));
        for other in [
            "2024-2025",
            "26-30",
            "25人以下",
            "30-26人",
            "合计",
            "1-2-3",
            "及以上",
        ] {
            assert_eq!(band_of(other), None, "{other}");
        }
    }
}

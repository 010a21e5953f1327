//! Many short texts in one allocation.

/// Texts one after another, and where each ends.
#[derive(Debug, Clone, Default)]
pub(super) struct Labels {
    text: String,
    ends: Vec<u32>,
}

impl Labels {
    pub(super) fn push(&mut self, label: &str) {
        self.text.push_str(label);
        // Four billion bytes of labels in one county cannot be; were they, the last would be empty.
        self.ends
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }

    pub(super) fn get(&self, place: usize) -> &str {
        let start = place
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .copied();
        let end = self.ends.get(place).copied().unwrap_or(0);
        self.text
            .get(start.unwrap_or(0) as usize..end as usize)
            .unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_label_comes_back() {
        let mut labels = Labels::default();
        for label in ["甲", "", "school 3"] {
            labels.push(label);
        }
        assert_eq!(
            [labels.get(0), labels.get(1), labels.get(2)],
            ["甲", "", "school 3"]
        );
        assert_eq!(labels.get(3), "");
    }
}

//! One part of many: what one of several machines takes.

/// Every so-manieth record, from one of the first on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    part: usize,
    parts: usize,
}

impl Shard {
    /// All records.
    pub const WHOLE: Self = Self { part: 1, parts: 1 };

    /// Reads `2/8`, the second of eight parts; none where that is no part of anything.
    pub fn parse(text: &str) -> Option<Self> {
        let (part, parts) = text.split_once('/')?;
        let number = |it: &str| it.trim().parse::<usize>().ok().filter(|it| (1..=1_000_000).contains(it));
        let shard = Self { part: number(part)?, parts: number(parts)? };
        (shard.part <= shard.parts).then_some(shard)
    }

    /// Whether a record is in this part, by its number counted from 1.
    pub fn contains(self, number: usize) -> bool {
        number.checked_sub(self.part).is_some_and(|it| it.is_multiple_of(self.parts))
    }

    /// What stands in the names of files that belong to this part and not to the whole.
    pub fn suffix(self) -> String {
        let Self { part, parts } = self;
        if parts == 1 { String::new() } else { format!("-{part}-of-{parts}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_together_are_the_whole() {
        for parts in 1..6 {
            for number in 1..40 {
                let holders = (1..=parts).filter(|it| Shard::parse(&format!("{it}/{parts}")).unwrap().contains(number));
                assert_eq!(holders.count(), 1, "{number} of {parts}");
            }
        }
        assert!((1..9).all(|it| Shard::WHOLE.contains(it)));
    }

    #[test]
    fn what_is_no_part_is_refused() {
        for text in ["", "1", "0/2", "3/2", "1/0", "-1/2", "a/b", "1/2/3", "1/99999999999999999999"] {
            assert_eq!(Shard::parse(text), None, "{text}");
        }
    }
}

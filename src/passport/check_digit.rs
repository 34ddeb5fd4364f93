//! 検査数字, the digit behind a part that tells most typing errors in it (Doc 9303, part 3, section 4.9).
//!
//! Two characters whose values differ by ten or a multiple of it, as `G` and `6`, are the same to it.

/// The check digit of some characters: values times 7, 3, 1, 7, …, added up, and the last digit of that.
pub(super) fn check_digit(characters: impl Iterator<Item = u8>) -> u32 {
    let weighted = characters.enumerate().map(|(place, character)| match place % 3 {
        0 => value(character) * 7,
        1 => value(character) * 3,
        _ => value(character),
    });
    // The input is at most one zone long, so the sum stays small.
    weighted.sum::<u32>() % 10
}

/// Whether the digit that stands there is the right one. A filler stands for the digit of an empty part.
pub(super) fn is_confirmed(part: &str, digit: u8) -> bool {
    match digit {
        b'<' => part.bytes().all(|it| it == b'<'),
        digit => digit.is_ascii_digit() && check_digit(part.bytes()) == value(digit),
    }
}

fn value(character: u8) -> u32 {
    match character {
        b'0'..=b'9' => u32::from(character - b'0'),
        b'A'..=b'Z' => u32::from(character - b'A') + 10,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(part: &str, expected: u32) {
        assert_eq!(check_digit(part.bytes()), expected, "{part}");
    }

    #[test]
    fn the_examples_of_the_standard_come_out() {
        check("520727", 3);
        check("AB2134<<<", 5);
        check("HA672242<658022549601086<<<<<<<<<<<<<<0", 8);
        check("D231458907<<<<<<<<<<<<<<<34071279507122<<<<<<<<<<", 2);
    }

    #[test]
    fn a_filler_stands_for_the_digit_of_an_empty_part_only() {
        assert!(is_confirmed("<<<<", b'<') && is_confirmed("<<<<", b'0'));
        assert!(!is_confirmed("1<<<", b'<') && !is_confirmed("1<<<", b'A'));
        assert!(is_confirmed("1<<<", b'7'));
    }
}

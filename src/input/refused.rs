//! A refused record (JSON) given back as it came, with what is wrong with it as a remark, so that it can be run again.

use super::slice::Entries;

/// The key of the remark.
const PROBLEMS: &str = "//problems";

/// The object as one line, with its keys in their order and what is wrong with it behind them in `//problems`, in the place
/// of what stood there before; none where the text is no object.
///
/// ```
/// let text = "{ \"sex\": \"man\",\n \"name\": { } }";
/// let refused = zairyu::input::with_problems(text, &["sex: unknown".to_owned()]);
/// assert_eq!(refused.as_deref(), Some(r#"{"sex":"man","name":{},"//problems":["sex: unknown"]}"#));
/// ```
pub fn with_problems(original: &str, problems: &[String]) -> Option<String> {
    let Entries(entries) = serde_json::from_str(original).ok()?;
    let own = serde_json::to_string(PROBLEMS).ok()?;
    let kept = entries.iter().filter(|(key, _)| key.get() != own);
    let mut parts: Vec<String> = kept.map(|(key, value)| format!("{}:{}", key.get(), compact(value.get()))).collect();
    parts.push(format!("{own}:{}", serde_json::to_string(problems).ok()?));
    Some(format!("{{{}}}", parts.join(",")))
}

/// JSON without the blanks between its parts.
fn compact(json: &str) -> String {
    let (mut is_text, mut is_escaped) = (false, false);
    let is_kept = move |character: &char| {
        let was_text = is_text;
        match character {
            '"' if !is_escaped => is_text = !is_text,
            _ => {}
        }
        is_escaped = is_text && *character == '\\' && !is_escaped;
        was_text || is_text || !character.is_ascii_whitespace()
    };
    json.chars().filter(is_kept).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::read_records;

    #[test]
    fn a_record_comes_back_as_it_was() {
        #[track_caller]
        fn check(original: &str, expected: Option<&str>) {
            assert_eq!(with_problems(original, &["a \"b\"".to_owned()]).as_deref(), expected, "{original}");
        }
        let own = r#""//problems":["a \"b\""]"#;
        check("{}", Some(&format!("{{{own}}}")));
        check(
            "{\n \"b\" : \"x \\\" y\\\\\" ,\n \"a\": [ 1, \" \" ],\"b\":null}",
            Some(&format!("{{\"b\":\"x \\\" y\\\\\",\"a\":[1,\" \"],\"b\":null,{own}}}")),
        );
        check("{\"//problems\": [\"old\"], \"a\": 1}", Some(&format!("{{\"a\":1,{own}}}")));
        check("[]", None);
        check("{", None);
    }

    #[test]
    fn what_comes_back_is_read_as_before() {
        let text = "{\"sex\": \"男\", \"name\": {\"family\": \"LI NA\"}}";
        let again = with_problems(text, &["wrong".to_owned()]).unwrap();
        let read = |text: &str| {
            let record = read_records(text.as_bytes()).unwrap().remove(0);
            assert!(record.problems().is_empty());
            [crate::diagnostic::Field::Sex, crate::diagnostic::Field::FamilyName]
                .map(|it| record.text(it).map(str::to_owned))
        };
        assert_eq!(read(&again), read(text));
    }
}

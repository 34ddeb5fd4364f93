//! A refused record as JSON, given back as it came with what is wrong beside it, so that it can be mended and run again.

use super::slice::entries;

/// The key under which problems stand. Keys that begin with `//` are remarks, which readers pass over.
const PROBLEMS: &str = "//problems";
/// The key under which stands what is no record at all.
const UNREADABLE: &str = "//unreadable";

/// A record on one line with its problems behind its items, instead of those that it had from an earlier run.
///
/// ```
/// let given_back = zairyu::input::with_problems("{ \"sex\" : \"X\",\n \"//problems\": [] }", &["sex: …".to_owned()]);
/// assert_eq!(given_back, "{\"sex\":\"X\",\"//problems\":[\"sex: …\"]}");
/// ```
pub fn with_problems(record: &str, problems: &[String]) -> String {
    let unreadable = || vec![format!("{}:{}", quoted(UNREADABLE), quoted(record))];
    let mut parts = entries(record).map_or_else(unreadable, items);
    let problems: Vec<String> = problems.iter().map(|it| quoted(it)).collect();
    parts.push(format!("{}:[{}]", quoted(PROBLEMS), problems.join(",")));
    format!("{{{}}}", parts.join(","))
}

/// Keys with their values, but for the problems of an earlier run.
fn items(entries: Vec<(&str, &str)>) -> Vec<String> {
    let is_of_earlier_run = |key: &str| serde_json::from_str::<String>(key).is_ok_and(|it| it == PROBLEMS);
    let kept = entries.into_iter().filter(|(key, _)| !is_of_earlier_run(key));
    kept.map(|(key, value)| format!("{key}:{}", on_one_line(value))).collect()
}

/// A text as JSON.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// JSON without the blanks between its parts.
pub(super) fn on_one_line(json: &str) -> String {
    let (mut is_text, mut is_escaped) = (false, false);
    json.chars()
        .filter(|character| {
            let is_kept = is_text || !character.is_ascii_whitespace();
            let is_quote = *character == '"' && !is_escaped;
            is_escaped = is_text && *character == '\\' && !is_escaped;
            is_text ^= is_quote;
            is_kept
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_is_given_back_as_it_was_written() {
        #[track_caller]
        fn check(record: &str, expected: &str) {
            let found = with_problems(record, &["a \"b\"".to_owned()]);
            assert_eq!(found, expected.replace('@', "\"//problems\":[\"a \\\"b\\\"\"]"));
            assert!(serde_json::from_str::<serde_json::Value>(&found).is_ok());
        }
        check("{}", "{@}");
        check(
            "{ \"b\": 1e5,\n\t\"a\" : { \"x y\": [ 1, \"\\\" \\\\\" , 2 ] } }",
            "{\"b\":1e5,\"a\":{\"x y\":[1,\"\\\" \\\\\",2]},@}",
        );
        check("{\"a\": 1, \"a\": 2, \"//problems\": [\"old\"], \"// x\": 3}", "{\"a\":1,\"a\":2,\"// x\":3,@}");
        check("{\"a\": ", "{\"//unreadable\":\"{\\\"a\\\": \",@}");
    }
}

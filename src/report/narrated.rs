//! Problems for people who hear them or feel them: whole sentences, no drawing, nothing that is only seen.

use super::text::severity;
use super::{Source, SourceText, doubt};
use crate::diagnostic::{Lang, Place, Problem, excerpt};

/// Which of the problems of a record it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// Counted from 1.
    pub number: usize,
    /// Of how many.
    pub total: usize,
}

/// Words a problem for screen readers and braille: one paragraph, without a line break.
pub fn narrated(problem: &Problem, source: Source<'_>, turn: Turn, lang: Lang) -> String {
    let mut sentences = vec![whereabouts(problem, source, turn, lang), spoken(&begun(problem.message.get(lang)), lang)];
    if let Some(hint) = &problem.hint {
        let hint = spoken(hint.get(lang), lang);
        sentences.push(match lang {
            Lang::Ja => format!("対処: {hint}"),
            Lang::En => format!("What to do: {hint}"),
        });
    }
    if let Some(certainty) = doubt(problem.rule) {
        let known = certainty.name().get(lang);
        sentences.push(match lang {
            Lang::Ja => format!("確かめてください: 根拠は{known}だけです。問い合わせ先は出入国在留管理庁です"),
            Lang::En => format!("Check with the Immigration Services Agency, because the source is: {known}"),
        });
    }
    sentences.push(match lang {
        Lang::Ja => format!("規則: {}", problem.rule.code),
        Lang::En => format!("Rule: {}", problem.rule.code),
    });
    let separator = if lang == Lang::En { " " } else { "" };
    sentences.iter().map(|it| sentence(it, lang)).collect::<Vec<_>>().join(separator)
}

fn whereabouts(problem: &Problem, source: Source<'_>, turn: Turn, lang: Lang) -> String {
    let Turn { number, total } = turn;
    let severity = severity(problem.rule.severity, lang);
    let mut parts = vec![match lang {
        Lang::Ja => format!("{severity} {total}件中{number}件目"),
        Lang::En => format!("{} {number} of {total}", begun(severity)),
    }];
    match (source.name, lang) {
        (None, _) => {}
        (Some("-"), Lang::Ja) => parts.push(format!("標準入力の記録{}", source.record)),
        (Some("-"), Lang::En) => parts.push(format!("standard input, record {}", source.record)),
        (Some(name), Lang::Ja) => parts.push(format!("ファイル {name} の記録{}", source.record)),
        (Some(name), Lang::En) => parts.push(format!("file {name}, record {}", source.record)),
    }
    parts.push(item(problem, source, lang));
    let row = source.text.and_then(SourceText::row);
    if let Some(row) = row {
        let line = problem.position.map_or(row.line, |it| it.line);
        let column = problem.position.map(|it| row.column(it).0);
        parts.push(match (lang, column) {
            (Lang::Ja, Some(column)) => format!("{line}行目{column}列"),
            (Lang::Ja, None) => format!("{line}行目"),
            (Lang::En, Some(column)) => format!("row {line}, column {column}"),
            (Lang::En, None) => format!("row {line}"),
        });
    } else if let Some(position) = problem.position {
        parts.push(match lang {
            Lang::Ja => format!("{}行目{}文字目", position.line, position.column),
            Lang::En => format!("line {}, column {}", position.line, position.column),
        });
    }
    parts.join(if lang == Lang::Ja { "、" } else { ", " })
}

fn item(problem: &Problem, source: Source<'_>, lang: Lang) -> String {
    match (&problem.place, lang) {
        (Place::Field(field), _) => {
            // Underscores and dots are read out by name, and the words between them are all that tells items apart.
            let words = field.path().replace(['.', '_'], " ");
            match (lang, source.name) {
                (Lang::Ja, Some(_)) => format!("項目 {}", field.name_ja()),
                (Lang::Ja, None) => format!("オプション {}、{}", field.flag(), field.name_ja()),
                (Lang::En, Some(_)) => format!("item {words}"),
                (Lang::En, None) => format!("option {}", field.flag()),
            }
        }
        (Place::Key(key), Lang::Ja) => format!("項目名 {}", spoken(&excerpt(key), lang)),
        (Place::Key(key), Lang::En) => format!("key {}", spoken(&excerpt(key), lang)),
        (Place::Record, Lang::Ja) => "記録全体".to_owned(),
        (Place::Record, Lang::En) => "the whole record".to_owned(),
    }
}

/// A message without the signs that are only for the eye.
fn spoken(text: &str, lang: Lang) -> String {
    /// What is written, and what is said for it in Japanese and in English.
    const SAID: [(&str, &str, &str); 8] = [
        ("{ … }", "波括弧", "curly braces"),
        ("{ }", "波括弧", "curly braces"),
        (" …", "", ""),
        ("…", "など", " and so on"),
        (" → ", "から", " to "),
        ("→", "から", " to "),
        ("`", "", ""),
        ("\"", "", ""),
    ];
    SAID.iter()
        .fold(text.to_owned(), |text, (written, ja, en)| text.replace(written, if lang == Lang::Ja { ja } else { en }))
}

fn sentence(text: &str, lang: Lang) -> String {
    let is_ended = text.ends_with(['。', '？', '.', '?', '!']);
    match lang {
        _ if is_ended => text.to_owned(),
        Lang::Ja => format!("{text}。"),
        Lang::En => format!("{text}."),
    }
}

/// With a capital at the beginning. Before the signs are dropped, since what is quoted stays as it was written.
fn begun(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|it| it.to_ascii_uppercase());
    first.into_iter().chain(characters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Example, Field, Position, Remark, Rule, Severity, said};

    const RULE: Rule = Rule {
        code: "card-number-character",
        severity: Severity::Error,
        meaning: said("", ""),
        fields: &[],
        example: Example { wrong: "", right: "" },
        sources: &[],
    };

    #[track_caller]
    fn check(name: Option<&str>, lang: Lang, expected: &str) {
        let remark =
            Remark::new(&RULE, "3文字目の「O」は数字でなければなりません", "character 3 is `O`, expected a digit")
                .hint("AB02345678CD ではありませんか", "did you mean AB02345678CD?");
        let mut problem = Problem::new(Field::CardNumber, &remark);
        problem.position = name.map(|_| Position { line: 7, column: 18 });
        let source = Source { name, record: 2, text: None };
        assert_eq!(narrated(&problem, source, Turn { number: 1, total: 3 }, lang), expected);
    }

    #[test]
    fn a_problem_is_a_paragraph_of_sentences() {
        check(
            Some("people.json"),
            Lang::En,
            "Error 1 of 3, file people.json, record 2, item card number, line 7, column 18. \
             Character 3 is O, expected a digit. What to do: did you mean AB02345678CD? Rule: card-number-character.",
        );
        check(
            Some("-"),
            Lang::Ja,
            "エラー 3件中1件目、標準入力の記録2、項目 在留カード番号、7行目18文字目。\
             3文字目の「O」は数字でなければなりません。対処: AB02345678CD ではありませんか。規則: card-number-character。",
        );
        check(
            None,
            Lang::En,
            "Error 1 of 3, option card-number. Character 3 is O, expected a digit. \
             What to do: did you mean AB02345678CD? Rule: card-number-character.",
        );
    }

    #[test]
    fn a_cell_of_a_table_is_told_by_row_and_column() {
        let mut problem = Problem::new(Field::Sex, &Remark::new(&RULE, "あ", "a"));
        let row = SourceText::of_row(18, &[], &[]);
        let mut told = |position, lang| {
            problem.position = position;
            let source = Source { name: Some("a.csv"), record: 17, text: Some(&row) };
            narrated(&problem, source, Turn { number: 1, total: 1 }, lang)
        };
        let position = Some(Position { line: 19, column: 28 });
        assert!(
            told(position, Lang::En).starts_with("Error 1 of 1, file a.csv, record 17, item sex, row 19, column AB. ")
        );
        assert!(told(position, Lang::Ja).contains("、19行目AB列。"));
        assert!(told(None, Lang::En).contains(", row 18. "));
        assert!(told(None, Lang::Ja).contains("、18行目。"));
    }

    #[test]
    fn signs_for_the_eye_are_said_or_dropped() {
        for (written, said) in [
            ("write it in \"sex\", or give --sex …", "write it in sex, or give --sex"),
            ("write { … } and in it each item", "write curly braces and in it each item"),
            ("`abc…` is no date", "abc and so on is no date"),
        ] {
            assert_eq!(spoken(written, Lang::En), said);
        }
    }
}

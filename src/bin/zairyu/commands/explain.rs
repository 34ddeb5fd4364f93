//! `zairyu explain`: what the code of a problem means, why, an example, the law behind it.

use serde::Serialize;
use zairyu::diagnostic::{Field, FixedWording, Lang, Rule, Source, excerpt, said};

use crate::args::{ExplainArgs, Format, Global};
use crate::console::Console;
use crate::exit_status::ExitStatus;
use crate::failure::Failure;

/// Explains some codes, or lists all.
#[expect(clippy::unnecessary_wraps, reason = "as every command")]
pub(crate) fn run(args: &ExplainArgs, global: &Global, console: &mut Console) -> Result<ExitStatus, Failure> {
    let lang = console.lang();
    if args.codes.is_empty() {
        list(global, console);
        return Ok(ExitStatus::Success);
    }
    let mut status = ExitStatus::Success;
    let mut is_first = true;
    for typed in &args.codes {
        let code = plain_code(typed);
        match (zairyu::rules().find(|it| it.code == code), global.format) {
            (Some(rule), Format::Json) => console.data(&json_line(rule, lang)),
            (Some(rule), Format::Human | Format::Narrated) => {
                if !is_first {
                    console.data("");
                }
                for line in explanation(rule, lang) {
                    console.data(&line);
                }
                is_first = false;
            }
            // One code that is none does not cost the others.
            (None, _) => {
                console.failure(&unknown(typed, &code));
                status = ExitStatus::Failure;
            }
        }
    }
    Ok(status)
}

fn list(global: &Global, console: &mut Console) {
    let lang = console.lang();
    let longest = zairyu::rules().map(|it| it.code.len()).max().unwrap_or_default();
    for rule in zairyu::rules() {
        if global.format == Format::Json {
            console.data(&json_line(rule, lang));
            continue;
        }
        let severity = padded(rule.severity.name(), lang);
        console.data(&format!("{:<longest$}  {severity}  {}", rule.code, first_words(rule.meaning.get(lang), lang)));
    }
    console.say(
        "`zairyu explain コード` で、意味・例・根拠を示します",
        "`zairyu explain CODE` shows the meaning, an example and the sources of one",
    );
}

/// The word for a severity, as wide on a terminal as the widest; a Japanese character takes two columns.
fn padded(severity: FixedWording, lang: Lang) -> String {
    let (word, columns, widest) = match lang {
        Lang::Ja => (severity.ja, 2, 6),
        Lang::En => (severity.en, 1, 7),
    };
    let width: usize = columns * word.chars().count();
    format!("{word}{}", " ".repeat(usize::saturating_sub(widest, width)))
}

/// The first sentence of a text, or as much of it as a line holds.
fn first_words(text: &str, lang: Lang) -> String {
    let (most, end) = match lang {
        Lang::Ja => (32, "。"),
        Lang::En => (64, ". "),
    };
    let sentence = text.split(end).next().unwrap_or(text).trim_end_matches('.');
    if sentence.chars().count() <= most {
        return sentence.to_owned();
    }
    let cut: String = sentence.chars().take(most).collect();
    // English is cut between words.
    let whole = cut.rsplit_once(' ').filter(|_| lang == Lang::En).map_or(cut.as_str(), |(words, _)| words);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '、']))
}

/// A code as people copy it: alone, in capitals, or with the label of a report around it.
fn plain_code(typed: &str) -> String {
    let inner = typed.rsplit_once('[').map_or(typed, |(_, after)| after);
    let inner = inner.split(']').next().unwrap_or_default();
    inner.trim().to_ascii_lowercase()
}

fn unknown(typed: &str, code: &str) -> Failure {
    /// Longer than any code; comparing takes time.
    const LONGEST: usize = 100;
    /// Less alike than this, two codes have nothing to do with each other.
    const ALIKE: f64 = 0.6;
    /// Shorter than any word of a code.
    const SHORTEST: usize = 3;
    let shown = excerpt(typed);
    let likeness = |it: &str| strsim::normalized_damerau_levenshtein(code, it);
    let is_part = |it: &str| code.len() >= SHORTEST && (it.contains(code) || code.contains(it));
    let codes = zairyu::rules().filter(|_| code.len() <= LONGEST).map(|it| it.code);
    let near = codes.filter(|it| is_part(it) || likeness(it) >= ALIKE);
    match near.max_by(|a, b| likeness(a).total_cmp(&likeness(b))) {
        Some(nearest) => Failure::new(
            format!("「{shown}」というコードはありません。{nearest} ではありませんか"),
            format!("there is no code `{shown}`; did you mean {nearest}?"),
        ),
        None => Failure::new(
            format!("「{shown}」というコードはありません。`zairyu explain` で一覧を示します"),
            format!("there is no code `{shown}`; `zairyu explain` lists all"),
        ),
    }
}

const ASK: FixedWording = said("出入国在留管理庁に確かめてください", "check with the Immigration Services Agency");

/// All that is known of a rule, line by line.
fn explanation(rule: &Rule, lang: Lang) -> Vec<String> {
    let heading = |ja: &'static str, en: &'static str| said(ja, en).get(lang).to_owned();
    let mut lines =
        vec![format!("{}[{}]", rule.severity.name().get(lang), rule.code), format!("  {}", rule.meaning.get(lang))];
    if rule.is_unsure() {
        lines.push(format!("  {}", ASK.get(lang)));
    }
    lines.push(heading("項目:", "items:"));
    if rule.fields.is_empty() {
        lines.push(heading("  どの項目にも、または記録全体に関わります", "  any, or the record as a whole"));
    } else {
        let items: Vec<String> = rule.fields.iter().map(|it| item(*it, lang)).collect();
        lines.push(format!("  {}", items.join(if lang == Lang::Ja { "、" } else { ", " })));
    }
    lines.push(heading("例:", "example:"));
    lines.push(format!("{}{}", heading("  誤  ", "  wrong  "), rule.example.wrong));
    lines.push(format!("{}{}", heading("  正  ", "  right  "), rule.example.right));
    lines.push(heading("根拠:", "sources:"));
    lines.extend(rule.sources.iter().flat_map(|it| source(it, lang)));
    lines
}

/// An item by its path and its caption on the form.
fn item(field: Field, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{}（{}）", field.path(), field.name_ja()),
        Lang::En => format!("{} ({})", field.path(), field.name_ja()),
    }
}

fn source(source: &Source, lang: Lang) -> Vec<String> {
    let certainty = source.certainty.name().get(lang);
    let mut known = match lang {
        Lang::Ja => format!("    {certainty}（{}現在）", source.checked),
        Lang::En => format!("    {certainty}, checked {}", source.checked),
    };
    if !source.certainty.is_sure() {
        known.push_str(if lang == Lang::Ja { " " } else { "; " });
        known.push_str(ASK.get(lang));
    }
    let mut lines = vec![format!("  {}", source.title.get(lang)), known];
    lines.extend(source.url.map(|it| format!("    {it}")));
    lines
}

#[derive(Serialize)]
struct WireRule<'a> {
    code: &'a str,
    severity: &'a str,
    meaning: &'a str,
    fields: Vec<&'a str>,
    example: WireExample<'a>,
    sources: Vec<WireSource<'a>>,
}

#[derive(Serialize)]
struct WireExample<'a> {
    wrong: &'a str,
    right: &'a str,
}

#[derive(Serialize)]
struct WireSource<'a> {
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    certainty: &'a str,
    checked: &'a str,
}

/// A rule as one line of JSON.
fn json_line(rule: &Rule, lang: Lang) -> String {
    let wire = WireRule {
        code: rule.code,
        severity: rule.severity.as_str(),
        meaning: rule.meaning.get(lang),
        fields: rule.fields.iter().map(|it| it.path()).collect(),
        example: WireExample { wrong: rule.example.wrong, right: rule.example.right },
        sources: rule
            .sources
            .iter()
            .map(|it| WireSource {
                title: it.title.get(lang),
                url: it.url,
                certainty: it.certainty.as_str(),
                checked: it.checked,
            })
            .collect(),
    };
    // Plain texts always serialise; should that change, an empty object shows it.
    serde_json::to_string(&wire).unwrap_or_else(|_| "{}".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_near_code_is_proposed() {
        #[track_caller]
        fn check(typed: &str, expected: Option<&str>) {
            let said = unknown(typed, &plain_code(typed)).text(Lang::En);
            assert_eq!(said.split_once("did you mean ").map(|it| it.1.trim_end_matches('?')), expected, "{typed}");
        }
        check("card-number-lenght", Some("card-number-length"));
        check("glyph", Some("glyph-missing"));
        for typed in ["nope", "", "-", "e", "xyzzy", &"a".repeat(500)] {
            check(typed, None);
        }
    }
}

//! Any bytes as a file of records: they are read, judged, compared and told in every way, without a panic.
//!
//! `tests/fuzz/run [SECONDS]` builds it with the counters that libFuzzer looks at, and runs it from the project's own
//! records.
#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use zairyu::calendar::Date;
use zairyu::check::{Conditions, Labelled, check, compare_records};
use zairyu::diagnostic::Lang;
use zairyu::input::read_records;
use zairyu::report::{Source, SourceText, Turn, json_line, narrated, text};

static CONDITIONS: LazyLock<Conditions> = LazyLock::new(|| Conditions::on(Date::parse("2026-11-22").unwrap()));

fuzz_target!(|bytes: &[u8]| {
    let Ok(mut records) = read_records(bytes) else { return };
    let folder = Path::new("");
    let labelled = records.iter_mut().zip(1..);
    let mut labelled: Vec<_> =
        labelled.map(|(record, number)| Labelled { label: format!("#{number}"), folder, record }).collect();
    compare_records(&mut labelled);
    let file = SourceText::new(bytes);
    for (raw, record) in records.iter().zip(1..) {
        let (application, problems) = check(raw, &CONDITIONS).into_parts();
        assert!(application.is_none() || !problems.has_errors());
        for (problem, number) in problems.iter().zip(1..) {
            let source = Source { name: Some("people.json"), record, text: file.as_ref() };
            for lang in [Lang::Ja, Lang::En] {
                let shown = text(problem, source, lang);
                assert!(!shown.rest.contains(|it: char| it.is_control() && it != '\n'));
                assert!(!narrated(problem, source, Turn { number, total: 1 }, lang).is_empty());
                assert!(!json_line(problem, source, lang).contains('\n'));
            }
        }
    }
});

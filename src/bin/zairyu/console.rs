//! All that the program says, and all it asks of its surroundings: the terminal, the locale, the clock.

use std::io::{self, IsTerminal, Read, Write};
use std::path::Path;

use anstream::AutoStream;
use anstyle::{AnsiColor, Style};
use zairyu::calendar::Date;
use zairyu::diagnostic::{Lang, Problem, Problems, Severity};
use zairyu::output::{Existing, write_atomically};
use zairyu::report::{self, Source, StrokeKind, Turn};
use zairyu::speech::Language;

use crate::args::{ColorChoice, Format, Global};
use crate::failure::Failure;
use crate::tables::Tables;

/// Where words go.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Channel {
    /// Standard output: what was asked for.
    Data,
    /// Standard error: everything said about it.
    Words,
}

/// How somebody watches a run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Watching {
    Nobody,
    OnTerminal,
    ByLine,
}

/// How much is said besides problems.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Loudness {
    Quiet,
    Ordinary,
    Verbose,
}

/// The terminal, as far as the program uses it.
pub(crate) struct Console {
    lang: Lang,
    language: Language,
    format: Format,
    loudness: Loudness,
    today: Option<Date>,
    tables: Tables,
    data: AutoStream<io::Stdout>,
    words: AutoStream<io::Stderr>,
    lost: Option<io::Error>,
    /// Whether a paragraph was told, from which the next one is to be parted.
    has_narrated: bool,
}

impl Console {
    pub(crate) fn new(global: &Global) -> Self {
        let language = global.lang.language().unwrap_or_else(language_of_locale);
        let choice = match global.color {
            // What is listened to has no colour, and its codes would be read out.
            _ if global.format == Format::Narrated => anstream::ColorChoice::Never,
            // Also looks at NO_COLOR and at whether a person is there to see it.
            ColorChoice::Auto => anstream::ColorChoice::Auto,
            ColorChoice::Always => anstream::ColorChoice::Always,
            ColorChoice::Never => anstream::ColorChoice::Never,
        };
        Self {
            lang: match language {
                Language::Japanese | Language::EasyJapanese => Lang::Ja,
                _ => Lang::En,
            },
            language,
            format: global.format,
            loudness: match (global.quiet, global.verbose) {
                (true, _) => Loudness::Quiet,
                (false, true) => Loudness::Verbose,
                (false, false) => Loudness::Ordinary,
            },
            today: global.today,
            tables: Tables::default(),
            data: AutoStream::new(io::stdout(), choice),
            words: AutoStream::new(io::stderr(), choice),
            lost: None,
            has_narrated: false,
        }
    }

    pub(crate) fn lang(&self) -> Lang {
        self.lang
    }

    /// The language of what people take home.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    pub(crate) fn today(&self) -> Date {
        self.today.unwrap_or_else(|| zairyu::clock::today_in_japan().into())
    }

    /// The day that counts as today, where the user named one; what runs for days asks the clock again.
    #[cfg(feature = "web")]
    pub(crate) fn fixed_today(&self) -> Option<Date> {
        self.today
    }

    /// The tables of facts that the run goes by.
    pub(crate) fn tables(&self) -> &Tables {
        &self.tables
    }

    pub(crate) fn go_by(&mut self, tables: Tables) {
        self.tables = tables;
    }

    /// Tells every problem of a record, each with where it came from.
    pub(crate) fn problems<'a>(
        &mut self,
        problems: &Problems,
        source_of: impl Fn(&Problem) -> Source<'a>,
        channel: Channel,
    ) {
        let total = problems.iter().count();
        for (problem, number) in problems.iter().zip(1..) {
            let source = source_of(problem);
            match self.format {
                Format::Json => self.line(&report::json_line(problem, source, self.lang), channel),
                Format::Human => self.write(&painted(problem, source, self.lang), channel),
                Format::Narrated => {
                    if std::mem::replace(&mut self.has_narrated, true) {
                        self.line("", channel);
                    }
                    let paragraph = report::narrated(problem, source, Turn { number, total }, self.lang);
                    self.line(&paragraph, channel);
                }
            }
        }
    }

    /// Whether the lines in which problems stand are shown.
    pub(crate) fn shows_lines(&self) -> bool {
        self.format == Format::Human
    }

    /// Whether what is said is for programs to read.
    pub(crate) fn is_for_programs(&self) -> bool {
        self.format == Format::Json
    }

    /// Whether even notes are told of many records.
    pub(crate) fn tells_notes(&self) -> bool {
        self.is_for_programs() || self.loudness == Loudness::Verbose
    }

    /// Whether somebody wants to see how far a run has come, and on what: a terminal, or lines.
    pub(crate) fn progress(&self) -> Watching {
        if self.is_for_programs() || self.loudness == Loudness::Quiet {
            Watching::Nobody
        } else if self.format == Format::Human && io::stderr().is_terminal() {
            Watching::OnTerminal
        } else {
            Watching::ByLine
        }
    }

    /// Closes a report.
    pub(crate) fn summary(&mut self, summary: report::Summary, channel: Channel) {
        if self.format == Format::Json {
            self.line(&summary.json_line(), channel);
        }
    }

    /// Says something to people, unless they asked for silence.
    pub(crate) fn say(&mut self, ja: &str, en: &str) {
        self.tell(Loudness::Ordinary, ja, en);
    }

    /// Says something to people who asked for more.
    pub(crate) fn detail(&mut self, ja: &str, en: &str) {
        self.tell(Loudness::Verbose, ja, en);
    }

    fn tell(&mut self, from: Loudness, ja: &str, en: &str) {
        if self.loudness >= from && self.format != Format::Json {
            if std::mem::take(&mut self.has_narrated) {
                self.line("", Channel::Words);
            }
            let text = if self.lang == Lang::Ja { ja } else { en };
            self.line(text, Channel::Words);
        }
    }

    /// Tells why the run stops.
    pub(crate) fn failure(&mut self, failure: &Failure) {
        let text = failure.text(self.lang);
        if self.format == Format::Json {
            let value = serde_json::json!({ "failure": { "message": text } });
            self.line(&value.to_string(), Channel::Words);
        } else {
            let style = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
            let label = if self.lang == Lang::Ja { "エラー" } else { "error" };
            self.line(&format!("{style}{label}{style:#}: {text}"), Channel::Words);
        }
    }

    /// Writes a line of what was asked for, in the language of messages.
    pub(crate) fn answer(&mut self, ja: &str, en: &str) {
        let line = if self.lang == Lang::Ja { ja } else { en };
        self.data(line);
    }

    /// Writes a line of what was asked for.
    pub(crate) fn data(&mut self, line: &str) {
        self.line(line, Channel::Data);
    }

    fn line(&mut self, text: &str, channel: Channel) {
        self.write(&format!("{text}\n"), channel);
    }

    fn write(&mut self, text: &str, channel: Channel) {
        match channel {
            Channel::Data => {
                let written = self.data.write_all(text.as_bytes()).and_then(|()| self.data.flush());
                // A reader that has gone away wants no more; a full disk has lost what was asked for.
                let error = written.err().filter(|it| it.kind() != io::ErrorKind::BrokenPipe);
                self.lost = self.lost.take().or(error);
            }
            // There is nobody left to tell.
            Channel::Words => drop(self.words.write_all(text.as_bytes())),
        }
    }

    /// Whether all that was asked for could be written.
    pub(crate) fn finish(&mut self) -> Result<(), Failure> {
        self.lost.take().map_or(Ok(()), |error| Err(Failure::lost_output(&error)))
    }
}

/// The bytes of a file, or of standard input for `-`; no more than a file of records may have.
pub(crate) fn read_input(path: &Path) -> Result<Vec<u8>, Failure> {
    let limit = u64::try_from(zairyu::input::MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    let read = if is_standard(path) {
        io::stdin().lock().take(limit).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes))
    };
    read.map_err(|error| Failure::unreadable(path, &error))?;
    Ok(bytes)
}

/// Writes a PDF to a file, or to standard output for `-`.
pub(crate) fn write_pdf(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), Failure> {
    if !is_standard(path) {
        return write_atomically(path, bytes, existing).map_err(Failure::from);
    }
    write_binary(bytes, "PDF", "a PDF")
}

/// Writes to standard output what is not for people to read, and so for no terminal.
pub(crate) fn write_binary(bytes: &[u8], ja: &str, en: &str) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    if output.is_terminal() {
        return Err(Failure::new(
            format!("{ja} を端末には表示できません。-o でファイルを指定してください"),
            format!("{en} is not for a terminal to show; name a file with -o"),
        ));
    }
    match output.write_all(bytes).and_then(|()| output.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::lost_output(&error)),
        _ => Ok(()),
    }
}

/// Whether a path means standard input or output.
pub(crate) fn is_standard(path: &Path) -> bool {
    path == Path::new("-")
}

/// A problem with its label, its mark and what is drawn beside the line in colours.
fn painted(problem: &Problem, source: Source<'_>, lang: Lang) -> String {
    let style = |color: AnsiColor| Style::new().bold().fg_color(Some(color.into()));
    let label = style(match problem.rule.severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Note => AnsiColor::Cyan,
    });
    let text = report::text(problem, source, lang);
    let mut painted = format!("{label}{}{label:#}", text.label);
    let mut end = 0;
    for stroke in &text.strokes {
        let style = match stroke.kind {
            StrokeKind::Gutter => style(AnsiColor::Blue),
            StrokeKind::Caret => label,
        };
        let said = text.rest.get(end..stroke.range.start).unwrap_or_default();
        let drawn = text.rest.get(stroke.range.clone()).unwrap_or_default();
        painted.extend([said, &style.render().to_string(), drawn, &style.render_reset().to_string()]);
        end = stroke.range.end;
    }
    painted.push_str(text.rest.get(end..).unwrap_or_default());
    painted
}

/// The first of the variables by which POSIX systems choose the language of messages; where none is set, as on Windows
/// and in programs that macOS starts, the language of the user's desktop.
#[expect(clippy::disallowed_methods, reason = "this is the place the lint points to")]
fn language_of_locale() -> Language {
    let locale =
        ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|it| std::env::var(it).ok().filter(|it| !it.is_empty()));
    let locale = locale.or_else(sys_locale::get_locale);
    locale.and_then(|it| Language::of_locale(&it)).unwrap_or(Language::English)
}

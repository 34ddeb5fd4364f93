//! `--data`: tables of the user's own in place of those built in. Read once, before any command begins.

use std::path::{Path, PathBuf};

use zairyu::calendar::Holidays;
use zairyu::diagnostic::excerpt;
use zairyu::office::{Contacts, Offices};
use zairyu::table::DataError;

use crate::console::read_input;
use crate::failure::Failure;

const HOLIDAYS: &str = "holidays.tsv";
const OFFICES: &str = "offices.tsv";
const CONTACTS: &str = "contacts.tsv";
const NAMES: [&str; 3] = [CONTACTS, HOLIDAYS, OFFICES];

/// The tables that this run goes by. Those built in are read only when they are asked for.
#[derive(Default)]
pub(crate) struct Tables {
    holidays: Option<&'static Holidays>,
    offices: Option<&'static Offices>,
    contacts: Option<&'static Contacts>,
    own: Vec<PathBuf>,
}

impl Tables {
    /// 国民の祝日
    pub(crate) fn holidays(&self) -> &'static Holidays {
        self.holidays.unwrap_or_else(Holidays::builtin)
    }

    /// 官署
    pub(crate) fn offices(&self) -> &'static Offices {
        self.offices.unwrap_or_else(Offices::builtin)
    }

    /// 問い合わせ先
    pub(crate) fn contacts(&self) -> &'static Contacts {
        self.contacts.unwrap_or_else(Contacts::builtin)
    }

    /// The files of the user's own that were read.
    pub(crate) fn own(&self) -> &[PathBuf] {
        &self.own
    }

    /// The tables of a folder, and for those that it has not the ones built in.
    ///
    /// # Errors
    ///
    /// A folder that is none, that has none of the tables, or has one of another name, which would stand there for nothing;
    /// a table that is wrong. Nothing is passed over, since people rely on what they put there.
    pub(crate) fn read(folder: &Path) -> Result<Self, Failure> {
        let mut tables = Self::default();
        for name in names_in(folder)? {
            let path = folder.join(&name);
            if !NAMES.contains(&name.as_str()) {
                return Err(unknown(&path, &name));
            }
            let text = text_of(&path)?;
            let wrong = |error: DataError| Failure::table(&path, &error);
            match name.as_str() {
                HOLIDAYS => tables.holidays = Some(kept(Holidays::read(text.leak()).map_err(wrong)?)),
                OFFICES => tables.offices = Some(kept(Offices::read(&text).map_err(wrong)?)),
                _ => tables.contacts = Some(kept(Contacts::read(&text).map_err(wrong)?)),
            }
            tables.own.push(path);
        }
        if tables.own.is_empty() {
            let (shown, names) = (folder.display(), NAMES);
            return Err(Failure::new(
                format!("--data {shown}: 表がありません。{} を置いてください", names.join("、")),
                format!("--data {shown}: there is no table in it; it may hold {}", names.join(", ")),
            ));
        }
        Ok(tables)
    }
}

/// A table is read once a run, and needed to its end.
fn kept<T>(table: T) -> &'static T {
    Box::leak(Box::new(table))
}

/// The names of all tables in a folder, sorted.
fn names_in(folder: &Path) -> Result<Vec<String>, Failure> {
    if !folder.is_dir() {
        return Err(Failure::no_folder(folder));
    }
    let unreadable = |error| Failure::unreadable(folder, &error);
    let mut names = Vec::new();
    for entry in folder.read_dir().map_err(unreadable)? {
        let name = entry.map_err(unreadable)?.file_name().to_string_lossy().into_owned();
        if Path::new(&name).extension().is_some_and(|it| it.eq_ignore_ascii_case("tsv")) {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

fn text_of(path: &Path) -> Result<String, Failure> {
    String::from_utf8(read_input(path)?).map_err(|_| {
        let path = path.display();
        Failure::new(
            format!("{path} は UTF-8 ではありません。UTF-8 で保存してください"),
            format!("{path} is not UTF-8; save it as UTF-8"),
        )
    })
}

fn unknown(path: &Path, name: &str) -> Failure {
    /// Less alike than this, two names have nothing to do with each other.
    const ALIKE: f64 = 0.7;
    let path = excerpt(&path.display().to_string());
    let likeness = |it: &str| strsim::normalized_damerau_levenshtein(&name.to_ascii_lowercase(), it);
    let near = NAMES.into_iter().filter(|it| likeness(it) >= ALIKE);
    match near.max_by(|one, other| likeness(one).total_cmp(&likeness(other))) {
        Some(nearest) => Failure::new(
            format!("{path}: この名前の表は使われません。{nearest} ではありませんか"),
            format!("{path}: no table of this name is read; did you mean {nearest}?"),
        ),
        None => Failure::new(
            format!("{path}: この名前の表は使われません。差し替えられるのは {} です", NAMES.join("、")),
            format!("{path}: no table of this name is read; those that may be replaced are {}", NAMES.join(", ")),
        ),
    }
}

//! 写真フォルダー: finds the photo of somebody whose record names none, by what its file is called.
//!
//! A file is somebody's when its name is that person's card number, employee number or name and nothing else, whatever
//! the case and whatever stands between the words. One such file is taken, and told; of several nobody knows which is
//! right, so none is.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use super::name::full_name;
use crate::application::CardNumber;
use crate::diagnostic::{Example, Field, Place, Problem, Remark, Rule, Severity, excerpt, said};
use crate::input::{Entry, Headers, RawApplication};
use crate::law::OURS;

/// The photo was found by the name of its file.
pub const PHOTO_FOUND: Rule = Rule {
    code: "photo-found",
    severity: Severity::Note,
    meaning: said(
        "記録に写真が書かれていない人の写真を、--photos のフォルダーから、在留カード番号・社員番号・氏名のどれかと同じ名前のファイルで見つけたとき、どのファイルかを知らせます。",
        "Where a record names no photo, the file in the folder of --photos is taken whose name is the card number, the employee number or the name of the person, and it is told which file that is.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "写真の列が空 / no photo named", right: "photo: AB12345678CD.jpg" },
    sources: &[&OURS],
};

/// Several files may be the photo.
pub const PHOTO_AMBIGUOUS: Rule = Rule {
    code: "photo-ambiguous",
    severity: Severity::Error,
    meaning: said(
        "--photos のフォルダーに、その人の在留カード番号・社員番号・氏名を名前とするファイルがいくつもあります。どれが正しいか分からないため、写真を選ばず、その人の申請書は作りません。",
        "Several files in the folder of --photos are called by the card number, the employee number or the name of one person. Nobody knows which is right, so none is taken and no form is made.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "AB12345678CD.jpg, NGUYEN_VAN_AN.png", right: "AB12345678CD.jpg" },
    sources: &[&OURS],
};

/// No file is called as the photo would be.
pub const PHOTO_NOT_FOUND: Rule = Rule {
    code: "photo-not-found",
    severity: Severity::Warning,
    meaning: said(
        "記録に写真が書かれておらず、--photos のフォルダーにも、その人の在留カード番号・社員番号・氏名を名前とするファイルがありません。写真が要る人であれば、申請書は作りません。",
        "The record names no photo, and no file in the folder of --photos is called by the card number, the employee number or the name of the person. If the person needs a photo, no form is made.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "nguyen.jpg", right: "NGUYEN VAN AN.jpg" },
    sources: &[&OURS],
};

/// Endings of pictures that can be read.
const ENDINGS: &[&str] = &["jpg", "jpeg", "jpe", "jfif", "png", "webp", "tif", "tiff", "heic", "heif", "hif"];

/// The pictures of a folder or of an archive, listed once.
#[derive(Debug, Clone)]
pub struct PhotoFolder {
    kept: Kept,
    /// The names of all files, as they were listed.
    all: Vec<String>,
    /// The names of pictures by the words in them.
    files: BTreeMap<String, Vec<String>>,
}

/// Where pictures are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kept {
    /// In the folder of `--photos`, where paths are looked up when they are read.
    Folder,
    /// In an archive, whose folders do not matter.
    Archive,
}

impl Kept {
    const fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::Folder => ("--photos のフォルダー", "the folder of --photos"),
            Self::Archive => ("ZIP", "the ZIP"),
        }
    }
}

impl PhotoFolder {
    /// Lists the pictures that lie in a folder, and not those in folders below.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn list(folder: &Path) -> io::Result<Self> {
        let mut names = Vec::new();
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            // A name that is no text is nobody's.
            let Ok(name) = entry.file_name().into_string() else { continue };
            if is_picture(&name) && !entry.file_type()?.is_dir() {
                names.push(name);
            }
        }
        Ok(Self::of(names, Kept::Folder))
    }

    /// The pictures of an archive by the names of its files. Folders in it are no part of what a file is called.
    pub fn of_archive(names: Vec<String>) -> Self {
        Self::of(names, Kept::Archive)
    }

    fn of(all: Vec<String>, kept: Kept) -> Self {
        let mut files: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for name in all.iter().filter(|it| is_picture(it)) {
            let stem = bare(name).rsplit_once('.').map(|it| it.0).unwrap_or_default();
            files.entry(words(stem)).or_default().push(name.clone());
        }
        Self { kept, all, files }
    }

    /// Gives a record that names no photo the one that is called like its person, or notes why there is none. Of an
    /// archive, what a record names is looked up as well, by its path or by its bare name.
    pub fn look_up(&self, entry: &mut Entry, headers: Option<&Headers>) {
        let employee_number = headers.and_then(|it| it.employee_number(&entry.original)).map(str::to_owned);
        let Ok(record) = &mut entry.record else { return };
        if let Some(named) = record.text(Field::Photo).filter(|_| self.kept == Kept::Archive) {
            let named = named.to_owned();
            return self.look_up_named(record, &named);
        }
        if record.text(Field::Photo).is_some() || record.is_refused(Field::Photo) {
            return;
        }
        let names = names(record, employee_number);
        let found = names.iter().filter_map(|it| self.files.get(&words(it))).flatten();
        let found: BTreeSet<&String> = found.collect();
        let mut found = found.into_iter();
        match (found.next(), found.next()) {
            (None, _) => note(record, &not_found(&names, self.kept)),
            (Some(file), None) => {
                record.set(Field::Photo, file.as_str());
                note(record, &photo_found(file));
            }
            (Some(one), Some(two)) => {
                let all: Vec<String> = [one, two].into_iter().chain(found).map(|it| excerpt(it)).collect();
                // Of the item itself, so that nobody calls it missing besides.
                record.note(Problem::new(Field::Photo, &ambiguous(&all.join(", "))));
            }
        }
    }

    /// Turns what a record names into the name of the one file that it can mean. What is not there is told by whoever
    /// reads it.
    fn look_up_named(&self, record: &mut RawApplication, named: &str) {
        // Backslashes are how paths come out of spreadsheets made on Windows.
        let named = named.trim().replace('\\', "/");
        let path = named.strip_prefix("./").unwrap_or(&named);
        let same = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
        let mut found: Vec<&String> = self.all.iter().filter(|it| same(it, path)).collect();
        if found.is_empty() {
            found = self.all.iter().filter(|it| same(bare(it), bare(path))).collect();
        }
        match found.as_slice() {
            [] => {}
            [file] => record.set(Field::Photo, file.as_str()),
            several => {
                let all: Vec<String> = several.iter().map(|it| excerpt(it)).collect();
                record.note(Problem::new(Field::Photo, &ambiguous(&all.join(", "))));
            }
        }
    }
}

/// The name of a file without the folders before it.
fn bare(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or_default()
}

/// Whether a file is called like a picture. What begins with a dot is kept by systems beside the pictures.
fn is_picture(name: &str) -> bool {
    let name = bare(name);
    let ending = name.rsplit_once('.').map(|it| it.1).unwrap_or_default();
    !name.starts_with('.') && ENDINGS.iter().any(|it| ending.eq_ignore_ascii_case(it))
}

/// As what the photo of somebody may be called.
fn names(record: &RawApplication, employee_number: Option<String>) -> Vec<String> {
    let card_number = record.text(Field::CardNumber);
    let card_number = card_number.map(|it| CardNumber::parse(it).map_or(it.to_owned(), |it| it.as_str().to_owned()));
    let names = [card_number, employee_number, Some(full_name(record))];
    names.into_iter().flatten().filter(|it| !words(it).is_empty()).collect()
}

/// What tells one name from another: its words, whatever stands between them.
fn words(name: &str) -> String {
    let lower: String = name.chars().flat_map(char::to_lowercase).collect();
    let words = lower.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Beside the item: what is noted with an item itself stands for its value.
fn note(record: &mut RawApplication, remark: &Remark) {
    record.note(Problem::at(Place::Key(Field::Photo.path().to_owned()), remark));
}

fn photo_found(file: &str) -> Remark {
    let file = excerpt(file);
    Remark::new(
        &PHOTO_FOUND,
        format!("写真は {file} を使います（ファイル名による）"),
        format!("the photo is {file}, by the name of the file"),
    )
    .hint(
        "別の人の写真なら、photo に正しいファイルを書いてください",
        "if it shows somebody else, name the right file in photo",
    )
}

fn ambiguous(files: &str) -> Remark {
    Remark::new(
        &PHOTO_AMBIGUOUS,
        format!("この人の写真かもしれないファイルがいくつもあります: {files}"),
        format!("several files may be the photo: {files}"),
    )
    .hint(
        "使う写真を photo に書くか、ほかのファイルを移してください",
        "name the right one in photo, or move the others away",
    )
}

fn not_found(names: &[String], kept: Kept) -> Remark {
    let (ja, en) = kept.place();
    let names: Vec<String> = names.iter().map(|it| excerpt(it)).collect();
    let names = names.join(", ");
    Remark::new(
        &PHOTO_NOT_FOUND,
        format!("{ja}に、次の名前の写真がありません: {names}"),
        format!("no picture in {en} is called: {names}"),
    )
    .hint(
        "ファイル名をこのどれかにするか、photo にファイル名を書いてください",
        "give the file one of these names, or name it in photo",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::{TableOptions, entries};
    use crate::output::{Existing, write_atomically};

    /// What a person's row is given, or the code of why it is given nothing.
    #[track_caller]
    fn check(files: &[&str], row: &str, photo: Option<&str>, code: Option<&str>) {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            write_atomically(&folder.path().join(file), b"", Existing::Keep).unwrap();
        }
        let text = format!("氏名,在留カード番号,社員番号,写真\n{row}\n");
        let mut table = entries(text.as_bytes(), TableOptions::default()).unwrap();
        let mut entry = table.next().unwrap();
        PhotoFolder::list(folder.path()).unwrap().look_up(&mut entry, Some(table.headers()));
        let record = entry.record.unwrap();
        assert_eq!(record.text(Field::Photo), photo, "{files:?}");
        assert_eq!(record.problems().iter().next().map(|it| it.rule.code), code, "{files:?}");
    }

    #[test]
    fn a_photo_is_found_by_what_its_file_is_called() {
        const ROW: &str = "NGUYEN VAN AN,ab12345678cd,E-0017,";
        let found =
            |file| check(&[file, "TRAN THI BINH.jpg", "E-001.jpg", "VAN AN.jpg"], ROW, Some(file), Some("photo-found"));
        for file in ["NGUYEN VAN AN.jpg", "nguyen-van-an.JPG", "NGUYEN_VAN_AN.heic", "AB12345678CD.Png", "e-0017.jpeg"]
        {
            found(file);
        }
        let not = |file| check(&[file], ROW, None, Some("photo-not-found"));
        for file in
            ["NGUYENVANAN.jpg", "NGUYEN VAN AN 2.jpg", "NGUYEN VAN.jpg", "0017.jpg", "._E-0017.jpg", "E-0017.pdf"]
        {
            not(file);
        }
        check(&["E-0017.jpg", "nguyen_van_an.jpg"], ROW, None, Some("photo-ambiguous"));
        check(&["E-0017.jpg", "E 0017.png"], ROW, None, Some("photo-ambiguous"));
    }

    #[test]
    fn of_an_archive_folders_do_not_matter() {
        #[track_caller]
        fn check(files: &[&str], named: &str, photo: Option<&str>, code: Option<&str>) {
            let text = format!("氏名,在留カード番号,写真\nNGUYEN VAN AN,AB12345678CD,{named}\n");
            let mut table = entries(text.as_bytes(), TableOptions::default()).unwrap();
            let mut entry = table.next().unwrap();
            let photos = PhotoFolder::of_archive(files.iter().map(|it| (*it).to_owned()).collect());
            photos.look_up(&mut entry, Some(table.headers()));
            let record = entry.record.unwrap();
            assert_eq!(record.text(Field::Photo), photo, "{files:?} {named}");
            assert_eq!(record.problems().iter().next().map(|it| it.rule.code), code, "{files:?} {named}");
        }
        check(&["2026/shop/AB12345678CD.jpg"], "", Some("2026/shop/AB12345678CD.jpg"), Some("photo-found"));
        check(&["a/AB12345678CD.jpg", "b/AB12345678CD.jpg"], "", None, Some("photo-ambiguous"));
        check(&["__MACOSX/._AB12345678CD.jpg", "AB12345678CD.txt"], "", None, Some("photo-not-found"));
        check(&["a/me.jpg", "you.jpg"], "photos\\ME.JPG", Some("a/me.jpg"), None);
        check(&["a/me.jpg", "b/me.jpg"], "b/me.jpg", Some("b/me.jpg"), None);
        check(&["a/me.jpg", "b/me.jpg"], "me.jpg", Some("me.jpg"), Some("photo-ambiguous"));
        check(&["a/me.jpg"], "../you.jpg", Some("../you.jpg"), None);
    }

    #[test]
    fn what_a_record_says_goes_before_what_lies_in_the_folder() {
        check(&["E-0017.jpg"], "NGUYEN,AB12345678CD,E-0017,mine.jpg", Some("mine.jpg"), None);
        check(&[".jpg", "-.jpg"], "-, ,,", None, Some("photo-not-found"));
    }
}

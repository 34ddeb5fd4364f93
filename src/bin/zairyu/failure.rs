//! Something that stops the run. About the world, never about an applicant's data.

use std::io;
use std::path::Path;

use zairyu::application::UnknownPrefecture;
use zairyu::batch::FolderError;
use zairyu::calendar::DateError;
use zairyu::diagnostic::{Field, Finding, Lang, Place, Problem, Problems, Severity, Wording};
use zairyu::file_error;
use zairyu::fill::{FillError, TemplateError};
use zairyu::font::FallbackError;
use zairyu::form::{EditionError, MapError};
use zairyu::input::InputError;
use zairyu::output::WriteError;
use zairyu::packet::PackError;
use zairyu::page::PageError;
use zairyu::pdf::PdfError;
use zairyu::recognition::{Doubt, NotRecognised};
use zairyu::speech::SpeechError;
use zairyu::statement_sheet::{NotTheSheet, Obstacle, StatementSheetError};
use zairyu::table::DataError;

/// Why the run stops.
pub(crate) struct Failure {
    message: Wording,
    cause: Option<Wording>,
}

impl Failure {
    pub(crate) fn new(ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self { message: Wording::new(ja, en), cause: None }
    }

    /// A file that the system does not give.
    pub(crate) fn unreadable(path: &Path, error: &io::Error) -> Self {
        Self::about(path, file_error::wording(error))
    }

    /// A folder that is none.
    pub(crate) fn unwritable(path: &Path, error: &io::Error) -> Self {
        Self::from(WriteError::Io { path: path.to_owned(), source: io::Error::from(error.kind()) })
    }

    pub(crate) fn no_folder(path: &Path) -> Self {
        let path = path.display();
        Self::new(format!("{path} というフォルダーはありません"), format!("there is no folder {path}"))
    }

    /// Something that is there, and is no folder.
    pub(crate) fn not_a_folder(path: &Path) -> Self {
        let path = path.display();
        Self::new(
            format!("{path} はファイルで、フォルダーではありません。別の名前を指定してください"),
            format!("{path} is a file and no folder; name another"),
        )
    }

    /// `-`, where only a file or a folder will do.
    pub(crate) fn not_standard(option: &str) -> Self {
        Self::new(
            format!("{option} には - （標準出力）を指定できません。名前を指定してください"),
            format!("{option} cannot be -, which means standard output; give it a name"),
        )
    }

    /// Records, of which none is meant.
    pub(crate) fn nothing_selected(path: &Path) -> Self {
        let path = path.display();
        Self::new(
            format!("{path} に --only・--filter に合う記録がありません"),
            format!("no record of {path} is selected by --only and --filter"),
        )
    }

    /// An argument that is no date.
    pub(crate) fn no_date(argument: &str, error: &DateError) -> Self {
        let message = error.message();
        let hint = error.hint().unwrap_or_else(|| Wording::new("", ""));
        Self::new(
            format!("{argument}: {}。{}", message.ja, hint.ja),
            format!("{argument}: {}; {}", message.en, hint.en),
        )
    }

    /// A file that holds no records.
    pub(crate) fn no_records(path: &Path, error: &InputError) -> Self {
        Self::about(path, error.wording())
    }

    /// A table of the user's own that is wrong.
    pub(crate) fn table(path: &Path, error: &DataError) -> Self {
        let shown = path.display();
        let message = Wording::new(format!("{shown} は使えません"), format!("cannot use {shown}"));
        Self { message, cause: Some(error.wording()) }
    }

    /// An option that does not say what it should.
    pub(crate) fn option(option: &str, cause: &Wording) -> Self {
        Self::new(format!("{option}: {}", cause.ja), format!("{option}: {}", cause.en))
    }

    /// A file that is no font to print with.
    pub(crate) fn no_font(path: &Path, error: FallbackError) -> Self {
        let shown = path.display();
        let message = Wording::new(format!("{shown} のフォントは使えません"), format!("cannot use the font {shown}"));
        Self { message, cause: Some(error.wording()) }
    }

    fn about(path: &Path, cause: Wording) -> Self {
        let path = path.display();
        let message = Wording::new(format!("{path} を読めません"), format!("cannot read {path}"));
        Self { message, cause: Some(cause) }
    }

    /// A file of many forms that cannot be written.
    pub(crate) fn no_merged(path: &Path, error: &FillError) -> Self {
        let shown = path.display();
        let message = Wording::new(format!("{shown} に書けません"), format!("cannot write {shown}"));
        let cause = match error {
            FillError::Broken(PdfError::Write(error)) => file_error::wording(error),
            other => Wording::new(other.to_string(), other.to_string()),
        };
        Self { message, cause: Some(cause) }
    }

    /// Standard output that takes no more.
    pub(crate) fn lost_output(error: &io::Error) -> Self {
        let message = Wording::new("標準出力に書けません", "cannot write to standard output");
        Self { message, cause: Some(file_error::wording(error)) }
    }

    /// In one line.
    pub(crate) fn text(&self, lang: Lang) -> String {
        let message = self.message.get(lang);
        self.cause.as_ref().map_or_else(|| message.to_owned(), |cause| format!("{message}: {}", cause.get(lang)))
    }
}

impl From<WriteError> for Failure {
    fn from(error: WriteError) -> Self {
        Self { message: error.wording(), cause: error.cause().map(file_error::wording) }
    }
}

impl From<FolderError> for Failure {
    fn from(error: FolderError) -> Self {
        Self { message: error.wording(), cause: error.cause().map(file_error::wording) }
    }
}

impl Failure {
    /// A template on which nothing can be filled in.
    pub(crate) fn template(path: &Path, error: TemplateError) -> Self {
        let path = path.display();
        Self::of_page(Wording::new(format!("{path} には記入できません"), format!("{path} cannot be filled in")), error)
    }

    /// A sheet for the 陳述書 on which nothing, or not everything, can be filled in.
    pub(crate) fn statement_sheet(path: &Path, error: StatementSheetError) -> Self {
        let path = path.display();
        let message = Wording::new(
            format!("{path} の陳述書には記入できません"),
            format!("the statement sheet {path} cannot be filled in"),
        );
        let cause = match error {
            StatementSheetError::File(error) => return Self::of_page(message, error),
            StatementSheetError::Broken(error) => return FillError::Broken(error).into(),
            StatementSheetError::Unproven(fields) => {
                let paths: Vec<&str> = fields.iter().map(|it| it.path()).collect();
                return Self::unproven(&paths.join(", "));
            }
            StatementSheetError::NotTheSheet(error) => not_the_sheet(&error),
            StatementSheetError::Answers(problems) => answers_without_room(&problems),
            other => Wording::new(other.to_string(), other.to_string()),
        };
        Self { message, cause: Some(cause) }
    }

    /// A finished form that cannot be read back.
    pub(crate) fn paper(path: &Path, error: TemplateError) -> Self {
        let path = path.display();
        Self::of_page(Wording::new(format!("{path} を読み戻せません"), format!("{path} cannot be read back")), error)
    }

    /// A form of ours that does not say what its record says.
    pub(crate) fn unproven(differences: &str) -> Self {
        Self::new(
            format!(
                "プログラムの不具合です。できた用紙を読み戻すと記録と違うため、書き出しませんでした: {differences}"
            ),
            format!(
                "this is a bug: read back, the form made does not say what the record says, so it was not written: {differences}"
            ),
        )
    }

    /// A map of a form's places that cannot be used.
    pub(crate) fn map(path: &Path, error: &MapError) -> Self {
        Self::about(path, map_wording(error))
    }

    fn of_page(message: Wording, error: TemplateError) -> Self {
        let cause = match error {
            TemplateError::Broken(error) => return error.into(),
            TemplateError::NotRecognised(error) => not_recognised(&error),
            TemplateError::Unreadable(error) => error.wording(),
            TemplateError::Page(error) => page_wording(error),
            other => Wording::new(other.to_string(), other.to_string()),
        };
        Self { message, cause: Some(cause) }
    }
}

fn page_wording(error: PageError) -> Wording {
    let ja = match error {
        PageError::NoPage => "そのページがありません",
        PageError::Endless => "ページを読むのに時間がかかりすぎます",
        PageError::Crowded => "ページの内容が申請書にしては多すぎます",
        _ => "PDFとして読めません",
    };
    Wording::new(ja, error.to_string())
}

fn map_wording(error: &MapError) -> Wording {
    let ja = match error {
        MapError::OtherFile { .. } => {
            "別のPDFのための配置図です。`zairyu form calibrate --template` で作り直してください".to_owned()
        }
        MapError::NoField { name, known } => {
            format!("PDFに入力欄「{name}」がありません（あるもの: {}）", known.join("、"))
        }
        MapError::Unplaced(field) => format!("{}の場所がないか、種類が合いません", field.name_ja()),
        other => format!("配置図として読めません: {other}"),
    };
    let en = match error {
        MapError::OtherFile { .. } => format!("{error}; make it anew with `zairyu form calibrate --template`"),
        other => other.to_string(),
    };
    Wording::new(ja, en)
}

/// Which captions were found and which not, and what to do.
fn not_recognised(error: &NotRecognised) -> Wording {
    let NotRecognised { found, missing, doubts, has_text, .. } = error;
    if !has_text {
        return Wording::new(
            "文字のデータがありません（スキャンした画像など）。入管庁のウェブサイトのPDFを使うか、--template なしで作成してください",
            "there is no text in it, as in a scan; take the agency's own PDF, or leave --template away",
        );
    }
    let shown = |texts: &[String], quotes: [&str; 2]| {
        /// More than this nobody reads.
        const SHOWN: usize = 6;
        if texts.is_empty() {
            return "-".to_owned();
        }
        let [open, close] = quotes;
        let mut text: Vec<String> = texts.iter().take(SHOWN).map(|it| format!("{open}{it}{close}")).collect();
        if texts.len() > SHOWN {
            text.push("…".to_owned());
        }
        text.join(" ")
    };
    let doubtful = |said: fn(&(Field, Doubt)) -> String| doubts.iter().map(said).collect::<Vec<_>>().join("; ");
    let (known, all) = (found.len(), found.len() + missing.len());
    if !doubts.is_empty() {
        return Wording::new(
            format!(
                "見出し{all}個のうち{known}個が見つかりましたが、次の項目の場所が確かでないため、何も記入しません（記入済みの用紙や別の様式ではありませんか）: {}。`zairyu form calibrate --template` で確かめて直せます",
                doubtful(|(field, doubt)| format!("{}（{}）", field.name_ja(), doubt.wording().ja)),
            ),
            format!(
                "{known} of {all} captions were found, but some places are in doubt, so nothing is filled in (was it filled before, or is it another form?): {}; see and mend the places with `zairyu form calibrate --template`",
                doubtful(|(field, doubt)| format!("{} ({})", field.name_en(), doubt.wording().en)),
            ),
        );
    }
    Wording::new(
        format!(
            "在留カード再交付申請書（紛失等）の様式だと確かめられません。見出し{all}個のうち{known}個だけが見つかりました（{}）。見つからないもの: {}。正しい様式なら、`zairyu form calibrate --template` で場所を決められます",
            shown(found, ["「", "」"]),
            shown(missing, ["「", "」"]),
        ),
        format!(
            "it is not surely the form for a lost card (29-11); of its {all} captions only {known} were found ({}), and not {}; if it is the form, `zairyu form calibrate --template` lets you say where the places are",
            shown(found, ["`", "`"]),
            shown(missing, ["`", "`"]),
        ),
    )
}

/// What to do where a sheet cannot be filled.
const OWN_STATEMENT: (&str, &str) = (
    "--statement-template を付けずに作成する（任意の用紙になります）か、用紙に手で記入してください",
    "leave --statement-template away and take our sheet, or fill the sheet by hand",
);

/// Which items were found on a sheet, which not, which are in doubt, and what to do.
fn not_the_sheet(error: &NotTheSheet) -> Wording {
    let (ja, en) = OWN_STATEMENT;
    if !error.has_text {
        return Wording::new(
            format!("文字のデータがありません（スキャンした画像など）。{ja}"),
            format!("there is no text in it, as in a scan; {en}"),
        );
    }
    let named = |is: fn(Option<Obstacle>) -> bool, said: fn(Field, Option<Obstacle>) -> String, comma: &str| {
        let named: Vec<String> =
            error.places.iter().filter(|it| is(it.1)).map(|(field, obstacle)| said(*field, *obstacle)).collect();
        if named.is_empty() { "-".to_owned() } else { named.join(comma) }
    };
    let is_missing = |it| it == Some(Obstacle::NoCaption);
    let is_doubtful = |it: Option<Obstacle>| it.is_some_and(|it| it != Obstacle::NoCaption);
    Wording::new(
        format!(
            "氏名・在留カード番号・受理番号の欄が1つずつ確かに見つからないため、何も記入しません。見つかった項目: {}。見つからない項目: {}。確かでない項目: {}。{ja}",
            named(|it| it.is_none(), |field, _| field.name_ja().to_owned(), "、"),
            named(is_missing, |field, _| field.name_ja().to_owned(), "、"),
            named(is_doubtful, |field, it| format!("{}（{}）", field.name_ja(), worded(it).ja), "、"),
        ),
        format!(
            "name, card number and receipt number must each have one sure place of their own, so nothing is filled in; found: {}; not found: {}; in doubt: {}; {en}",
            named(|it| it.is_none(), |field, _| field.path().to_owned(), ", "),
            named(is_missing, |field, _| field.path().to_owned(), ", "),
            named(is_doubtful, |field, it| format!("{} ({})", field.path(), worded(it).en), ", "),
        ),
    )
}

fn worded(obstacle: Option<Obstacle>) -> Wording {
    obstacle.map_or_else(|| Wording::new("", ""), Obstacle::wording)
}

/// Which answers do not fit a sheet, and what to do.
fn answers_without_room(problems: &Problems) -> Wording {
    let errors = || problems.iter().filter(|it| it.rule.severity == Severity::Error);
    let named = |said: fn(&Problem) -> String, comma| errors().map(said).collect::<Vec<_>>().join(comma);
    let (ja, en) = OWN_STATEMENT;
    Wording::new(
        format!("{}。{ja}", named(|it| format!("{}: {}", item(it).map_or("", Field::name_ja), it.message.ja), "。")),
        format!("{}; {en}", named(|it| format!("{}: {}", item(it).map_or("", Field::path), it.message.en), "; ")),
    )
}

fn item(problem: &Problem) -> Option<Field> {
    match problem.place {
        Place::Field(field) => Some(field),
        _ => None,
    }
}

/// Editions are chosen from a list, so these are faults of ours.
impl From<EditionError> for Failure {
    fn from(error: EditionError) -> Self {
        Self::new(format!("プログラムの不具合です: {error}"), error.to_string())
    }
}

impl From<FillError> for Failure {
    fn from(error: FillError) -> Self {
        Self::new(format!("プログラムの不具合です: {error}"), error.to_string())
    }
}

impl From<PackError> for Failure {
    fn from(error: PackError) -> Self {
        match error {
            PackError::Fill(error) => error.into(),
            other => Self::new(format!("書類を作成できません: {other}"), format!("the papers cannot be made: {other}")),
        }
    }
}

impl From<SpeechError> for Failure {
    fn from(error: SpeechError) -> Self {
        PackError::from(error).into()
    }
}

impl From<UnknownPrefecture> for Failure {
    fn from(error: UnknownPrefecture) -> Self {
        let Wording { ja, en } = error.wording();
        Self::new(ja, en)
    }
}

//! The head line of a table: which column holds which item, and what is wrong with the columns themselves.
//!
//! That is told once for the table and not again for each of its rows.

use super::Original;
use super::captions::{Caption, caption, folded};
use crate::diagnostic::{
    Example, Field, Place, Position, Problem, Problems, Remark, Rule, Severity, column_letters, excerpt, said,
};
use crate::law::OURS;

/// Every rule of this file.
pub(super) const RULES: &[&Rule] = &[&COLUMN_UNKNOWN, &COLUMN_MISSPELT, &COLUMN_DUPLICATE, &COLUMN_MISSING];

const COLUMN_UNKNOWN: Rule = Rule {
    code: "column-unknown",
    severity: Severity::Warning,
    meaning: said(
        "表の列のうち、申請書の項目ではないものは読みません。部署など事務所だけの列はそのままで構いませんが、項目のつもりの列が含まれていないか確かめてください。",
        "Columns of a table that are no items of the form are not read. An office may keep columns of its own, such as departments; make sure that none of them was meant to be an item.",
    ),
    fields: &[],
    example: Example { wrong: "部署", right: "// 部署" },
    sources: &[&OURS],
};
const COLUMN_MISSPELT: Rule = Rule {
    code: "column-misspelt",
    severity: Severity::Error,
    meaning: said(
        "表の列の名前が項目の名前とよく似ていますが、同じではありません。推測で読むことも、黙って読み飛ばすこともできないため、名前を直すか、先頭に // を付けて覚え書きの列にするまで、この表からは申請書を作りません。",
        "The name of a column is very like that of an item, and yet another. It is neither guessed nor passed over in silence, so no form is made from the table until the name is put right, or // put before it, which makes it a remark.",
    ),
    fields: &[],
    example: Example { wrong: "adress", right: "address" },
    sources: &[&OURS],
};
const COLUMN_DUPLICATE: Rule = Rule {
    code: "column-duplicate",
    severity: Severity::Error,
    meaning: said(
        "表では、1つの項目に1つの列だけを使います。2つあるとどちらが正しいか分からないため、一方を消すか、先頭に // を付けて覚え書きの列にするまで、この表からは申請書を作りません。",
        "In a table an item has one column. Of two nobody knows which is right, so no form is made until one is removed, or // put before its name, which makes it a remark.",
    ),
    fields: &[],
    example: Example { wrong: "住居地, 住所", right: "住居地, // 住所" },
    sources: &[&OURS],
};
const COLUMN_MISSING: Rule = Rule {
    code: "column-missing",
    severity: Severity::Error,
    meaning: said(
        "欠かせない項目の列が表にありません。どの行の申請書も作れないため、行ごとではなく表に対して1度だけ知らせます。全員に同じ値なら、--set や --defaults でも与えられます。",
        "The table has no column for an item without which no form is made. Since that is so for every row, it is told once. What is the same for everybody may be given by --set or --defaults.",
    ),
    fields: Field::REQUIRED,
    example: Example {
        wrong: "国籍・地域, 氏名, 性別", right: "国籍・地域, 氏名, 性別, 生年月日, …"
    },
    sources: &[&OURS],
};

/// The head line of a table: its cells as they came, and what they mean.
#[derive(Clone, PartialEq, Eq)]
pub struct Headers {
    cells: Vec<String>,
    captions: Vec<Caption>,
    line: usize,
}

impl Headers {
    pub(super) fn new(cells: Vec<String>, line: usize) -> Self {
        let captions = cells.iter().map(|it| caption(it)).collect();
        Self { cells, captions, line }
    }

    /// How many items a row names, if it is the head line.
    pub(super) fn items_in(cells: &[String]) -> usize {
        let mut found: Vec<Field> = cells.iter().filter_map(|it| item(caption(it))).collect();
        found.sort_unstable();
        found.dedup();
        found.len()
    }

    /// The cells as they came, in the order of the columns.
    pub fn cells(&self) -> &[String] {
        &self.cells
    }

    /// The line of the file, or the row of the sheet, in which they stand.
    pub fn line(&self) -> usize {
        self.line
    }

    /// The items that have a column, in the order of the columns.
    pub fn items(&self) -> impl Iterator<Item = Field> {
        self.captions.iter().filter_map(|it| item(*it))
    }

    /// Whether the table has a column 社員番号.
    pub fn has_employee_numbers(&self) -> bool {
        self.captions.contains(&Caption::EmployeeNumber)
    }

    /// What stands in a row under 社員番号, where the table has such a column.
    pub fn employee_number<'a>(&self, original: &'a Original) -> Option<&'a str> {
        let Original::Row(cells) = original else { return None };
        let column = self.captions.iter().position(|it| *it == Caption::EmployeeNumber)?;
        cells.get(column).map(|it| it.trim()).filter(|it| !it.is_empty())
    }

    /// The column of that name: of an item by any of its names, of any other by its own.
    pub(super) fn column(&self, name: &str) -> Option<usize> {
        let same = |it: &String| folded(it) == folded(name);
        let of_item = item(caption(name)).and_then(|field| self.column_of(field));
        of_item.or_else(|| self.cells.iter().position(same))
    }

    /// The column of an item, counted from 0; of several the first.
    pub fn column_of(&self, field: Field) -> Option<usize> {
        self.captions.iter().position(|it| *it == Caption::Item(field))
    }

    pub(super) fn captions(&self) -> &[Caption] {
        &self.captions
    }

    /// What is wrong with the columns, of which those are no matter whose items have a value for every row.
    pub(super) fn problems(&self, is_given: impl Fn(Field) -> bool) -> Problems {
        let mut problems = Problems::default();
        for (column, caption) in (1..).zip(&self.captions) {
            match caption {
                Caption::Misspelt(field) => self.note(column, &self.misspelt(column, *field), &mut problems),
                Caption::Item(field) => {
                    let first = self.column_of(*field).map_or(column, |it| it + 1);
                    if first < column {
                        self.note(column, &self.duplicate(column, first, *field), &mut problems);
                    }
                }
                _ => {}
            }
        }
        self.note_unknown(&mut problems);
        let has = |field: Field| self.column_of(field).is_some() || is_given(field);
        let has_name = [Field::Name, Field::FamilyName, Field::GivenName].into_iter().any(has);
        let missing = Field::REQUIRED.iter().copied().filter(|it| !has(*it));
        for field in missing.chain((!has_name).then_some(Field::Name)) {
            let is_misspelt = self.captions.contains(&Caption::Misspelt(field));
            if !is_misspelt {
                problems.note(field, &missing_column(field));
            }
        }
        problems
    }

    fn name(&self, column: usize) -> String {
        let cell = column.checked_sub(1).and_then(|it| self.cells.get(it));
        excerpt(cell.map_or("", |it| it.trim()))
    }

    fn note(&self, column: usize, remark: &Remark, problems: &mut Problems) {
        let mut problem = Problem::at(Place::Key(self.name(column)), remark);
        problem.position = Some(Position { line: self.line, column });
        problems.push(problem);
    }

    fn misspelt(&self, column: usize, field: Field) -> Remark {
        let (name, ja, path) = (self.name(column), field.name_ja(), field.path());
        Remark::new(
            &COLUMN_MISSPELT,
            format!("列「{name}」は「{ja}」に似ていますが、同じ名前ではありません"),
            format!("the column `{name}` is very like {path}, but not its name"),
        )
        .hint(
            format!("「{ja}」ではありませんか。違うなら、名前の先頭に // を付けてください"),
            format!("did you mean {path}? otherwise put // before its name"),
        )
        .suggesting(ja)
    }

    fn duplicate(&self, column: usize, first: usize, field: Field) -> Remark {
        let (name, ja, path) = (self.name(column), field.name_ja(), field.path());
        let (other, letters) = (self.name(first), column_letters(first));
        Remark::new(
            &COLUMN_DUPLICATE,
            format!("「{ja}」の列が2つあります: {letters}列「{other}」とこの列「{name}」"),
            format!("two columns for {path}: {letters} (`{other}`) and this one (`{name}`)"),
        )
        .hint(
            "一方を消すか、名前の先頭に // を付けて覚え書きの列にしてください",
            "remove one, or put // before its name, which makes it a remark",
        )
    }

    fn note_unknown(&self, problems: &mut Problems) {
        let unknown = |(column, it): (usize, &Caption)| match it {
            Caption::Unknown(likest) => Some((column, *likest)),
            _ => None,
        };
        let unknown: Vec<(usize, Option<Field>)> = (1..).zip(&self.captions).filter_map(unknown).collect();
        let Some((first, _)) = unknown.first() else { return };
        let named = |of: fn(Field) -> &'static str, is: &str| -> String {
            let names = unknown.iter().map(|(column, likest)| {
                let name = self.name(*column);
                likest.map_or(name.clone(), |it| format!("{name} ({is} {}?)", of(it)))
            });
            names.collect::<Vec<_>>().join(", ")
        };
        let remark = Remark::new(
            &COLUMN_UNKNOWN,
            format!("申請書の項目ではない列は読みません: {}", named(Field::name_ja, "≒")),
            format!("columns that are no items are not read: {}", named(Field::path, "is it")),
        )
        .hint(
            "項目の列なら、名前を `zairyu init csv` の見出しのとおりに直してください",
            "if one of them is an item, name it as `zairyu init csv` does",
        );
        self.note(*first, &remark, problems);
    }
}

fn item(caption: Caption) -> Option<Field> {
    if let Caption::Item(field) = caption { Some(field) } else { None }
}

fn missing_column(field: Field) -> Remark {
    let (ja, path) = (field.name_ja(), field.path());
    Remark::new(&COLUMN_MISSING, format!("「{ja}」の列がありません"), format!("the table has no column for {path}"))
        .hint(
            format!("列「{ja}」を加えるか、全員同じなら --set {path}=… を付けてください"),
            format!("add a column `{path}`, or give --set {path}=… where it is the same for all"),
        )
}

/// What an office calls its columns is no secret, and what stands in them is not here.
impl std::fmt::Debug for Headers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Headers({} columns in line {})", self.cells.len(), self.line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "nationality,birth_date,name,sex,address,activity_permission,loss.reason,loss.known_on";

    fn headers(cells: &str) -> Headers {
        Headers::new(cells.split(',').map(str::to_owned).collect(), 3)
    }

    #[track_caller]
    fn check(cells: &str, expected: &[&str]) {
        let problems = headers(cells).problems(|_| false);
        let found: Vec<String> = problems.iter().map(|it| format!("{}: {}", it.rule.code, it.message.en)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_table_with_all_it_needs_is_said_nothing_of() {
        check(WHOLE, &[]);
        check(&format!("No.,{WHOLE},備考,社員番号,// 部署,,problems"), &[]);
        check(&WHOLE.replace(",name,", ",氏,名,"), &[]);
    }

    #[test]
    fn what_is_wrong_with_columns_is_told_once() {
        check(
            &format!("{WHOLE},部署,adress,colour,住所,入社日,住居地"),
            &[
                "column-misspelt: the column `adress` is very like address, but not its name",
                "column-duplicate: two columns for address: E (`address`) and this one (`住所`)",
                "column-duplicate: two columns for address: E (`address`) and this one (`住居地`)",
                "column-unknown: columns that are no items are not read: 部署, colour, 入社日",
            ],
        );
        check(
            "nationality,adress,sex,活動,activity_permission,loss.reason,loss.known_on",
            &[
                "column-misspelt: the column `adress` is very like address, but not its name",
                "column-unknown: columns that are no items are not read: 活動",
                "column-missing: the table has no column for birth_date",
                "column-missing: the table has no column for name",
            ],
        );
    }

    #[test]
    fn what_is_given_for_every_row_needs_no_column() {
        let problems = headers(&WHOLE.replace("sex,", "")).problems(|it| it == Field::Sex);
        assert!(problems.is_empty(), "{problems}");
    }

    #[test]
    fn a_problem_stands_at_its_column() {
        let problems = headers("sex,sex").problems(|_| true);
        assert_eq!(problems.iter().next().unwrap().position, Some(Position { line: 3, column: 2 }));
    }

    #[test]
    fn an_employee_number_is_found_by_its_column() {
        let headers = headers("氏名,社員番号");
        let row = |cells: &[&str]| Original::Row(cells.iter().map(|it| (*it).to_owned()).collect());
        assert_eq!(headers.employee_number(&row(&["NGUYEN", " 0017 "])), Some("0017"));
        assert_eq!(headers.employee_number(&row(&["NGUYEN", " "])), None);
        assert_eq!(headers.employee_number(&row(&["NGUYEN"])), None);
        assert_eq!(headers.employee_number(&Original::Json("{}".to_owned())), None);
    }
}

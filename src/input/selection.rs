//! Which records of a file are meant: by their numbers (`--only`), which in a table are those of its rows, or by what
//! stands in a column (`--filter`).

use std::fmt;
use std::ops::RangeInclusive;

use unicode_normalization::UnicodeNormalization;

use super::captions::{Caption, caption};
use super::{Entry, Headers, Original};
use crate::diagnostic::{Field, Wording, excerpt, narrow};

/// The numbers of the records that are meant, as [`Entry::row`] counts them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    ranges: Vec<RangeInclusive<usize>>,
}

/// Why a text selects no records.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SelectionError {
    /// A part that is neither a number nor two.
    Part {
        /// The part.
        part: String,
    },
    /// From a higher number to a lower one.
    Backwards {
        /// The part.
        part: String,
    },
}

impl Selection {
    /// Reads numbers and ranges of them, the last of which may be open: `5,8-20,100-`.
    ///
    /// ```
    /// use zairyu::input::Selection;
    ///
    /// let selection = Selection::parse("5, 8-20, 100-")?;
    /// assert!([5, 8, 20, 100, 5000].iter().all(|it| selection.contains(*it)));
    /// assert!([1, 6, 21, 99].iter().all(|it| !selection.contains(*it)));
    /// # Ok::<(), zairyu::input::SelectionError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// A part that is no number, or a range that runs backwards.
    pub fn parse(text: &str) -> Result<Self, SelectionError> {
        let plain: String = text.chars().map(narrow).collect();
        let ranges = plain.split([',', '、']).map(|it| range(it.trim())).collect::<Result<Vec<_>, _>>()?;
        Ok(Self { ranges })
    }

    /// Its parts, as they were written: numbers, and ranges of them.
    pub fn parts(&self) -> impl Iterator<Item = &RangeInclusive<usize>> {
        self.ranges.iter()
    }

    /// Whether the record of that [row](Entry::row) is meant.
    pub fn contains(&self, number: usize) -> bool {
        self.ranges.iter().any(|it| it.contains(&number))
    }
}

fn range(part: &str) -> Result<RangeInclusive<usize>, SelectionError> {
    let number = |text: &str| text.trim().parse::<usize>().ok().filter(|it| *it > 0);
    let unreadable = || SelectionError::Part { part: part.to_owned() };
    let (first, last) = part.split_once(['-', '~', '〜']).unwrap_or((part, part));
    let first = number(first).ok_or_else(unreadable)?;
    let last = if last.trim().is_empty() { usize::MAX } else { number(last).ok_or_else(unreadable)? };
    if first > last {
        return Err(SelectionError::Backwards { part: part.to_owned() });
    }
    Ok(first..=last)
}

impl SelectionError {
    /// What is wrong with it, and what to do.
    pub fn wording(&self) -> Wording {
        match self {
            Self::Part { part } => {
                let part = excerpt(part);
                Wording::new(
                    format!("「{part}」は番号でも範囲でもありません。5,8-20,100- のように書いてください"),
                    format!("`{part}` is neither a number nor a range; write them as 5,8-20,100-"),
                )
            }
            Self::Backwards { part } => {
                let part = excerpt(part);
                Wording::new(
                    format!("範囲「{part}」の前後が逆です。小さい番号を先に書いてください"),
                    format!("the range {part} runs backwards; write the lower number first"),
                )
            }
        }
    }
}

impl fmt::Display for SelectionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.wording().en)
    }
}

impl std::error::Error for SelectionError {}

/// What has to stand in a column, or must not, for a record to be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    column: String,
    value: String,
    wants: Wants,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wants {
    Equal,
    Other,
}

/// A filter with its place in a file, from [`Filter::within`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedFilter {
    place: FilterPlace,
    value: String,
    wants: Wants,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FilterPlace {
    Column(usize),
    Item(Field),
}

/// Why a text filters no records.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum FilterError {
    /// Without `=`.
    NoValue {
        /// The text.
        text: String,
    },
    /// The file has no such column, or a record no such item.
    NoColumn {
        /// The name.
        name: String,
        /// The columns that the table has; none of JSON.
        columns: Vec<String>,
    },
}

impl Filter {
    /// Reads `部署=総務`, or `部署!=総務`. Width, case and outer blanks do not matter; without a value it means blank cells.
    ///
    /// # Errors
    ///
    /// A text without `=`.
    pub fn parse(text: &str) -> Result<Self, FilterError> {
        let (column, value) = text.split_once('=').ok_or_else(|| FilterError::NoValue { text: text.to_owned() })?;
        let (column, wants) = column.strip_suffix('!').map_or((column, Wants::Equal), |it| (it, Wants::Other));
        Ok(Self { column: column.trim().to_owned(), value: alike(value), wants })
    }

    /// Finds its column among those of a table: an item by any of its names, another column by its own. Without headers,
    /// for JSON, it is an item of the record.
    ///
    /// # Errors
    ///
    /// There is no such column.
    pub fn within(&self, headers: Option<&Headers>) -> Result<PlacedFilter, FilterError> {
        let place = match headers {
            Some(headers) => headers.column(&self.column).map(FilterPlace::Column),
            None => match caption(&self.column) {
                Caption::Item(field) => Some(FilterPlace::Item(field)),
                _ => None,
            },
        };
        let columns = || headers.map_or_else(Vec::new, |it| it.cells().to_vec());
        let place = place.ok_or_else(|| FilterError::NoColumn { name: self.column.clone(), columns: columns() })?;
        Ok(PlacedFilter { place, value: self.value.clone(), wants: self.wants })
    }
}

impl PlacedFilter {
    /// Whether a record is meant. One that cannot be read always is, so that it is told of.
    pub fn accepts(&self, entry: &Entry) -> bool {
        let Ok(record) = &entry.record else { return true };
        let found = match (self.place, &entry.original) {
            (FilterPlace::Column(column), Original::Row(cells)) => cells.get(column).map_or("", String::as_str),
            (FilterPlace::Item(field), _) => record.text(field).unwrap_or_default(),
            (FilterPlace::Column(_), Original::Json(_)) => "",
        };
        (alike(found) == self.value) == (self.wants == Wants::Equal)
    }
}

/// Texts that differ in nothing that matters are the same.
fn alike(text: &str) -> String {
    text.trim().nfkc().flat_map(char::to_lowercase).collect()
}

impl FilterError {
    /// What is wrong with it, and what to do.
    pub fn wording(&self) -> Wording {
        match self {
            Self::NoValue { text } => {
                let text = excerpt(text);
                Wording::new(
                    format!("「{text}」に = がありません。部署=総務 か 部署!=総務 のように書いてください"),
                    format!("`{text}` has no =; write it as department=sales or department!=sales"),
                )
            }
            Self::NoColumn { name, columns } if columns.is_empty() => {
                let name = excerpt(name);
                Wording::new(
                    format!("「{name}」という項目はありません。項目の一覧は `zairyu init json` で見られます"),
                    format!("there is no item `{name}`; `zairyu init json` lists the items"),
                )
            }
            Self::NoColumn { name, columns } => {
                let shown: Vec<String> =
                    columns.iter().filter(|it| !it.trim().is_empty()).map(|it| excerpt(it.trim())).collect();
                let (name, columns) = (excerpt(name), shown.join(", "));
                Wording::new(
                    format!("「{name}」という列はありません。あるのは {columns} です"),
                    format!("there is no column `{name}`; there are {columns}"),
                )
            }
        }
    }
}

impl fmt::Display for FilterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.wording().en)
    }
}

impl std::error::Error for FilterError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::{RawApplication, TableOptions, entries};

    #[test]
    fn numbers_and_ranges_are_read_and_nothing_else() {
        #[track_caller]
        fn check(text: &str, expected: Result<&[usize], &str>) {
            let found = Selection::parse(text).map_err(|it| it.to_string());
            let found = found.map(|it| (0..=12).filter(|number| it.contains(*number)).collect::<Vec<_>>());
            assert_eq!(found, expected.map(<[usize]>::to_vec).map_err(str::to_owned), "{text}");
        }
        check("3", Ok(&[3]));
        check(" 2-4 , 3-5,9", Ok(&[2, 3, 4, 5, 9]));
        check("11-", Ok(&[11, 12]));
        check("２－３", Ok(&[2, 3]));
        check("", Err("`` is neither a number nor a range; write them as 5,8-20,100-"));
        check("0", Err("`0` is neither a number nor a range; write them as 5,8-20,100-"));
        check("1,b", Err("`b` is neither a number nor a range; write them as 5,8-20,100-"));
        check("-3", Err("`-3` is neither a number nor a range; write them as 5,8-20,100-"));
        check("4-2", Err("the range 4-2 runs backwards; write the lower number first"));
        check(
            "99999999999999999999999",
            Err("`99999999999999999999999` is neither a number nor a range; write them as 5,8-20,100-"),
        );
    }

    #[test]
    fn rows_are_meant_by_what_stands_in_a_column() {
        #[track_caller]
        fn check(filter: &str, expected: Result<&[usize], &str>) {
            let text = "氏名,性別,部署\nA,男,総務\nB,女,ＩＴ\nC,女, it \nD,男,\nE\n";
            let table = entries(text.as_bytes(), TableOptions::default()).unwrap();
            let filter = Filter::parse(filter).and_then(|it| it.within(Some(table.headers())));
            let found =
                filter.map(|it| table.filter(|entry| it.accepts(entry)).map(|it| it.number).collect::<Vec<_>>());
            assert_eq!(found.map_err(|it| it.to_string()), expected.map(<[usize]>::to_vec).map_err(str::to_owned));
        }
        check("部署=IT", Ok(&[2, 3]));
        check("部署!=IT", Ok(&[1, 4, 5]));
        check("部署=", Ok(&[4, 5]));
        check("sex=女", Ok(&[2, 3]));
        check("部署", Err("`部署` has no =; write it as department=sales or department!=sales"));
        check("部門=IT", Err("there is no column `部門`; there are 氏名, 性別, 部署"));
    }

    #[test]
    fn records_of_json_are_meant_by_their_items() {
        let filter = Filter::parse("性別=M").unwrap().within(None).unwrap();
        let mut record = RawApplication::new();
        record.set(Field::Sex, "m");
        let mut entry = Entry { number: 1, line: 1, record: Ok(record), original: Original::Json(String::new()) };
        assert!(filter.accepts(&entry));
        entry.record = Ok(RawApplication::new());
        assert!(!filter.accepts(&entry));
        assert!(Filter::parse("部署=IT").unwrap().within(None).is_err());
    }
}

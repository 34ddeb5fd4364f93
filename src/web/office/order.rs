//! All that an office sent with one request: the table, who carries, the photos.

use std::io::ErrorKind;
use std::path::Path;

use super::super::posted::Posted;
use super::agent::Agent;
use super::photos::PhotoArchive;
use super::table::OfficeTable;
use super::trouble::Trouble;
use crate::batch::{compared, gathered};
use crate::check::PhotoPlan;
use crate::diagnostic::Field;
use crate::fill::PhotoFile;
use crate::input::{Entry, InputError, RawApplication};
use crate::photo_file::PhotoFileError;

/// That photos are pasted on by hand.
pub(in crate::web) const PASTE: &str = "photo_paste";
/// That the photos were looked at with an earlier request.
pub(in crate::web) const SEEN: &str = "photo_seen";

/// Where the photos are.
#[derive(Debug)]
pub(in crate::web) enum Photos {
    /// On paper.
    Pasted,
    /// In what was sent.
    Here(PhotoArchive),
    /// Nowhere: none were ever sent.
    Nowhere,
    /// With the user, who sent them before; until they are sent again nothing is said of them.
    Elsewhere,
    /// In what was sent, which cannot be opened.
    Shut(Trouble),
}

/// What an office sent.
#[derive(Debug)]
pub(in crate::web) struct Order {
    pub(in crate::web) table: OfficeTable,
    pub(in crate::web) agent: Agent,
    pub(in crate::web) photos: Photos,
}

impl Order {
    /// Reads what a page sent, with what was mended in it.
    pub(super) fn of(posted: &Posted) -> Result<Self, Trouble> {
        let mut table = match (posted.file("table"), posted.text("rows")) {
            (Some(file), _) => OfficeTable::read(file)?,
            (None, Some(rows)) => OfficeTable::of_carried(rows).ok_or(Trouble::Nothing)?,
            (None, None) => return Err(Trouble::Nothing),
        };
        table.mend(posted);
        let photos = match (posted.text(PASTE), posted.file("photos")) {
            (Some(_), _) => Photos::Pasted,
            (None, Some(file)) => PhotoArchive::open(file.bytes.clone()).map_or_else(Photos::Shut, Photos::Here),
            (None, None) if posted.text(SEEN).is_some() => Photos::Elsewhere,
            (None, None) => Photos::Nowhere,
        };
        Ok(Self { table, agent: Agent::of(posted), photos })
    }

    /// What is to become of the photos, as far as anything can be said of them now.
    pub(super) fn plan(&self) -> PhotoPlan {
        match self.photos {
            Photos::Here(_) | Photos::Nowhere => PhotoPlan::Printed,
            Photos::Pasted | Photos::Elsewhere | Photos::Shut(_) => PhotoPlan::Pasted,
        }
    }

    /// What the user said of the photos.
    pub(in crate::web) fn asked(&self) -> PhotoPlan {
        if matches!(self.photos, Photos::Pasted) { PhotoPlan::Pasted } else { PhotoPlan::Printed }
    }

    /// Whether photos were sent, now or before.
    pub(in crate::web) fn has_photos(&self) -> bool {
        matches!(self.photos, Photos::Here(_) | Photos::Elsewhere | Photos::Shut(_))
    }

    /// Whether forms can be made of it as it is.
    pub(super) fn is_whole(&self) -> bool {
        !matches!(self.photos, Photos::Elsewhere | Photos::Shut(_))
    }

    /// The photo of a record.
    pub(super) fn photo_of(&self, record: &RawApplication) -> PhotoFile {
        let named = record.text(Field::Photo);
        match &self.photos {
            Photos::Here(archive) => named.map(|it| archive.photo(it)),
            Photos::Nowhere => {
                let path = named?.to_owned();
                Some(Err(PhotoFileError::Unreadable { path, source: ErrorKind::NotFound.into() }))
            }
            Photos::Pasted | Photos::Elsewhere | Photos::Shut(_) => None,
        }
    }

    /// The records with all that they have in common.
    ///
    /// # Errors
    ///
    /// None that reading the table has not told before.
    pub(super) fn entries(&self) -> Result<Vec<Entry>, InputError> {
        // Nothing is read from there: names of photos are told from each other, and no more.
        let nowhere = Path::new("");
        let fingerprints = gathered(self.read(), nowhere)?;
        compared(self.read(), fingerprints, nowhere, |row| format!("{}:{row}", self.table.name)).collect()
    }

    fn read(&self) -> impl Iterator<Item = Result<Entry, InputError>> {
        let table = self.table.table();
        let headers = table.headers().clone();
        table.map(move |mut entry| {
            if let Ok(record) = &mut entry.record {
                self.agent.carry(record);
            }
            if let Photos::Here(archive) = &self.photos {
                archive.folder.look_up(&mut entry, Some(&headers));
            }
            Ok(entry)
        })
    }
}

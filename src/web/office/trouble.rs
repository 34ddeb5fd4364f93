//! Why nothing can be made of what an office sent, told in the page.

use crate::diagnostic::Problems;
use crate::input::InputError;

/// Why there are no rows to show.
#[derive(Debug)]
pub(in crate::web) enum Trouble {
    /// No table was chosen.
    Nothing,
    /// It cannot be read.
    Unreadable(InputError),
    /// Its columns are wrong.
    Columns(Problems),
    /// More rows than a page takes.
    Crowded,
    /// The photos are no archive that can be read.
    PhotosBroken,
    /// They are locked with a password.
    PhotosLocked,
    /// More files than an archive of photos has.
    PhotosCrowded,
}

/// More rows than this are work for the command line.
pub(in crate::web) const MOST_ROWS: usize = 5_000;
/// More columns than any table of people has.
pub(super) const MOST_COLUMNS: usize = 500;
/// More files than this are no photos of the people of one table.
pub(in crate::web) const MOST_PHOTOS: usize = 20_000;

impl Trouble {
    /// The message that says it, with the number in it; none where the reader of tables has the words.
    pub(in crate::web) const fn message(&self) -> Option<(&'static str, usize)> {
        match self {
            Self::Nothing => Some(("office-empty", 0)),
            Self::Crowded => Some(("office-crowded", MOST_ROWS)),
            Self::PhotosBroken => Some(("office-photos-broken", 0)),
            Self::PhotosLocked => Some(("office-photos-locked", 0)),
            Self::PhotosCrowded => Some(("office-photos-crowded", MOST_PHOTOS)),
            Self::Unreadable(_) | Self::Columns(_) => None,
        }
    }

    /// Whether it is about the photos, and not about the table.
    pub(in crate::web) const fn is_of_photos(&self) -> bool {
        matches!(self, Self::PhotosBroken | Self::PhotosLocked | Self::PhotosCrowded)
    }
}

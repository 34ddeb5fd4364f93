//! What all requests share: made once, changed by none.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::sync::Arc;

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse};

use super::guard::Origins;
use super::limits::{Held, Workers};
use super::regions::Regions;
use super::view::{View, wrong_page};
use super::wrong::Wrong;
use crate::calendar::{Date, Holidays};
use crate::check::{Conditions, PhotoPlan};
use crate::clock::today_in_japan;
use crate::fill::{FillError, Filler, PhotoCare};
use crate::form::DEFAULT_EDITION;
use crate::office::{Contacts, Offices};
use crate::packet::{PackError, Packer};
use crate::speech::{Language, Speech};

/// What a site goes by.
pub struct Settings {
    /// Under which names it is known.
    pub origins: Origins,
    /// The day that counts as today; the day in Japan where none is given.
    pub today: Option<Date>,
    /// The days on which offices are closed.
    pub holidays: &'static Holidays,
    /// The offices.
    pub offices: Offices,
    /// The telephones.
    pub contacts: Contacts,
    /// How many requests are worked at once.
    pub threads: NonZeroUsize,
}

/// All that requests share.
pub struct Site {
    pub(super) origins: Origins,
    today: Option<Date>,
    pub(super) holidays: &'static Holidays,
    pub(super) offices: Offices,
    pub(super) contacts: Contacts,
    /// For photos that were cut and looked at already.
    finished: Filler,
    /// For photos that are pasted on.
    pasted: Filler,
    /// For photos as they come.
    pub(super) judging: Filler,
    packers: BTreeMap<Language, Packer>,
    speeches: BTreeMap<Language, Speech>,
    pub(super) regions: Regions,
    pub(super) held: Arc<Held>,
    pub(super) workers: Workers,
    /// For those who make many forms at once, so that they never keep everybody else waiting.
    pub(super) bulk: Workers,
}

/// All that requests share, as handlers get it.
pub(super) type Shared = Arc<Site>;

impl Site {
    /// Makes everything ready.
    ///
    /// # Errors
    ///
    /// Only faults of the program.
    pub fn new(settings: Settings) -> Result<Self, PackError> {
        let Settings { origins, today, holidays, offices, contacts, threads } = settings;
        let filler = |care: PhotoCare| Ok::<_, FillError>(Filler::new(DEFAULT_EDITION)?.with_photo_care(care));
        let packer = |language| {
            let packer = Packer::new(language, &[])?.with_places(offices.clone(), contacts.clone());
            Ok::<_, PackError>((language, packer))
        };
        let speech = |language| Ok::<_, PackError>((language, Speech::of_page(language)?));
        Ok(Self {
            finished: filler(PhotoCare::Finished)?,
            pasted: filler(PhotoCare::Pasted)?,
            judging: filler(PhotoCare::default())?,
            packers: Language::ALL.into_iter().map(packer).collect::<Result<_, _>>()?,
            speeches: Language::ALL.into_iter().map(speech).collect::<Result<_, _>>()?,
            regions: Regions::builtin(),
            origins,
            today,
            holidays,
            held: Arc::default(),
            workers: Workers::new(threads),
            bulk: Workers::new(NonZeroUsize::new(threads.get() - 1).unwrap_or(NonZeroUsize::MIN)),
            offices,
            contacts,
        })
    }

    /// The day that counts as today.
    pub(super) fn today(&self) -> Date {
        self.today.unwrap_or_else(|| today_in_japan().into())
    }

    /// Under which conditions records are judged.
    pub(super) fn conditions(&self, plan: PhotoPlan) -> Conditions {
        Conditions::on(self.today()).with_holidays(self.holidays).with_photo(plan)
    }

    /// What fills the form.
    pub(super) fn filler(&self, plan: PhotoPlan) -> &Filler {
        match plan {
            PhotoPlan::Printed => &self.finished,
            PhotoPlan::Pasted => &self.pasted,
        }
    }

    /// What makes the papers that go with it, in a language.
    pub(super) fn packer(&self, language: Language) -> Option<&Packer> {
        self.packers.get(&language)
    }

    /// A page in a language; none only for a language that there is not.
    pub(super) fn view(&self, language: Language) -> Option<View<'_>> {
        let speech = self.speeches.get(&language)?;
        let japanese = self.speeches.get(&Language::Japanese)?;
        Some(View { site: self, speech, japanese })
    }

    /// A page that says what went wrong.
    pub(super) fn wrong_page(&self, language: Language, wrong: Wrong) -> impl IntoResponse + use<> {
        match self.view(language) {
            Some(view) => (wrong.status(), Html(wrong_page(&view, wrong).into_string())).into_response(),
            None => StatusCode::NOT_FOUND.into_response(),
        }
    }
}

/// The language that a browser asks for, as far as there is one.
pub(super) fn language_of(headers: &HeaderMap) -> Language {
    let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|it| it.to_str().ok()).unwrap_or_default();
    preferred(wanted).unwrap_or(Language::English)
}

/// The first of our languages in what a browser asks for, by the weights it gives.
fn preferred(wanted: &str) -> Option<Language> {
    let weighed = wanted.split(',').take(50).filter_map(|it| {
        let (tag, weight) = it.split_once(";q=").unwrap_or((it, "1"));
        let weight: f64 = weight.trim().parse().ok()?;
        Some((Language::of_locale(tag.trim())?, weight)).filter(|_| weight > 0.0)
    });
    weighed.reduce(|best, it| if it.1 > best.1 { it } else { best }).map(|it| it.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_language_is_taken_where_it_is_one_of_ours() {
        assert_eq!(preferred("vi-VN,vi;q=0.9,en;q=0.8"), Some(Language::Vietnamese));
        assert_eq!(preferred("ko;q=1,ne;q=0.5,en;q=0.7"), Some(Language::English));
        assert_eq!(preferred("zh-TW,zh;q=0.9"), Some(Language::Chinese));
        assert_eq!(preferred("pt-PT"), Some(Language::Portuguese));
        assert_eq!(preferred("ko, *;q=0.1"), None);
        assert_eq!(preferred("en;q=0"), None);
    }
}

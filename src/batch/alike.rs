//! 同じ写真: the pictures of a batch against each other, by what they show.
//!
//! Two copies of one picture have two names, so that nobody sees from the records that two people have one face.

use super::job::Done;
use crate::diagnostic::{Example, Field, Problem, Remark, Rule, Severity, Wording, said};
use crate::law;
use crate::photo::{Likeness, Photo};

/// Two photos are one picture.
pub const PHOTO_ALIKE: Rule = Rule {
    code: "photo-alike",
    severity: Severity::Warning,
    meaning: said(
        "ファイルは別でも、写っているものが前の記録の写真と同じです（保存し直した写真や縮小した写真も分かります）。どちらかは別の人の写真です。",
        "The photo is another file, but shows what that of an earlier record shows, saved again or in another size. For one of the two it shows somebody else.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "an.jpg = binh.jpg", right: "an.jpg, binh.jpg" },
    sources: &[&law::MISTAKES_SEEN],
};

/// The photos that were seen, each with the row of its record.
#[derive(Debug, Default)]
pub(super) struct Alikes {
    seen: Vec<(Likeness, usize)>,
}

impl Alikes {
    /// Notes with a record whether its photo is that of one before it.
    pub(super) fn compare(&mut self, done: &mut Done) {
        let Some(likeness) = done.photo.as_ref().map(Photo::likeness) else { return };
        // Of two that name one file both are told already.
        let is_told = done.problems.iter().any(|it| it.rule.code == "photo-shared");
        let earlier = self.seen.iter().find(|(it, _)| it.is_same(&likeness)).map(|(_, row)| *row);
        if let Some(earlier) = earlier.filter(|_| !is_told) {
            done.problems.push(Problem::new(Field::Photo, &photo_alike(&done.label_of(earlier))));
        }
        self.seen.push((likeness, done.row()));
    }
}

fn photo_alike(other: &Wording) -> Remark {
    Remark::new(
        &PHOTO_ALIKE,
        format!("ファイルは別ですが、{}の写真と同じ写真です", other.ja),
        format!("another file, but the same picture as that of {}", other.en),
    )
    .hint("それぞれの人の写真か確かめてください", "make sure that each picture shows its own person")
}

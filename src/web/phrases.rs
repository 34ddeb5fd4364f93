//! Sentences to choose from, for people who do not write Japanese: what goes on the form, and what it means.

use super::answers::Answers;
use crate::application::LossKind;
use crate::diagnostic::Field;

/// A text for the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Phrase {
    /// The message that says what it means.
    pub(super) message: &'static str,
    /// What goes on the form.
    pub(super) japanese: &'static str,
    pub(super) field: Field,
    /// The way in which the card was lost that it tells of.
    kind: Option<LossKind>,
}

const fn reason(kind: LossKind, message: &'static str, japanese: &'static str) -> Phrase {
    Phrase { message, japanese, field: Field::LossReason, kind: Some(kind) }
}

const fn phrase(field: Field, message: &'static str, japanese: &'static str) -> Phrase {
    Phrase { message, japanese, field, kind: None }
}

const RELATION: Field = Field::RepresentativeRelationship;

pub(super) const PHRASES: &[Phrase] = &[
    reason(LossKind::Lost, "phrase-lost-train", "電車の中で、在留カードの入った財布を紛失した。"),
    reason(LossKind::Lost, "phrase-lost-out", "外出中に、在留カードの入った財布を落とした。"),
    reason(LossKind::Lost, "phrase-lost-bag", "在留カードの入ったかばんを置き忘れ、見つからなかった。"),
    reason(LossKind::Lost, "phrase-lost-move", "自宅に保管していたが、引っ越しの際に紛失した。"),
    reason(LossKind::Lost, "phrase-lost-unknown", "財布に入れていたが、いつどこで紛失したか分からない。"),
    reason(LossKind::Stolen, "phrase-stolen-bag", "在留カードの入ったかばんを盗まれた。"),
    reason(LossKind::Stolen, "phrase-stolen-bicycle", "自転車のかごに入れていたかばんを、在留カードごと盗まれた。"),
    reason(LossKind::Stolen, "phrase-stolen-home", "自宅に泥棒が入り、在留カードを盗まれた。"),
    reason(LossKind::Destroyed, "phrase-destroyed-fire", "自宅の火災により、在留カードが焼失した。"),
    reason(LossKind::Destroyed, "phrase-destroyed-flood", "自宅の浸水により、在留カードが流失した。"),
    reason(LossKind::Destroyed, "phrase-destroyed-quake", "地震による自宅の倒壊で、在留カードを失った。"),
    reason(LossKind::Other, "phrase-other-rubbish", "ほかの書類と一緒に、誤って捨ててしまい、紛失した。"),
    phrase(Field::LossLateReason, "phrase-late-unaware", "14日以内に申請が必要であることを知らなかったため。"),
    phrase(Field::LossLateReason, "phrase-late-ill", "病気のため、期間内に申請できなかった。"),
    phrase(Field::LossLateReason, "phrase-late-searching", "在留カードを探していたため。"),
    phrase(Field::PassportUnavailableReason, "phrase-passport-lost", "在留カードと一緒に旅券も紛失したため。"),
    phrase(Field::PassportUnavailableReason, "phrase-passport-embassy", "旅券の更新のため、大使館に預けているため。"),
    phrase(RELATION, "phrase-father", "父"),
    phrase(RELATION, "phrase-mother", "母"),
    phrase(RELATION, "phrase-husband", "夫"),
    phrase(RELATION, "phrase-wife", "妻"),
    phrase(RELATION, "phrase-child", "子"),
    phrase(RELATION, "phrase-sibling", "兄弟姉妹"),
];

/// What can be chosen for an item, after what was answered before.
pub(super) fn phrases_for(field: Field, answers: &Answers) -> impl Iterator<Item = Phrase> {
    let kind = answers.text(Field::LossKind).and_then(|it| LossKind::parse(it).ok());
    PHRASES.iter().copied().filter(move |it| it.field == field && (it.kind.is_none() || it.kind == kind))
}

/// The phrase of a name in a page.
pub(super) fn phrase_named(message: &str) -> Option<Phrase> {
    PHRASES.iter().copied().find(|it| it.message == message)
}

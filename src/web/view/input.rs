//! The boxes in which people answer.

use maud::{Markup, html};

use super::problems::{Told, remarks};
use super::{View, anchor};
use crate::application::{Ground, LossKind, Sex};
use crate::diagnostic::{Field, FieldKind, Severity};
use crate::web::answers::{Answers, name};
use crate::web::phrases::phrases_for;

/// How an item is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Line,
    Lines,
    Date,
    YesNo,
    Choice,
    Region,
}

/// An item as a box of a page.
pub(super) struct Box<'a> {
    pub(super) field: Field,
    pub(super) answers: &'a Answers,
    pub(super) told: &'a Told<'a>,
    /// Whether it is the only one of its page, so that the question is its name.
    pub(super) is_alone: bool,
    /// What else describes it.
    pub(super) hint: Option<&'a str>,
}

const fn kind(field: Field) -> Kind {
    match field {
        Field::LossReason
        | Field::LossLateReason
        | Field::PassportUnavailableReason
        | Field::PassportMrz
        | Field::Address => Kind::Lines,
        Field::LossKind | Field::Sex | Field::RepresentativeGround => Kind::Choice,
        Field::Nationality => Kind::Region,
        _ => match field.kind() {
            FieldKind::Date => Kind::Date,
            FieldKind::YesNo => Kind::YesNo,
            FieldKind::Text | FieldKind::File => Kind::Line,
        },
    }
}

/// Items that may stay empty without any harm.
const fn is_optional(field: Field) -> bool {
    matches!(
        field,
        Field::KanjiName
            | Field::LossPlace
            | Field::PoliceStation
            | Field::PoliceReceiptNumber
            | Field::PoliceReportedOn
            | Field::PassportMrz
            | Field::PhotoTakenOn
            | Field::AgentApprovalNumber
    )
}

impl Box<'_> {
    /// Its name, what is wrong with it, and where to write.
    pub(super) fn draw(&self, view: &View<'_>) -> Markup {
        match kind(self.field) {
            Kind::Line => self.line(view),
            Kind::Lines => self.lines(view),
            Kind::Date => self.date(view),
            Kind::YesNo => self.yes_no(view),
            Kind::Choice => self.choice(view),
            Kind::Region => self.region(view),
        }
    }

    fn id(&self) -> String {
        anchor(self.field)
    }

    fn text(&self) -> &str {
        self.answers.text(self.field).unwrap_or_default()
    }

    fn is_wrong(&self) -> bool {
        self.told.at(self.field).any(|it| it.rule.severity == Severity::Error)
    }

    /// What describes it: hints, and what the rules say.
    fn described(&self) -> String {
        let hint = self.hint.map(|it| format!("{it} ")).unwrap_or_default();
        format!("{hint}p-{}", self.id())
    }

    fn invalid(&self) -> Option<&'static str> {
        self.is_wrong().then_some("true")
    }

    fn name(&self, view: &View<'_>) -> Markup {
        html! { (view.item(self.field)) @if is_optional(self.field) { " " span.optional { (view.say("site-optional")) } } }
    }

    fn label(&self, view: &View<'_>) -> Markup {
        let class = if self.is_alone { "label hidden" } else { "label" };
        html! { label class=(class) for=(self.id()) { (self.name(view)) } }
    }

    fn line(&self, view: &View<'_>) -> Markup {
        let (mode, complete) = match self.field {
            Field::ContactPhone | Field::ContactMobile | Field::AgentPhone => (Some("tel"), "tel"),
            _ => (None, "off"),
        };
        let is_name = matches!(self.field, Field::FamilyName | Field::GivenName | Field::Name | Field::CardNumber);
        let class = match self.field {
            Field::CardNumber | Field::PoliceReceiptNumber | Field::AgentApprovalNumber => "short",
            _ => "",
        };
        html! {
            div.field {
                (self.label(view))
                (remarks(view, self.field, self.told))
                input id=(self.id()) class=(class) name=(self.field.path()) type="text" value=(self.text()) inputmode=[mode]
                    autocomplete=(complete) spellcheck="false" autocapitalize=(if is_name { "characters" } else { "off" })
                    aria-describedby=(self.described()) aria-invalid=[self.invalid()];
                (self.phrases(view))
            }
        }
    }

    fn lines(&self, view: &View<'_>) -> Markup {
        let rows = if self.field == Field::PassportMrz { "2" } else { "3" };
        let class = if self.field == Field::PassportMrz { "code" } else { "" };
        html! {
            div.field {
                (self.label(view))
                (remarks(view, self.field, self.told))
                textarea id=(self.id()) class=(class) name=(self.field.path()) rows=(rows) spellcheck="false" autocapitalize="off"
                    aria-describedby=(self.described()) aria-invalid=[self.invalid()] { "\n" (self.text()) }
                (self.phrases(view))
            }
        }
    }

    /// Sentences to choose from: each says what it means, and shows what goes on the form.
    fn phrases(&self, view: &View<'_>) -> Markup {
        let phrases: Vec<_> = phrases_for(self.field, self.answers).collect();
        html! {
            @if !phrases.is_empty() {
                details.phrases {
                    summary { (view.say("ask-reason-phrases")) }
                    p.hint { (view.say("ask-reason-phrases-note")) }
                    ul {
                        @for phrase in phrases {
                            li {
                                button type="submit" name=(name::PHRASE) value=(phrase.message) {
                                    span.meaning { (view.plain(phrase.message)) }
                                    span lang="ja" { (phrase.japanese) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn date(&self, view: &View<'_>) -> Markup {
        let [year, month, day] = self.answers.date_parts(self.field);
        let id = self.id();
        let boxes =
            [("year", "site-year", year, "4"), ("month", "site-month", month, "2"), ("day", "site-day", day, "2")];
        self.group(view, &html! {
            div.date {
                @for (part, message, value, width) in boxes {
                    div {
                        label for={ (id) "-" (part) } { (view.say(message)) }
                        input id={ (id) "-" (part) } class={ "w" (width) } name={ (self.field.path()) "." (part) } type="text"
                            inputmode="numeric" autocomplete="off" value=(value) aria-invalid=[self.invalid()];
                    }
                }
            }
        })
    }

    fn yes_no(&self, view: &View<'_>) -> Markup {
        let (yes, no) = (self.answers.is_yes(self.field), self.answers.is_no(self.field));
        self.group(
            view,
            &html! {
                div.radios.inline {
                    (self.radio(("true", yes), &view.say("site-yes"), None))
                    (self.radio(("false", no), &view.say("site-no"), None))
                }
            },
        )
    }

    fn choice(&self, view: &View<'_>) -> Markup {
        let options: Vec<(&str, &str, bool, Option<&str>)> = match self.field {
            Field::Sex => vec![
                ("male", "ask-sex-male", self.answers.is_sex(Sex::Male), None),
                ("female", "ask-sex-female", self.answers.is_sex(Sex::Female), None),
            ],
            Field::RepresentativeGround => {
                let chosen = Ground::parse(self.text()).ok();
                vec![
                    ("minor", "ask-ground-minor", chosen == Some(Ground::Minor), None),
                    ("illness", "ask-ground-illness", chosen == Some(Ground::Illness), None),
                    ("request", "ask-ground-request", chosen == Some(Ground::Request), None),
                ]
            }
            _ => {
                let chosen = LossKind::parse(self.text()).ok();
                vec![
                    ("lost", "ask-kind-lost", chosen == Some(LossKind::Lost), None),
                    ("stolen", "ask-kind-stolen", chosen == Some(LossKind::Stolen), None),
                    ("destroyed", "ask-kind-destroyed", chosen == Some(LossKind::Destroyed), None),
                    ("other", "ask-kind-other", chosen == Some(LossKind::Other), Some("ask-kind-other-note")),
                ]
            }
        };
        self.group(
            view,
            &html! {
                div.radios {
                    @for (value, message, is_chosen, note) in options {
                        (self.radio((value, is_chosen), &view.say(message), note.map(|it| view.say(it)).as_ref()))
                    }
                }
            },
        )
    }

    fn radio(&self, (value, is_chosen): (&str, bool), label: &Markup, note: Option<&Markup>) -> Markup {
        radio(self.field.path(), &format!("{}-{value}", self.id()), (value, is_chosen), (label, note))
    }

    fn region(&self, view: &View<'_>) -> Markup {
        let regions = view.site.regions.of(view.language());
        let is_listed = regions.iter().any(|(value, _)| *value == self.text());
        html! {
            div.field {
                (self.label(view))
                (remarks(view, self.field, self.told))
                select id=(self.id()) name=(self.field.path()) aria-describedby=(self.described()) aria-invalid=[self.invalid()] {
                    option value="" { (view.plain("ask-nationality-choose")) }
                    // What a file said in other words stays as it is.
                    @if !is_listed && !self.text().is_empty() { option value=(self.text()) selected { (self.text()) } }
                    @for (value, name) in regions { option value=(value) selected[*value == self.text()] { (name) } }
                }
                details.other {
                    summary { (view.say("ask-nationality-other")) }
                    label.label for="other-region" { (view.say("ask-nationality-other")) }
                    input #other-region name="nationality.other" type="text" autocomplete="off" spellcheck="false";
                }
            }
        }
    }

    /// Several boxes that answer one question.
    fn group(&self, view: &View<'_>, boxes: &Markup) -> Markup {
        let class = if self.is_alone { "label hidden" } else { "label" };
        html! {
            fieldset.field id=(self.id()) tabindex="-1" aria-describedby=(self.described()) {
                legend class=(class) { (self.name(view)) }
                (remarks(view, self.field, self.told))
                (boxes)
            }
        }
    }
}

/// One of several answers.
pub(super) fn radio(
    name: &str,
    id: &str,
    (value, is_chosen): (&str, bool),
    (label, note): (&Markup, Option<&Markup>),
) -> Markup {
    let described = note.map(|_| format!("{id}-note"));
    html! {
        div.radio {
            input type="radio" id=(id) name=(name) value=(value) checked[is_chosen] aria-describedby=[described.as_deref()];
            label for=(id) { (label) }
            @if let (Some(note), Some(described)) = (note, &described) { p.hint id=(described) { (note) } }
        }
    }
}

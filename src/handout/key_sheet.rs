//! 記入内容の説明: for each box of the Japanese form, what stands there and what it means.

use super::style::Look;
use crate::application::{Application, Line, Sex, YesNo};
use crate::leaflet::{Column, Document, Margins, Paragraph, Pen, Role, Setting, Shape, least_of_row};
use crate::letter::full_name;
use crate::procedure::{Case, PhotoNeed};
use crate::speech::{Speech, without_readings};
use crate::typeset::{Ink, TypesetError, Typesetter};
use crate::units::{Area, Length};

/// One box of the form.
struct Entry {
    /// As the form has it.
    caption: &'static str,
    written: Written,
    /// The message that says what it means.
    meaning: &'static str,
}

/// What stands in a box.
enum Written {
    Text(String),
    /// Nothing, and nothing will.
    Blank,
    /// Nothing before somebody writes it.
    ByHand,
}

impl Written {
    fn or_blank(text: Option<String>) -> Self {
        text.map_or(Self::Blank, Self::Text)
    }
}

const LEFT: Length = Length::mm(14);
const RIGHT: Length = Length::mm(196);
const TOP: Length = Length::mm(16);
const BOTTOM: Length = Length::mm(280);
const NUMBER: Length = Length::mm(281);
const FOOT: Length = Length::mm(285);
/// Nothing is printed below this.
const EDGE: Length = Length::mm(292);
/// Where the second and the third column begin.
const COLUMNS: [Length; 2] = [Length::mm(64), Length::mm(122)];
const PADDING: Length = Length::mm(2);
const HAIRLINE: Length = Length::centipoints(50);

/// 記入内容の説明.
///
/// # Errors
///
/// A character that no typeface has.
pub fn key_sheet(
    application: &Application,
    case: &Case,
    speech: &Speech,
    setter: &Typesetter,
) -> Result<Document, TypesetError> {
    let look = Look { language: speech.language(), scale: 1000 };
    let title = without_readings(&speech.say("key-title"));
    let mut pen = Pen::new(setter, (look.language, &title), Margins { top: TOP, bottom: BOTTOM, foot: EDGE });
    let mut column = Column { left: LEFT, right: RIGHT, y: TOP };
    pen.heading(1, &look.lead(&speech.say("key-title"), Ink::NAVY), &mut column)?;
    pen.paragraph(&look.heading(&speech.say("key-subtitle")), &mut column)?;
    column.skip(Length::mm(1));
    pen.paragraph(&look.body(&speech.say("key-intro")), &mut column)?;
    column.skip(Length::mm(3));
    let mut table = Table { pen, column, look, speech };
    table.pen.open(Role::Table);
    table.head()?;
    for entry in entries(application, case) {
        table.row(&entry)?;
    }
    table.pen.shut();
    let mut pen = table.pen;
    let mut foot = Column { left: LEFT, right: RIGHT, y: FOOT };
    pen.number(0, &title, look.number(), &Column { y: NUMBER, ..foot })?;
    pen.foot(&look.small(&speech.say("unreviewed")), &mut foot)?;
    Ok(pen.finish())
}

struct Table<'a> {
    pen: Pen<'a>,
    column: Column,
    look: Look,
    speech: &'a Speech,
}

impl Table<'_> {
    fn cells(&self) -> [Column; 3] {
        let [second, third] = COLUMNS;
        let y = self.column.y + PADDING;
        [(LEFT, second), (second, third), (third, RIGHT)].map(|(left, right)| Column {
            left: left + PADDING,
            right: right - PADDING,
            y,
        })
    }

    fn names(&self) -> [Paragraph; 3] {
        ["key-box", "key-written", "key-meaning"].map(|it| self.look.strong(&self.speech.say(it)))
    }

    fn head(&mut self) -> Result<(), TypesetError> {
        let roles = [Role::ColumnHeader, Role::ColumnHeader, Role::ColumnHeader];
        self.ground()?;
        self.draw(&self.names(), roles)
    }

    /// Turns to a new page, and names the columns again, for the eye: they are one table still.
    fn turn(&mut self) -> Result<(), TypesetError> {
        self.pen.turn(&mut self.column)?;
        self.ground()?;
        let mut settings = Vec::new();
        for (name, cell) in self.names().iter().zip(self.cells()) {
            settings.push(self.pen.unread(name, cell.width())?);
        }
        self.slice(&mut settings)
    }

    /// The ground of the names of the columns.
    fn ground(&mut self) -> Result<(), TypesetError> {
        let (top, bottom) = (self.column.y, self.column.y + self.height(&self.names())?);
        let area = Area { left: LEFT, top, right: RIGHT, bottom };
        self.pen.draw(Shape::Fill { area, ink: Ink::TINT, corner: Length::ZERO })
    }

    fn row(&mut self, entry: &Entry) -> Result<(), TypesetError> {
        let caption = self.look.verbatim(entry.caption);
        let written = match &entry.written {
            Written::Text(text) => self.look.verbatim(text),
            Written::Blank => self.look.note(&self.speech.say("key-blank")),
            Written::ByHand => self.look.note(&self.speech.say("key-by-hand")),
        };
        let meaning = self.look.body(&self.speech.say(entry.meaning));
        let texts = [caption, written, meaning];
        let height = self.height(&texts)?;
        if self.column.y + least_of_row(height) > BOTTOM {
            self.turn()?;
        }
        self.draw(&texts, [Role::RowHeader, Role::Cell, Role::Cell])
    }

    fn height(&self, texts: &[Paragraph; 3]) -> Result<Length, TypesetError> {
        let mut height = Length::ZERO;
        for (text, cell) in texts.iter().zip(self.cells()) {
            height = height.max(self.pen.height(text, cell.width())?);
        }
        Ok(height + PADDING * 2)
    }

    /// Sets a row, on as many pages as it takes.
    fn draw(&mut self, texts: &[Paragraph; 3], roles: [Role; 3]) -> Result<(), TypesetError> {
        self.pen.open(Role::Row);
        let mut settings = Vec::new();
        for ((text, role), cell) in texts.iter().zip(roles).zip(self.cells()) {
            self.pen.open(role);
            settings.push(self.pen.begin(text, cell.width())?);
            self.pen.shut();
        }
        self.pen.shut();
        self.slice(&mut settings)?;
        while !settings.iter().all(Setting::is_done) {
            self.turn()?;
            self.slice(&mut settings)?;
        }
        Ok(())
    }

    /// What of a row has room on this page, with a line above and below it.
    fn slice(&mut self, settings: &mut [Setting]) -> Result<(), TypesetError> {
        let mut bottom = self.column.y;
        let before: Vec<Length> = settings.iter().map(Setting::rest).collect();
        for (setting, mut cell) in settings.iter_mut().zip(self.cells()) {
            self.pen.fill(setting, &mut cell, PADDING);
            bottom = bottom.max(cell.y + PADDING);
        }
        if settings.iter().map(Setting::rest).eq(before) {
            return Err(TypesetError::NoRoom);
        }
        self.pen.rule(&self.column, Ink::RULE, HAIRLINE)?;
        self.column.y = bottom;
        self.pen.rule(&self.column, Ink::RULE, HAIRLINE)
    }
}

fn entries(application: &Application, case: &Case) -> Vec<Entry> {
    let mut entries = of_person(application, case);
    entries.extend(of_loss(application));
    entries.extend(of_others(application, case));
    entries
}

fn entry(caption: &'static str, written: Option<String>, meaning: &'static str) -> Entry {
    Entry { caption, written: Written::or_blank(written), meaning }
}

fn of_person(application: &Application, case: &Case) -> Vec<Entry> {
    let number = application.card_number.as_ref().map(|it| it.as_str().to_owned());
    let of_number = if number.is_some() { "key-card-number" } else { "key-card-number-blank" };
    let (sex, of_sex) = match application.sex {
        Sex::Male => ("男", "key-sex-male"),
        Sex::Female => ("女", "key-sex-female"),
    };
    let (permission, of_permission) = match application.activity_permission {
        YesNo::Yes => ("有", "key-permission-yes"),
        YesNo::No => ("無", "key-permission-no"),
    };
    let photo = (case.photo != PhotoNeed::None).then(|| entry("写真", Some("40 × 30 mm".to_owned()), "key-photo"));
    let mut entries: Vec<Entry> = photo.into_iter().collect();
    entries.extend([
        entry("１　国籍・地域", Some(application.nationality.as_str().to_owned()), "key-nationality"),
        entry("２　生年月日", Some(application.birth_date.in_japanese()), "key-birth-date"),
        entry("３　氏名", Some(full_name(application)), "key-name"),
        entry("４　性別", Some(sex.to_owned()), of_sex),
        entry("５　住居地", Some(application.address.as_str().to_owned()), "key-address"),
        entry("６　在留カード番号", number, of_number),
        entry("７　資格外活動許可の有無", Some(permission.to_owned()), of_permission),
    ]);
    entries
}

fn of_loss(application: &Application) -> Vec<Entry> {
    let loss = &application.loss;
    vec![
        entry("８　在留カードの所持を失った理由", Some(loss.reason.as_str().to_owned()), "key-loss-reason"),
        entry("８　その事実を知った日", Some(loss.known_on.in_japanese()), "key-loss-known-on"),
    ]
}

fn of_others(application: &Application, case: &Case) -> Vec<Entry> {
    let text = |line: &Option<Line>| line.as_ref().map(|it| it.as_str().to_owned());
    let (representative, agent, contact) = (&application.representative, &application.agent, &application.contact);
    let mut entries = Vec::new();
    if case.filer.representative.is_some() {
        entries.extend([
            entry("９（１）代理人の氏名", text(&representative.name), "key-representative-name"),
            entry("９（２）本人との関係", text(&representative.relationship), "key-representative-relationship"),
            entry("９（３）代理人の住所", text(&representative.address), "key-representative-address"),
        ]);
    } else {
        entries.push(entry("９　代理人", None, "key-representative-blank"));
    }
    let signature = if case.filer.representative.is_some() { "key-signature-representative" } else { "key-signature" };
    let signed_on = application.signed_on.map_or(Written::ByHand, |it| Written::Text(it.in_japanese()));
    entries.extend([
        Entry { caption: "申請人（代理人）の署名", written: Written::ByHand, meaning: signature },
        Entry { caption: "申請書作成年月日", written: signed_on, meaning: "key-signed-on" },
    ]);
    if case.filer.agent.is_some() {
        entries.extend([
            entry("※（１）取次者の氏名", text(&agent.name), "key-agent-name"),
            entry("※（２）取次者の住所", text(&agent.address), "key-agent-address"),
            entry("※（３）所属機関等", text(&agent.organization), "key-agent-organization"),
            entry("※（４）電話番号", text(&agent.phone), "key-agent-phone"),
        ]);
    } else {
        entries.push(entry("※　取次者", None, "key-agent-blank"));
    }
    entries.push(entry("電話番号", text(&contact.phone), "key-contact-phone"));
    entries.push(entry("携帯電話番号", text(&contact.mobile), "key-contact-mobile"));
    entries
}

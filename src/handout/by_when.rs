//! The box that says by when, on the page for the wall.

use super::checklist::{CORNER, LEFT, PADDING, Page, RIGHT};
use super::sentences::{Urgency, bracketed};
use super::strip::{Days, strip};
use crate::calendar::Deadline;
use crate::leaflet::{Column, Paragraph, Role, Shape};
use crate::procedure::{Case, Evidence};
use crate::typeset::{Ink, Text, TypesetError, Weight};
use crate::units::Area;

impl Page<'_> {
    /// By when: the day to go by, what the law says, and the days as a strip.
    pub(super) fn deadline(&mut self, column: &mut Column) -> Result<(), TypesetError> {
        let below = self.pen.here();
        let top = column.y;
        let mut inside = Column { left: LEFT + PADDING, right: RIGHT - PADDING, y: top + self.look.length(300) };
        self.pen.open(Role::Section);
        let heading = self.look.heading(&self.say("deadline-heading"));
        self.pen.heading(2, &heading, &mut inside)?;
        if let Some(deadline) = &self.content.case.deadline {
            self.dated(deadline, &mut inside)?;
        } else {
            let text = self.look.body(&self.say("deadline-unknown"));
            self.pen.paragraph(&text, &mut inside)?;
        }
        self.pen.shut();
        let bottom = inside.y + self.look.length(200);
        let area = Area { left: LEFT, top, right: RIGHT, bottom };
        self.pen.draw_below(below, Shape::Fill { area, ink: Ink::TINT, corner: CORNER })?;
        column.y = bottom;
        Ok(())
    }

    fn dated(&mut self, deadline: &Deadline, inside: &mut Column) -> Result<(), TypesetError> {
        let lead = match self.sentences().urgency() {
            Some(Urgency::Late(late)) => self.look.lead(&late, Ink::RED),
            Some(Urgency::InTime(by, left)) => {
                let lead = self.look.lead(&by, Ink::NAVY);
                let text = lead.text.clone().and_sized(&format!("  {left}"), Weight::Bold, Ink::RED, 720);
                let both = Paragraph { text, ..lead.clone() };
                if self.pen.width(&both)? <= inside.width() {
                    both
                } else {
                    self.pen.paragraph(&lead, inside)?;
                    Paragraph { text: Text::default().and_sized(&left, Weight::Bold, Ink::RED, 720), ..lead }
                }
            }
            None => return Ok(()),
        };
        self.pen.paragraph(&lead, inside)?;
        inside.skip(self.look.length(120));
        let is_abroad = self.content.case.evidence == Evidence::Abroad;
        let start = self.say(if is_abroad { "strip-reentry" } else { "strip-start" });
        let Case { today, holidays, .. } = *self.content.case;
        let days = Days { deadline, today, start: &start, holidays };
        strip(&mut self.pen, inside, &days, (self.look, self.content.speech))?;
        let sentences = self.joined(&self.sentences().deadline());
        let note = self.look.note(&(sentences + &bracketed(&self.say("strip-closed"), self.look.language)));
        self.pen.paragraph(&note, inside)
    }
}

//! 遅延理由書: why an application comes after its fourteen days. In free form.

use super::sheet::Sheet;
use super::{ADDRESSEE, DATE_BY_HAND, written};
use crate::application::{Application, YesNo};
use crate::leaflet::{Align, Document};
use crate::procedure::Case;
use crate::typeset::{TypesetError, Typesetter};

/// 遅延理由書.
///
/// # Errors
///
/// A character that no typeface has.
pub fn late_reason(application: &Application, case: &Case, setter: &Typesetter) -> Result<Document, TypesetError> {
    let title = "遅延理由書";
    let mut sheet = Sheet::new(setter, title);
    sheet.head(application, case, title)?;
    let known_on = application.loss.known_on.in_japanese();
    let reentered_on = application.loss.reentered_on.filter(|_| application.loss.abroad == Some(YesNo::Yes));
    let when = match reentered_on {
        Some(day) => format!(
            "　私は、国外にいた{known_on}に在留カードの所持を失ったことを知り、{}に日本に入国しました",
            day.in_japanese()
        ),
        None => format!("　私は、{known_on}に在留カードの所持を失ったことを知りました"),
    };
    let last = case.deadline.as_ref().map(|it| format!("（{}）", it.last.in_japanese())).unwrap_or_default();
    sheet.text(&format!(
        "{when}が、出入国管理及び難民認定法第１９条の１２第１項に定める期限{last}までに再交付の申請をすることができませんでした。その理由は、次のとおりです。"
    ))?;
    sheet.reason(&written(application.loss.late_reason.as_ref()))?;
    sheet.line("以上", Align::End)?;
    sheet.finish()
}

impl Sheet<'_> {
    /// Date, addressee, sender and title, as a letter to an authority begins.
    pub(super) fn head(&mut self, application: &Application, case: &Case, title: &str) -> Result<(), TypesetError> {
        self.line(DATE_BY_HAND, Align::End)?;
        self.gap(4);
        self.line(ADDRESSEE, Align::Start)?;
        self.gap(6);
        self.sender(&super::statement::sender(application))?;
        self.gap(2);
        let who = if case.filer.representative.is_some() { "代理人の署名" } else { "署　　名" };
        self.signature_beside(who)?;
        self.gap(12);
        self.title(title)?;
        self.gap(6);
        Ok(())
    }

    /// A reason, or lines to write it on.
    pub(super) fn reason(&mut self, reason: &str) -> Result<(), TypesetError> {
        self.gap(4);
        if reason.is_empty() {
            self.lines_by_hand(8)?;
        } else {
            self.verbatim(reason)?;
        }
        self.gap(6);
        Ok(())
    }
}

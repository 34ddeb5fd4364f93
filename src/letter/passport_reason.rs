//! 旅券を提示できない理由書 (Enforcement Regulations, article 19-11, paragraph 2).

use super::sheet::Sheet;
use super::written;
use crate::application::Application;
use crate::leaflet::{Align, Document};
use crate::procedure::Case;
use crate::typeset::{TypesetError, Typesetter};

/// 旅券を提示できない理由書.
///
/// # Errors
///
/// A character that no typeface has.
pub fn passport_reason(application: &Application, case: &Case, setter: &Typesetter) -> Result<Document, TypesetError> {
    let title = "旅券を提示できない理由書";
    let mut sheet = Sheet::new(setter, title);
    sheet.head(application, case, title)?;
    sheet
        .text("　在留カードの再交付を申請するに当たり、旅券を提示することができません。その理由は、次のとおりです。")?;
    sheet.reason(&written(application.passport.unavailable_reason.as_ref()))?;
    sheet.line("以上", Align::End)?;
    sheet.finish()
}

//! A page as a drawing for browsers, by the reader of PDF that did not write it.

use hayro_interpret::InterpreterSettings;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_svg::{RenderCache, SvgRenderSettings, convert};

use super::{PageError, patiently};

const WHITE: [u8; 4] = [255; 4];

/// A page as SVG on white paper, the first being 0: outlines and pictures only, with nothing to fetch and nothing that runs.
///
/// # Errors
///
/// As [`Page::read`](super::Page::read).
pub fn drawing(bytes: &[u8], index: usize) -> Result<String, PageError> {
    patiently(bytes, move |bytes| {
        let pdf = Pdf::new(bytes).map_err(|_| PageError::Unreadable)?;
        let page = pdf.pages().get(index).ok_or(PageError::NoPage)?;
        let settings = SvgRenderSettings { bg_color: WHITE };
        Ok(convert(page, &RenderCache::new(), &InterpreterSettings::default(), &settings))
    })
}

//! Draws the blank form of an edition from its data: the same data, the same bytes.
//!
//! `printpdf` draws, and is needed at development time only, because the program ships what it drew. It knows neither
//! this sheet's size to the hundredth nor how to keep silent about dates, so `lopdf` sets the document right afterwards.

use std::fmt;

use lopdf::{Dictionary, Document, Object, dictionary};
use printpdf::{
    FontId, Line, LineDashPattern, LinePoint, Op, PaintMode, ParsedFont, PdfDocument, PdfFontHandle, PdfPage,
    PdfSaveOptions, Point, Pt, Rect, TextItem, TextMatrix, TextRenderingMode,
};
use sha2::{Digest, Sha256};
use zairyu::form::{Caption, DashedLine, Edition, Face, OutlinedBox, Tab};
use zairyu::units::{Area, Length};

/// 全角空白: the space that gives way first when a caption has to take the width of the official one.
const IDEOGRAPHIC_SPACE: char = '\u{3000}';
/// The widths in em between which an ideographic space still looks like one.
const SPACE_EM: (f64, f64) = (0.25, 1.5);
/// Japanese letters may move together by this part of an em before they are condensed instead.
const CLOSEST_EM: f64 = 0.05;
/// Japanese letters may move by this part of an em each before anyone sees it, which leaves the spaces alone.
const UNSEEN_EM: f64 = 0.012;
/// Letters narrower than this part of their width look squashed.
const NARROWEST: f64 = 0.75;
/// `BIZ UDPMincho` is heavier than `MS PMincho`: with this part of the official stroke it looks as bold.
const MINCHO_STROKE: (i64, i64) = (2, 5);

/// Why a blank form could not be drawn.
#[derive(Debug)]
pub(crate) enum DrawingError {
    /// A caption font is no font.
    Font(Face),
    /// A caption uses a character that was not kept in its font.
    Missing { character: char, caption: String },
    /// The official width of a caption leaves its letters too little room.
    Squashed { caption: String },
    /// `printpdf` complained.
    Drawn(String),
    /// `lopdf` failed.
    Finished(lopdf::Error),
    /// The bytes could not be written.
    Written(std::io::Error),
}

impl fmt::Display for DrawingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font(face) => write!(f, "the font of {face:?} cannot be read"),
            Self::Missing { character, caption } => write!(
                f,
                "{character:?} of the caption {caption:?} is not in its font: add it to \
                 assets/fonts/captions/characters.txt and run make.sh"
            ),
            Self::Squashed { caption } => {
                write!(f, "the caption {caption:?} does not fit its width")
            }
            Self::Drawn(complaint) => write!(f, "printpdf: {complaint}"),
            Self::Finished(_) => write!(f, "the drawn document cannot be finished"),
            Self::Written(_) => write!(f, "the document cannot be written"),
        }
    }
}

impl std::error::Error for DrawingError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Finished(error) => Some(error),
            Self::Written(error) => Some(error),
            _ => None,
        }
    }
}

/// The fonts in which captions are drawn.
pub(crate) struct CaptionFonts {
    mincho: ParsedFont,
    gothic: ParsedFont,
    sans: ParsedFont,
}

impl CaptionFonts {
    /// Reads the three fonts of `assets/fonts/captions`.
    ///
    /// # Errors
    ///
    /// [`DrawingError::Font`] where one cannot be read.
    pub(crate) fn load() -> Result<Self, DrawingError> {
        let load = |face, bytes: &[u8], name: &str| {
            let mut font = ParsedFont::from_bytes(bytes, 0, &mut Vec::new()).ok_or(DrawingError::Font(face))?;
            // Six capitals and a plus sign say that the font is a part of one (ISO 32000-1, 9.6.4).
            font.font_name = Some(format!("ZAIRYU+{name}"));
            Ok(font)
        };
        Ok(Self {
            mincho: load(
                Face::Mincho,
                include_bytes!("../../assets/fonts/captions/mincho.ttf"),
                "BIZUDPMincho-Regular",
            )?,
            gothic: load(
                Face::Gothic,
                include_bytes!("../../assets/fonts/captions/gothic.ttf"),
                "BIZUDPGothic-Regular",
            )?,
            sans: load(Face::Sans, include_bytes!("../../assets/fonts/captions/sans.ttf"), "Arimo-Regular")?,
        })
    }

    fn of(&self, face: Face) -> (&'static str, &ParsedFont) {
        match face {
            Face::Mincho => ("Mincho", &self.mincho),
            Face::Gothic => ("Gothic", &self.gothic),
            _ => ("Sans", &self.sans),
        }
    }

    /// The advance of a character in em; `None` where the font of this face does not have it.
    pub(crate) fn advance(&self, face: Face, character: char) -> Option<f64> {
        let (_, font) = self.of(face);
        let glyph = font.lookup_glyph_index(character.into()).filter(|it| *it != 0)?;
        Some(f64::from(font.get_glyph_width(glyph)?) / f64::from(font.units_per_em))
    }
}

/// The blank form of an edition, a PDF of one page.
///
/// # Errors
///
/// Where a caption cannot be drawn as the data says, or the document cannot be made.
pub(crate) fn blank_form(edition: &Edition, fonts: &CaptionFonts) -> Result<Vec<u8>, DrawingError> {
    let (width, height) = edition.places().page();
    let sheet = Sheet { height };
    let mut ops = Vec::new();
    for bar in edition.bars() {
        ops.push(sheet.rectangle(*bar, PaintMode::Fill));
    }
    for outlined in edition.boxes() {
        sheet.outline(outlined, &mut ops);
    }
    for dashed in edition.dashes() {
        sheet.dash(dashed, &mut ops);
    }
    ops.push(Op::StartTextSection);
    for caption in edition.captions() {
        sheet.write(caption, fonts, &mut ops)?;
    }
    ops.push(Op::EndTextSection);

    let mut document = PdfDocument::new("");
    for face in [Face::Mincho, Face::Gothic, Face::Sans] {
        let (name, font) = fonts.of(face);
        document.resources.fonts.map.insert(FontId(name.to_owned()), printpdf::PdfFont::new(font.clone()));
    }
    document.pages.push(PdfPage::new(pt(width).into(), pt(height).into(), ops));
    let mut complaints = Vec::new();
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    let drawn = document.save(&options, &mut complaints);
    match complaints.first() {
        Some(complaint) => Err(DrawingError::Drawn(complaint.msg.clone())),
        None => finish(&drawn, edition),
    }
}

/// A sheet counts from the top; a PDF counts from the bottom.
struct Sheet {
    height: Length,
}

impl Sheet {
    fn up(&self, y: Length) -> Pt {
        pt(self.height - y)
    }

    fn rectangle(&self, area: Area, mode: PaintMode) -> Op {
        let rectangle = Rect {
            x: pt(area.left),
            y: self.up(area.bottom),
            width: pt(area.width()),
            height: pt(area.height()),
            mode: Some(mode),
            winding_order: None,
        };
        Op::DrawRectangle { rectangle }
    }

    fn outline(&self, outlined: &OutlinedBox, ops: &mut Vec<Op>) {
        ops.push(Op::SetOutlineThickness { pt: pt(outlined.stroke) });
        ops.push(self.rectangle(outlined.area, PaintMode::Stroke));
    }

    fn dash(&self, dashed: &DashedLine, ops: &mut Vec<Op>) {
        let end = |x| LinePoint { p: Point { x: pt(x), y: self.up(dashed.start.y) }, bezier: false };
        let line = Line { points: vec![end(dashed.start.x), end(dashed.right)], is_closed: false };
        let dash = LineDashPattern::new(pt(dashed.phase).0, &[pt(dashed.dash).0, pt(dashed.gap).0]);
        ops.push(Op::SaveGraphicsState);
        ops.push(Op::SetOutlineThickness { pt: pt(dashed.thickness) });
        ops.push(Op::SetLineDashPattern { dash });
        ops.push(Op::DrawLine { line });
        ops.push(Op::RestoreGraphicsState);
    }

    fn write(&self, caption: &Caption, fonts: &CaptionFonts, ops: &mut Vec<Op>) -> Result<(), DrawingError> {
        let font = PdfFontHandle::External(FontId(fonts.of(caption.face).0.to_owned()));
        ops.push(Op::SetFont { font, size: pt(caption.size) });
        if let Some(stroke) = caption.stroke {
            let stroke = stroke.scaled(MINCHO_STROKE.0, MINCHO_STROKE.1);
            ops.push(Op::SetOutlineThickness { pt: pt(stroke) });
            ops.push(Op::SetTextRenderingMode { mode: TextRenderingMode::FillStroke });
        }
        if let Some(tab) = caption.tab {
            let (before, after) = split(caption, tab);
            natural_width(&before, fonts)?; // refuses what the font lacks
            self.write_run(&before, &Fit::NATURAL, ops);
            self.write_run(&after, &Fit::of(&after, fonts)?, ops);
        } else {
            self.write_run(caption, &Fit::of(caption, fonts)?, ops);
        }
        if caption.stroke.is_some() {
            ops.push(Op::SetTextRenderingMode { mode: TextRenderingMode::Fill });
        }
        Ok(())
    }

    fn write_run(&self, run: &Caption, fit: &Fit, ops: &mut Vec<Op>) {
        ops.push(Op::SetHorizontalScaling { percent: rounded(fit.scale * 100.0) });
        ops.push(Op::SetCharacterSpacing { multiplier: rounded(fit.letter_spacing) });
        ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(pt(run.start.x), self.up(run.start.y)) });
        ops.push(Op::ShowText { items: fit.items(&run.text) });
    }
}

/// What stands before a stop and what stands after it.
fn split(caption: &Caption, tab: Tab) -> (Caption, Caption) {
    let part = |text: String, x: Length, right: Length| {
        let start = zairyu::units::Point { x, y: caption.start.y };
        Caption { text, start, width: right - x, tab: None, ..caption.clone() }
    };
    let before = caption.text.chars().take(tab.after).collect();
    let after = caption.text.chars().skip(tab.after).collect();
    (part(before, caption.start.x, tab.x), part(after, tab.x, caption.start.x + caption.width))
}

/// How a caption comes to take the width of the official one.
struct Fit {
    /// The width of the letters against their own.
    scale: f64,
    /// What is added after each character, in points.
    letter_spacing: f64,
    /// What is added to each ideographic space, in em.
    space_growth: f64,
}

impl Fit {
    /// As the font has it.
    const NATURAL: Self = Self { scale: 1.0, letter_spacing: 0.0, space_growth: 0.0 };

    /// Ideographic spaces give way first, then the gaps between Japanese letters, and the letters themselves last; a
    /// difference too small to be seen goes into the gaps. A Latin face is condensed as a whole, as a narrow font is.
    fn of(caption: &Caption, fonts: &CaptionFonts) -> Result<Self, DrawingError> {
        let size = caption.size.to_pt();
        let natural = natural_width(caption, fonts)?;
        let wanted = caption.width.to_pt();
        let mut missing = wanted - natural;
        let mut fit = Self::NATURAL;
        let condensed = |fit: Self, natural: f64| {
            let scale = wanted / natural;
            if scale < NARROWEST {
                return Err(DrawingError::Squashed { caption: caption.text.clone() });
            }
            Ok(Self { scale, ..fit })
        };
        if matches!(caption.face, Face::Sans | Face::SansNarrow) {
            return condensed(fit, natural);
        }
        let gaps = count(&caption.text, |_| true) - 1.0;
        let spaces = count(&caption.text, |it| it == IDEOGRAPHIC_SPACE);
        let seen = missing.abs() > UNSEEN_EM * size * gaps;
        if let Some(own) = fonts.advance(caption.face, IDEOGRAPHIC_SPACE).filter(|_| seen && spaces > 0.0) {
            fit.space_growth = (missing / spaces / size).clamp(SPACE_EM.0 - own, SPACE_EM.1 - own);
            missing -= fit.space_growth * spaces * size;
        }
        if gaps > 0.0 && missing / gaps >= -CLOSEST_EM * size {
            fit.letter_spacing = missing / gaps;
            return Ok(fit);
        }
        condensed(fit, wanted - missing)
    }

    /// The text, with a shift after each ideographic space.
    fn items(&self, text: &str) -> Vec<TextItem> {
        if self.space_growth == 0.0 {
            return vec![TextItem::Text(text.to_owned())];
        }
        let mut items = Vec::new();
        for run in text.split_inclusive(IDEOGRAPHIC_SPACE) {
            items.push(TextItem::Text(run.to_owned()));
            if run.ends_with(IDEOGRAPHIC_SPACE) {
                items.push(TextItem::Offset(rounded(-self.space_growth * 1000.0)));
            }
        }
        items
    }
}

fn natural_width(caption: &Caption, fonts: &CaptionFonts) -> Result<f64, DrawingError> {
    let mut em = 0.0;
    for character in caption.text.chars() {
        let missing = || DrawingError::Missing { character, caption: caption.text.clone() };
        em += fonts.advance(caption.face, character).ok_or_else(missing)?;
    }
    Ok(em * caption.size.to_pt())
}

fn count(text: &str, matches: impl Fn(char) -> bool) -> f64 {
    text.chars().filter(|it| matches(*it)).map(|_| 1.0).sum()
}

/// The sheet's exact size, a title and a language; no dates, no names of programs, none of the empty entries.
fn finish(drawn: &[u8], edition: &Edition) -> Result<Vec<u8>, DrawingError> {
    let mut document = Document::load_mem(drawn).map_err(DrawingError::Finished)?;
    "1.7".clone_into(&mut document.version);
    settle(&mut document, edition).map_err(DrawingError::Finished)?;
    document.prune_objects();
    document.renumber_objects();
    document.compress();
    let mut digest = Sha256::new();
    for (id, object) in &document.objects {
        digest.update(format!("{id:?}{object:?}"));
        if let Object::Stream(stream) = object {
            digest.update(&stream.content);
        }
    }
    let name = digest.finalize().iter().take(16).copied().collect::<Vec<u8>>();
    let name = Object::String(name, lopdf::StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![name.clone(), name]);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).map_err(DrawingError::Written)?;
    Ok(bytes)
}

fn settle(document: &mut Document, edition: &Edition) -> lopdf::Result<()> {
    let (width, height) = edition.places().page();
    for page in document.get_pages().into_values().collect::<Vec<_>>() {
        let page = document.get_dictionary_mut(page)?;
        for empty in ["TrimBox", "CropBox", "Annots"] {
            page.remove(empty.as_bytes());
        }
        page.set("MediaBox", vec![0.into(), 0.into(), Object::Real(pt(width).0), Object::Real(pt(height).0)]);
        let resources = page.get(b"Resources")?.as_reference()?;
        let resources = document.get_dictionary_mut(resources)?;
        for empty in ["XObject", "ExtGState", "Shading"] {
            resources.remove(empty.as_bytes());
        }
    }
    let catalog = document.catalog_mut()?;
    for needless in ["PageLayout", "PageMode", "Metadata", "OCProperties"] {
        catalog.remove(needless.as_bytes());
    }
    catalog.set("Lang", Object::string_literal("ja"));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    let title = lopdf::text_string(&edition.title().ja);
    let info: Dictionary = dictionary! { "Title" => title };
    let info = document.add_object(info);
    document.trailer.set("Info", info);
    Ok(())
}

fn pt(length: Length) -> Pt {
    Pt(rounded(length.to_pt()))
}

/// To a thousandth, as a PDF's single-precision number; the nearest such number prints the same digits everywhere.
#[expect(clippy::cast_possible_truncation, reason = "a PDF's numbers have single precision")]
fn rounded(number: f64) -> f32 {
    ((number * 1000.0).round() / 1000.0) as f32
}

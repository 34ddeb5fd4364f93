//! Documents with their tree, as PDF: what a screen reader reads (PDF/UA-1), and what every viewer shows.

use std::num::NonZeroU16;

use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point as PdfPoint, Rect};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node as TagNode, SpanTag, TableHeaderScope, Tag,
    TagGroup, TagKind, TagTree,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document as Pdf, SerializeSettings};

use super::PdfError;
use super::document::PRODUCER;
use crate::leaflet::{Branch, Document, Drawing, Node, Page, Role, Shape};
use crate::speech::Language;
use crate::typeset::{FaceData, FaceId, Ink, Run, Typesetter};
use crate::units::{Area, Length, Point};

const WIDTH: Length = Length::mm(210);
const HEIGHT: Length = Length::mm(297);

/// Draws a document on A4, tagged for screen readers. The same document gives the same bytes; its properties hold its
/// title and language and nothing else.
///
/// # Errors
///
/// Only faults of the program: a drawing without a place in the tree, a glyph that does not exist.
pub fn write_document(document: &Document, setter: &Typesetter) -> Result<Vec<u8>, PdfError> {
    let fault = |reason: &str| PdfError::document(reason);
    let configuration = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    let configuration = configuration.map_err(|_| fault("no such standard"))?;
    let mut pdf = Pdf::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let mut places = Places::default();
    let mut fonts = Fonts { setter, loaded: Vec::new() };
    for page in &document.pages {
        let settings = PageSettings::from_wh(points(WIDTH), points(HEIGHT)).ok_or_else(|| fault("no paper"))?;
        let mut leaf = pdf.start_page_with(settings);
        let mut surface = leaf.surface();
        draw(page, &mut surface, &mut fonts, &mut places)?;
        surface.finish();
        leaf.finish();
    }
    let mut tree = TagTree::new();
    for node in &document.tree {
        for tagged in tagged(node, &places) {
            tree.push(tagged);
        }
    }
    pdf.set_tag_tree(tree);
    pdf.set_outline(outline(document));
    pdf.set_metadata(
        Metadata::new()
            .title(document.title.clone())
            .language(document.language.tag().to_owned())
            .producer(PRODUCER.to_owned()),
    );
    pdf.finish().map_err(|error| PdfError::document(format!("{error} {error:?}")))
}

/// The fonts that were needed so far.
struct Fonts<'a> {
    setter: &'a Typesetter,
    loaded: Vec<(FaceId, Font)>,
}

impl Fonts<'_> {
    fn font(&mut self, face: FaceId) -> Result<Font, PdfError> {
        if let Some((_, font)) = self.loaded.iter().find(|(id, _)| *id == face) {
            return Ok(font.clone());
        }
        let font = match self.setter.data(face) {
            Some(FaceData::Bundled(bytes)) => Font::new(bytes.into(), 0),
            Some(FaceData::Own(bytes)) => Font::new(bytes.to_vec().into(), 0),
            None => None,
        };
        let font = font.ok_or_else(|| PdfError::document("no such typeface"))?;
        self.loaded.push((face, font.clone()));
        Ok(font)
    }
}

/// Where the leaves of the tree came to stand.
#[derive(Default)]
struct Places(Vec<(usize, Identifier)>);

fn draw(page: &Page, surface: &mut Surface<'_>, fonts: &mut Fonts<'_>, places: &mut Places) -> Result<(), PdfError> {
    for group in page.drawings.chunk_by(|one, other| (one.leaf, one.language) == (other.leaf, other.language)) {
        let Some(first) = group.first() else { continue };
        let tag = match first.leaf {
            Some(_) => ContentTag::Span(SpanTag::empty().with_lang(first.language.map(Language::tag))),
            None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
        };
        let identifier = surface.start_tagged(tag);
        let drawn = group.iter().try_for_each(|it| draw_one(it, surface, fonts));
        surface.end_tagged();
        drawn?;
        if let Some(leaf) = first.leaf {
            places.0.push((leaf, identifier));
        }
    }
    Ok(())
}

fn draw_one(drawing: &Drawing, surface: &mut Surface<'_>, fonts: &mut Fonts<'_>) -> Result<(), PdfError> {
    match &drawing.shape {
        Shape::Words { start, run } => {
            surface.set_stroke(None);
            surface.set_fill(Some(fill(run.ink)));
            words(surface, *start, run, fonts.font(run.face)?);
        }
        Shape::Fill { area, ink, corner } => {
            surface.set_stroke(None);
            surface.set_fill(Some(fill(*ink)));
            path(surface, |it| rounded(it, *area, *corner));
        }
        Shape::Frame { area, ink, thickness, corner } => {
            surface.set_fill(None);
            surface.set_stroke(Some(stroke(*ink, *thickness)));
            path(surface, |it| rounded(it, *area, *corner));
        }
        Shape::Stroke { start, end, ink, thickness } => {
            surface.set_fill(None);
            surface.set_stroke(Some(stroke(*ink, *thickness)));
            path(surface, |it| {
                it.move_to(points(start.x), points(start.y));
                it.line_to(points(end.x), points(end.y));
            });
        }
    }
    Ok(())
}

fn words(surface: &mut Surface<'_>, start: Point, run: &Run, font: Font) {
    let glyphs: Vec<KrillaGlyph> = run
        .glyphs
        .iter()
        .map(|it| KrillaGlyph {
            glyph_id: GlyphId::new(it.id),
            text_range: it.bytes.clone(),
            x_advance: per_size(it.advance),
            x_offset: per_size(it.right),
            y_offset: per_size(it.up),
            y_advance: 0.0,
            location: None,
        })
        .collect();
    let place = PdfPoint::from_xy(points(start.x), points(start.y));
    surface.draw_glyphs(place, &glyphs, font, &run.text, points(run.size), false);
}

fn path(surface: &mut Surface<'_>, build: impl FnOnce(&mut PathBuilder)) {
    let mut builder = PathBuilder::new();
    build(&mut builder);
    if let Some(path) = builder.finish() {
        surface.draw_path(&path);
    }
}

/// How far the handle of a curve reaches, of the radius of the quarter circle that it draws.
const HANDLE: f32 = 0.552_28;

fn rounded(path: &mut PathBuilder, area: Area, corner: Length) {
    let [left, top, right, bottom] = [area.left, area.top, area.right, area.bottom].map(points);
    let radius = points(corner.min(area.width().scaled(1, 2)).min(area.height().scaled(1, 2)));
    if radius <= 0.0 {
        if let Some(rect) = Rect::from_ltrb(left, top, right, bottom) {
            path.push_rect(rect);
        }
        return;
    }
    let near = radius * (1.0 - HANDLE);
    path.move_to(left + radius, top);
    path.line_to(right - radius, top);
    path.cubic_to(right - near, top, right, top + near, right, top + radius);
    path.line_to(right, bottom - radius);
    path.cubic_to(right, bottom - near, right - near, bottom, right - radius, bottom);
    path.line_to(left + radius, bottom);
    path.cubic_to(left + near, bottom, left, bottom - near, left, bottom - radius);
    path.line_to(left, top + radius);
    path.cubic_to(left, top + near, left + near, top, left + radius, top);
    path.close();
}

/// The headings, so that one can go from one to the next.
fn outline(document: &Document) -> Outline {
    let mut outline = Outline::new();
    for (words, leaf) in headings(&document.tree) {
        let place = document.pages.iter().enumerate().find_map(|(number, page)| {
            page.drawings.iter().find_map(|it| match &it.shape {
                Shape::Words { start, run } if it.leaf == Some(leaf) => Some((number, *start, run.size)),
                _ => None,
            })
        });
        if let Some((page, start, size)) = place {
            let top = PdfPoint::from_xy(points(start.x), points(start.y - size));
            outline.push_child(OutlineNode::new(words.to_owned(), XyzDestination::new(page, top)));
        }
    }
    outline
}

/// The headings of a tree with the leaf of each.
fn headings(nodes: &[Node]) -> Vec<(&str, usize)> {
    let branches = nodes.iter().filter_map(|it| match it {
        Node::Branch(branch) => Some(branch),
        Node::Leaf(_) => None,
    });
    branches
        .flat_map(|branch| match (&branch.role, branch.children.first()) {
            (Role::Heading(_, words), Some(Node::Leaf(leaf))) => vec![(words.as_str(), *leaf)],
            _ => headings(&branch.children),
        })
        .collect()
}

fn tagged(node: &Node, places: &Places) -> Vec<TagNode> {
    match node {
        Node::Branch(branch) => vec![group(branch, places).into()],
        Node::Leaf(leaf) => places.0.iter().filter(|(id, _)| id == leaf).map(|(_, it)| (*it).into()).collect(),
    }
}

fn group(branch: &Branch, places: &Places) -> TagGroup {
    let tag: TagKind = match &branch.role {
        Role::Section => Tag::Section.into(),
        Role::Heading(level, words) => {
            Tag::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(words.clone())).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::List => Tag::L(ListNumbering::None).into(),
        Role::Item => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::Body => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::Row => Tag::TR.into(),
        Role::RowHeader => Tag::TH(TableHeaderScope::Row).into(),
        Role::ColumnHeader => Tag::TH(TableHeaderScope::Column).into(),
        Role::Cell => Tag::TD.into(),
        Role::Figure(words) => Tag::Figure(Some(words.clone())).into(),
    };
    let children = branch.children.iter().flat_map(|it| tagged(it, places)).collect();
    TagGroup::with_children(tag, children)
}

fn fill(ink: Ink) -> Fill {
    Fill { paint: colour(ink).into(), opacity: NormalizedF32::ONE, rule: FillRule::NonZero }
}

fn stroke(ink: Ink, thickness: Length) -> Stroke {
    Stroke { paint: colour(ink).into(), width: points(thickness), ..Stroke::default() }
}

fn colour(Ink(red, green, blue): Ink) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}

#[expect(clippy::cast_possible_truncation, reason = "a sheet of paper in thousandths of a point is exact enough")]
fn points(length: Length) -> f32 {
    ((length.to_pt() * 1000.0).round() / 1000.0) as f32
}

#[expect(clippy::cast_precision_loss, reason = "widths of glyphs are far below 2^23 millionths")]
fn per_size(millionths: i64) -> f32 {
    millionths as f32 / 1_000_000.0
}

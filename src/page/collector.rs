//! Gathers what an interpreter of PDF draws. Here, and only here, are numbers of PDF without a unit.

use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, ParamCurve, PathEl, Point as Spot, Rect, Shape};
use hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, FillRule, Image, ImageDrawProps, Paint, SoftMask,
};

use super::{Character, Page, Picture};
use crate::units::{Area, Length, Point};

/// The official form has some 1,700 characters and 40 lines.
const MOST: usize = 100_000;
/// A filled shape no thicker than this is a line: the thickest rule of the form is 1 pt.
const THICKEST_LINE: f64 = 3.0;
/// Shorter than this it is a speck or a piece of a letter.
const SHORTEST_LINE: f64 = 4.0;
/// What is as light as this is not seen on paper: the share of full light in each colour.
const WHITE: u8 = 235;
/// The size of type at which outlines of glyphs are given.
const UNITS_PER_EM: f64 = 1000.0;

pub(super) struct Collector {
    page: Page,
    /// What is drawn is seen within all of these.
    clips: Vec<ClipPath>,
    /// Of each group that is being drawn, whether it hides what is under it.
    groups: Vec<bool>,
    /// How many shapes were laid over what was there.
    covers: usize,
}

impl Collector {
    pub(super) fn new() -> Self {
        Self {
            page: Page {
                width: Length::ZERO,
                height: Length::ZERO,
                characters: Vec::new(),
                lines: Vec::new(),
                curves: Vec::new(),
                pictures: Vec::new(),
            },
            clips: Vec::new(),
            groups: Vec::new(),
            covers: 0,
        }
    }

    /// What was gathered; nothing where it was too much.
    pub(super) fn into_page(self, width: Length, height: Length) -> Option<Page> {
        (self.count() < MOST).then_some(Page { width, height, ..self.page })
    }

    fn count(&self) -> usize {
        let Page { characters, lines, curves, pictures, .. } = &self.page;
        characters.len() + lines.len() + curves.len() + pictures.len() + self.covers
    }

    fn has_room(&self) -> bool {
        self.count() < MOST
    }

    fn glyph(&mut self, glyph: &Glyph<'_>, transform: Affine) {
        let text = glyph.as_unicode().map(|it| match it {
            BfString::Char(character) => character.to_string(),
            BfString::String(text) => text,
        });
        let (ink, advance) = match glyph {
            Glyph::Outline(outline) => {
                let ink = outline.outline();
                let ink = if ink.elements().is_empty() {
                    None
                } else {
                    area(transform.transform_rect_bbox(ink.bounding_box()))
                };
                (ink, outline.advance_width())
            }
            Glyph::Type3(glyph) => (None, glyph.advance_width()),
        };
        let start = transform * Spot::ZERO;
        let end = transform * Spot::new(advance.map_or(UNITS_PER_EM, f64::from), 0.0);
        let top = transform * Spot::new(0.0, UNITS_PER_EM);
        if !(start.x + start.y).is_finite() {
            return;
        }
        self.page.characters.push(Character {
            text,
            start: point(start),
            advance: Length::from_pt(end.x - start.x),
            size: Length::from_pt(start.distance(top)),
            ink,
        });
    }

    /// Adds the straight lines that a stroke leaves.
    fn stroke(&mut self, path: &BezPath, transform: Affine, width: f64) {
        if path.elements().iter().any(|it| matches!(it, PathEl::CurveTo(..) | PathEl::QuadTo(..))) {
            self.page.curves.extend(area(transform.transform_rect_bbox(path.bounding_box())));
            return;
        }
        let scale = transform.determinant().abs().sqrt();
        let half = width * scale / 2.0;
        for segment in path.segments() {
            let (from, to) = (transform * segment.start(), transform * segment.end());
            let bounds = Rect::from_points(from, to);
            let is_straight = bounds.width().min(bounds.height()) < 0.5;
            if is_straight && bounds.width().max(bounds.height()) >= SHORTEST_LINE && self.has_room() {
                let (wide, high) = if bounds.width() > bounds.height() { (0.0, half) } else { (half, 0.0) };
                self.page.lines.extend(area(bounds.inflate(wide, high)));
            }
        }
    }

    /// Adds the lines that a filled shape is.
    fn fill(&mut self, path: &BezPath, transform: Affine) {
        let mut start = 0;
        let elements = path.elements();
        // Many rules are often one path, each a part of its own.
        for end in 1..=elements.len() {
            if end < elements.len() && !matches!(elements.get(end), Some(PathEl::MoveTo(_))) {
                continue;
            }
            let part = BezPath::from_vec(elements.get(start..end).unwrap_or_default().to_vec());
            start = end;
            let bounds = transform.transform_rect_bbox(part.bounding_box());
            let (thin, long) = (bounds.width().min(bounds.height()), bounds.width().max(bounds.height()));
            if thin <= THICKEST_LINE && long >= SHORTEST_LINE && self.has_room() {
                self.page.lines.extend(area(bounds));
            }
        }
    }

    /// Takes away what a filled shape is laid over: nobody sees it any more.
    fn cover(&mut self, path: &BezPath, props: &DrawProps<'_>, rule: FillRule) {
        let is_opaque = is_opaque(&props.paint) && props.soft_mask.is_none() && props.blend_mode == BlendMode::Normal;
        let shape = props.transform * path;
        let bounds = shape.bounding_box();
        if !is_opaque || !self.groups.iter().all(|it| *it) || bounds.width().min(bounds.height()) <= THICKEST_LINE {
            return;
        }
        self.covers += 1;
        let clips = &self.clips;
        let is_seen = |area: &Area| {
            let centre = area.centre();
            let spot = Spot::new(centre.x.to_pt(), centre.y.to_pt());
            let is_under = bounds.contains(spot)
                && is_within(&shape, rule, spot)
                && clips.iter().all(|it| is_within(&it.path, it.fill, spot));
            !is_under
        };
        self.page.characters.retain(|it| it.ink.is_none_or(|ink| is_seen(&ink)));
        self.page.curves.retain(is_seen);
        self.page.pictures.retain(|it| is_seen(&it.area));
    }

    fn draw(&mut self, path: &BezPath, props: &DrawProps<'_>, mode: &DrawMode) {
        if !self.has_room() {
            return;
        }
        if let DrawMode::Fill(rule) | DrawMode::FillAndStroke(rule, _) = mode {
            self.cover(path, props, *rule);
        }
        if is_white(&props.paint) {
            return;
        }
        match mode {
            DrawMode::Fill(_) => self.fill(path, props.transform),
            DrawMode::Stroke(stroke) | DrawMode::FillAndStroke(_, stroke) => {
                self.stroke(path, props.transform, f64::from(stroke.line_width));
            }
            DrawMode::Invisible => {}
        }
    }
}

impl<'a> Device<'a> for Collector {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        self.draw(path, &props, mode);
    }

    fn draw_rect(&mut self, rect: &Rect, props: DrawProps<'a>, mode: &DrawMode) {
        self.draw(&rect.to_path(0.1), &props, mode);
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        if matches!(mode, DrawMode::Invisible) || is_white(&props.paint) {
            return;
        }
        for glyph in run.glyphs() {
            if self.has_room() {
                self.glyph(glyph, props.transform * glyph.transform());
            }
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        if !self.has_room() {
            return;
        }
        // The interpreter counts in the picture's own pixels.
        let (columns, rows) = (image.width(), image.height());
        let bounds = Rect::new(0.0, 0.0, f64::from(columns), f64::from(rows));
        let bounds = props.transform.transform_rect_bbox(bounds);
        if let Some(area) = area(bounds) {
            self.page.pictures.push(Picture { area, columns, rows });
        }
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.clips.push(clip.clone());
    }

    fn push_transparency_group(&mut self, opacity: f32, mask: Option<SoftMask<'a>>, blend_mode: BlendMode) {
        self.groups.push(opacity >= 1.0 && mask.is_none() && blend_mode == BlendMode::Normal);
    }

    fn pop_clip(&mut self) {
        self.clips.pop();
    }

    fn pop_transparency_group(&mut self) {
        self.groups.pop();
    }
}

fn is_within(shape: &BezPath, rule: FillRule, spot: Spot) -> bool {
    let winding = shape.winding(spot);
    match rule {
        FillRule::NonZero => winding != 0,
        FillRule::EvenOdd => winding % 2 != 0,
    }
}

fn is_opaque(paint: &Paint<'_>) -> bool {
    matches!(paint, Paint::Color(color) if color.to_rgba().to_rgba8()[3] == u8::MAX)
}

fn is_white(paint: &Paint<'_>) -> bool {
    match paint {
        Paint::Color(color) => {
            let [red, green, blue, alpha] = color.to_rgba().to_rgba8();
            red.min(green).min(blue) >= WHITE || alpha == 0
        }
        Paint::Pattern(_) => false,
    }
}

fn point(spot: Spot) -> Point {
    Point { x: Length::from_pt(spot.x), y: Length::from_pt(spot.y) }
}

fn area(bounds: Rect) -> Option<Area> {
    let is_sound = [bounds.x0, bounds.y0, bounds.x1, bounds.y1].iter().all(|it| it.is_finite() && it.abs() < 1.0e5);
    is_sound.then(|| Area {
        left: Length::from_pt(bounds.x0),
        top: Length::from_pt(bounds.y0),
        right: Length::from_pt(bounds.x1),
        bottom: Length::from_pt(bounds.y1),
    })
}

//! What lies over the page: input fields become part of it as they look, the rest is left away and told.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, Stream, decode_text_string};

use super::Removed;
use super::geometry::{Geometry, Matrix, Rect};
use super::pages::Page;
use crate::units::Area;

const MAX_ANNOTATIONS: usize = 5_000;
/// How deep a form nests its fields.
const MAX_PARENTS: usize = 32;
/// Longer names are made to harm.
const MAX_NAME: usize = 200;

/// Bits of an annotation's `/F` and of a field's `/Ff`.
const HIDDEN: i64 = 1 << 1;
const PRINTED: i64 = 1 << 2;
const NOT_SHOWN: i64 = 1 << 5;
const RADIO: i64 = 1 << 15;
const PUSH_BUTTON: i64 = 1 << 16;

/// An input field of the template: 入力欄.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormField {
    /// Its full name, with dots between the parts.
    pub name: String,
    /// What a viewer shows beside the pointer.
    pub tooltip: Option<String>,
    /// Where it lies on the upright page.
    pub area: Area,
    /// What is put into it.
    pub kind: FieldKind,
}

/// What an input field takes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum FieldKind {
    /// テキスト
    Text,
    /// チェックボックス
    CheckBox,
    /// ラジオボタン: one of several under the same name.
    Radio {
        /// The value that this one stands for.
        on_state: String,
    },
    /// 選択肢
    Choice,
    /// 電子署名
    Signature,
}

/// A field's looks and how they are laid on the page.
pub(super) struct Looks<'a> {
    pub(super) appearance: &'a Object,
    pub(super) matrix: Matrix,
}

/// What lies over a page.
#[derive(Default)]
pub(super) struct Overlay<'a> {
    pub(super) fields: Vec<FormField>,
    pub(super) looks: Vec<Looks<'a>>,
    counts: Counts,
}

#[derive(Default)]
struct Counts {
    links: usize,
    annotations: usize,
    dropped: usize,
    signatures: usize,
    values: BTreeSet<String>,
}

impl<'a> Overlay<'a> {
    pub(super) fn of(document: &'a Document, page: &Page, geometry: &Geometry) -> Self {
        let mut overlay = Self::default();
        let list = page.entries(document).and_then(|it| it.get_deref(b"Annots", document).ok());
        for entry in list.and_then(|it| it.as_array().ok()).into_iter().flatten().take(MAX_ANNOTATIONS) {
            let Ok(Object::Dictionary(entries)) = document.dereference(entry).map(|(_, it)| it) else { continue };
            match entries.get_deref(b"Subtype", document).and_then(Object::as_name) {
                Ok(b"Widget") => overlay.widget(&Widget { document, entries }, geometry),
                Ok(b"Link") => overlay.counts.links += 1,
                // The window of a note, which is counted itself.
                Ok(b"Popup") => {}
                _ => overlay.counts.annotations += 1,
            }
        }
        overlay
    }

    fn widget(&mut self, widget: &Widget<'a>, geometry: &Geometry) {
        let rect = widget.entries.get(b"Rect").ok().and_then(|it| Rect::read(widget.document, it));
        let kind = widget.kind();
        if let (Some(kind), Some(rect)) = (kind.clone(), rect) {
            let tooltip = widget.text(b"TU");
            self.fields.push(FormField { name: widget.name(), tooltip, area: geometry.area(rect), kind });
        }
        let looks = widget.appearance();
        match (kind, looks) {
            (Some(FieldKind::Signature), _) => self.counts.signatures += 1,
            (Some(_), Some((appearance, stream))) if widget.is_printed() => {
                match rect.and_then(|it| widget.placed(stream, it)) {
                    Some(matrix) => self.looks.push(Looks { appearance, matrix }),
                    None => self.counts.dropped += 1,
                }
            }
            (Some(FieldKind::Text | FieldKind::Choice), None) if widget.is_printed() && widget.has_value() => {
                self.counts.values.insert(widget.name());
            }
            _ => self.counts.dropped += 1,
        }
    }

    pub(super) fn removed(&self) -> impl Iterator<Item = Removed> {
        let counts = &self.counts;
        let values: Vec<String> = counts.values.iter().cloned().collect();
        let told = [
            (counts.links, Removed::Links(counts.links)),
            (counts.annotations, Removed::Annotations(counts.annotations)),
            (self.looks.len(), Removed::FieldsDrawn(self.looks.len())),
            (counts.dropped, Removed::FieldsDropped(counts.dropped)),
            (values.len(), Removed::ValuesWithoutLooks(values)),
            (counts.signatures, Removed::Signatures(counts.signatures)),
        ];
        told.into_iter().filter(|(count, _)| *count > 0).map(|(_, it)| it)
    }
}

struct Widget<'a> {
    document: &'a Document,
    entries: &'a Dictionary,
}

impl<'a> Widget<'a> {
    /// The field and the fields around it.
    fn chain(&self) -> impl Iterator<Item = &'a Dictionary> {
        let document = self.document;
        let parent = |it: &&'a Dictionary| it.get_deref(b"Parent", document).and_then(Object::as_dict).ok();
        std::iter::successors(Some(self.entries), move |it| parent(it)).take(MAX_PARENTS)
    }

    fn inherited(&self, key: &[u8]) -> Option<&'a Object> {
        self.chain().find_map(|it| it.get_deref(key, self.document).ok())
    }

    fn name(&self) -> String {
        let part = |it: &Dictionary| it.get_deref(b"T", self.document).ok().and_then(|it| decode_text_string(it).ok());
        let mut parts: Vec<String> = self.chain().filter_map(part).collect();
        parts.reverse();
        parts.join(".").chars().take(MAX_NAME).collect()
    }

    fn text(&self, key: &[u8]) -> Option<String> {
        let text = self.inherited(key).and_then(|it| decode_text_string(it).ok())?;
        Some(text.chars().take(MAX_NAME).collect())
    }

    fn kind(&self) -> Option<FieldKind> {
        let flags = self.inherited(b"Ff").and_then(|it| it.as_i64().ok()).unwrap_or_default();
        match self.inherited(b"FT").and_then(|it| it.as_name().ok())? {
            b"Tx" => Some(FieldKind::Text),
            b"Ch" => Some(FieldKind::Choice),
            b"Sig" => Some(FieldKind::Signature),
            b"Btn" if flags & PUSH_BUTTON != 0 => None,
            b"Btn" if flags & RADIO != 0 => Some(FieldKind::Radio { on_state: self.on_state() }),
            b"Btn" => Some(FieldKind::CheckBox),
            _ => None,
        }
    }

    fn on_state(&self) -> String {
        let states = self.normal().and_then(|it| it.as_dict().ok());
        let on = states.and_then(|it| it.iter().map(|(key, _)| key).find(|it| it.as_slice() != b"Off"));
        on.map(|it| String::from_utf8_lossy(it).chars().take(MAX_NAME).collect()).unwrap_or_default()
    }

    fn is_printed(&self) -> bool {
        let flags = self.entries.get_deref(b"F", self.document).and_then(Object::as_i64).unwrap_or_default();
        flags & (HIDDEN | NOT_SHOWN) == 0 && flags & PRINTED != 0
    }

    fn has_value(&self) -> bool {
        match self.inherited(b"V") {
            Some(Object::String(bytes, _)) => !bytes.is_empty(),
            Some(Object::Null) | None => false,
            Some(_) => true,
        }
    }

    fn normal(&self) -> Option<&'a Object> {
        let appearances = self.entries.get_deref(b"AP", self.document).and_then(Object::as_dict).ok()?;
        appearances.get_deref(b"N", self.document).ok()
    }

    /// The looks of the state that the field is in, as it is referred to and as it is.
    fn appearance(&self) -> Option<(&'a Object, &'a Stream)> {
        let appearances = self.entries.get_deref(b"AP", self.document).and_then(Object::as_dict).ok()?;
        let normal = appearances.get(b"N").ok()?;
        let chosen = match self.document.dereference(normal).ok()?.1 {
            Object::Dictionary(states) => {
                let state = self.entries.get_deref(b"AS", self.document).and_then(Object::as_name).ok()?;
                states.get(state).ok()?
            }
            _ => normal,
        };
        let stream = self.document.dereference(chosen).ok()?.1.as_stream().ok()?;
        Some((chosen, stream))
    }

    /// How an appearance is laid into the field's rectangle (ISO 32000-1, 12.5.5).
    fn placed(&self, stream: &Stream, rect: Rect) -> Option<Matrix> {
        let bounds = stream.dict.get(b"BBox").ok().and_then(|it| Rect::read(self.document, it))?;
        let matrix = stream.dict.get(b"Matrix").ok().and_then(|it| Matrix::read(self.document, it));
        Matrix::fitting(matrix.unwrap_or(Matrix::IDENTITY).bounds(bounds), rect)
    }
}

//! What a file carries besides its pages. Nothing of it is copied; here it is only looked for, to be told.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object};

use super::Removed;

/// Looks at every object, whether the page leads to it or not.
pub(super) fn contraband(document: &Document) -> BTreeSet<Removed> {
    let mut found = BTreeSet::new();
    for object in document.objects.values() {
        look(document, object, &mut found);
    }
    let properties = document.trailer.get_deref(b"Info", document).and_then(Object::as_dict);
    if properties.is_ok_and(|it| !it.is_empty()) {
        found.insert(Removed::Metadata);
    }
    found
}

fn look(document: &Document, object: &Object, found: &mut BTreeSet<Removed>) {
    match object {
        Object::Array(items) => items.iter().for_each(|it| look(document, it, found)),
        Object::Dictionary(entries) => look_into(document, entries, found),
        Object::Stream(stream) => look_into(document, &stream.dict, found),
        _ => {}
    }
}

fn look_into(document: &Document, entries: &Dictionary, found: &mut BTreeSet<Removed>) {
    let does = entries.get_deref(b"S", document).and_then(Object::as_name).unwrap_or_default();
    match does {
        b"JavaScript" => found.insert(Removed::JavaScript),
        // Links are told by themselves.
        b"Launch" | b"SubmitForm" | b"ImportData" | b"ResetForm" | b"GoToR" | b"GoToE" | b"Hide" | b"Named"
        | b"Rendition" | b"Sound" | b"Movie" | b"SetOCGState" | b"GoTo3DView" | b"RichMediaExecute" => {
            found.insert(Removed::Actions)
        }
        _ => false,
    };
    let kind = entries.get_type().unwrap_or_default();
    let opening = entries.get_deref(b"OpenAction", document);
    for (is_there, what) in [
        (entries.has(b"JS") || entries.has(b"JavaScript"), Removed::JavaScript),
        (entries.has(b"AA") || opening.is_ok_and(|it| it.as_dict().is_ok()), Removed::Actions),
        (kind == b"EmbeddedFile" || entries.has(b"EF") || entries.has(b"EmbeddedFiles"), Removed::Attachments),
        (kind == b"Metadata" || entries.has(b"PieceInfo"), Removed::Metadata),
        (entries.has(b"XFA"), Removed::Xfa),
    ] {
        if is_there {
            found.insert(what);
        }
    }
    entries.iter().for_each(|(_, it)| look(document, it, found));
}

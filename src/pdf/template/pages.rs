//! The page tree, walked from the root down, so that neither loops nor lying `/Parent` entries matter.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

/// Forms have one page or a few; nobody looks for one further in.
pub(super) const MAX_PAGES: usize = 20;
/// The page tree of a form is two or three levels deep.
const MAX_DEPTH: usize = 64;
const MAX_NODES: usize = 20_000;

/// A page and the nodes above it, nearest first.
#[derive(Clone)]
pub(super) struct Page {
    nodes: Vec<ObjectId>,
}

/// The first pages, and how many there are in all.
pub(super) fn pages(document: &Document) -> (Vec<Page>, usize) {
    let root = document.catalog().and_then(|it| it.get(b"Pages")).and_then(Object::as_reference);
    let mut waiting: Vec<Vec<ObjectId>> = root.into_iter().map(|it| vec![it]).collect();
    let (mut seen, mut found, mut count) = (BTreeSet::new(), Vec::new(), 0);
    while let Some(nodes) = waiting.pop() {
        let Some(node) = nodes.first().copied() else { continue };
        if seen.len() >= MAX_NODES || !seen.insert(node) {
            continue;
        }
        let Ok(entries) = document.get_dictionary(node) else { continue };
        match entries.get_deref(b"Kids", document).and_then(Object::as_array) {
            Ok(kids) if nodes.len() < MAX_DEPTH => {
                let kids = kids.iter().take(MAX_NODES).filter_map(|it| it.as_reference().ok());
                let kids: Vec<_> = kids.filter(|it| !seen.contains(it)).collect();
                waiting.extend(kids.into_iter().rev().map(|it| [vec![it], nodes.clone()].concat()));
                waiting.truncate(MAX_NODES);
            }
            Err(_) if !entries.has_type(b"Pages") => {
                count += 1;
                if found.len() < MAX_PAGES {
                    found.push(Page { nodes });
                }
            }
            _ => {}
        }
    }
    (found, count)
}

impl Page {
    /// The page's own entries.
    pub(super) fn entries<'a>(&self, document: &'a Document) -> Option<&'a Dictionary> {
        document.get_dictionary(*self.nodes.first()?).ok()
    }

    /// An entry of the page, or of the nearest node above that has it.
    pub(super) fn inherited<'a>(&self, document: &'a Document, key: &[u8]) -> Option<&'a Object> {
        let mut nodes = self.nodes.iter().filter_map(|it| document.get_dictionary(*it).ok());
        nodes.find_map(|it| it.get_deref(key, document).ok().filter(|it| !it.is_null()))
    }
    /// The page's resources, as they are referred to: the reference decides under which number they are copied.
    pub(super) fn resources<'a>(&self, document: &'a Document) -> Option<&'a Object> {
        self.inherited(document, b"Resources")
    }
}

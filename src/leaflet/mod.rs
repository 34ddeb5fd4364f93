//! Pages of words that go with the form: what stands where, and what each thing is to somebody who hears it.
//!
//! A [`Document`] is plain data like a [`Sheet`](crate::layout::Sheet): places on paper for the eye, and a tree of
//! headings, lists and tables for a screen reader. `pdf` only translates it.

mod document;
mod flow;
mod pen;

pub use document::{Branch, Document, Drawing, Node, Page, Role, Shape};
pub use flow::{LEAST_OF_ROW, Setting, least_of_row};
pub use pen::{Align, Column, Margins, Paragraph, Pen, Style};

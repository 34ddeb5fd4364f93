//! What can go wrong with a request, told without a word of what was in it.

use axum::http::StatusCode;

/// Why a request is not answered as asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrong {
    /// There is no such page.
    NotFound,
    /// There is one, but not for that way of asking.
    Method,
    /// More bytes than are taken.
    TooLarge,
    /// It did not arrive in time.
    TooSlow,
    /// Too much is under way.
    Busy,
    /// A fault of the program.
    Broken,
    /// Sent by a page of another site, or under a name that is not ours.
    Foreign,
    /// It is not what browsers send for our pages.
    Unreadable,
    /// It is no file that was saved here.
    File,
}

impl Wrong {
    pub(super) const fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Foreign => StatusCode::FORBIDDEN,
            Self::Unreadable | Self::File => StatusCode::BAD_REQUEST,
        }
    }

    /// The message that says it.
    pub(super) const fn message(self) -> &'static str {
        match self {
            // Whoever types an address that a form is sent to looks for a page.
            Self::NotFound | Self::Method => "wrong-not-found",
            Self::TooLarge => "wrong-too-large",
            Self::TooSlow => "wrong-too-slow",
            Self::Busy => "wrong-busy",
            Self::Broken => "wrong-broken",
            Self::Foreign => "wrong-foreign",
            Self::Unreadable => "wrong-unreadable",
            Self::File => "wrong-file",
        }
    }
}

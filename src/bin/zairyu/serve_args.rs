//! What may be typed about the page.

use std::net::SocketAddr;
use std::num::NonZeroUsize;

use clap::Args as ClapArgs;
use zairyu::web::Origins;

const AFTER_HELP: &str = "\
The page keeps nothing: answers travel between the browser and this program, and are gone when the window is closed.
Beyond this machine it belongs behind a proxy that speaks TLS; see examples/serve.";

/// The page.
#[derive(ClapArgs)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct ServeArgs {
    /// Where to listen
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8372")]
    pub(crate) listen: SocketAddr,
    /// Open the page in the browser
    #[arg(long)]
    pub(crate) open: bool,
    /// The address under which people reach it behind a proxy, as <https://forms.example.org>; needed beyond this machine
    #[arg(long, value_name = "URL", value_parser = parse_origin)]
    pub(crate) public_url: Option<Origins>,
    /// How many requests are worked at once [default: one a core]
    #[arg(long, value_name = "N")]
    pub(crate) jobs: Option<NonZeroUsize>,
}

fn parse_origin(text: &str) -> Result<Origins, String> {
    Origins::public(text).ok_or_else(|| "an address is needed as https://forms.example.org, without a path".to_owned())
}

//! `zairyu serve`: the same in a browser.

use std::net::SocketAddr;
use std::num::NonZeroUsize;
use std::thread::available_parallelism;

use tokio::runtime::Runtime;
use tokio::signal;
use zairyu::web::{Origins, Server, Settings, Site, router, serve};

use crate::console::Console;
use crate::exit_status::ExitStatus;
use crate::failure::Failure;
use crate::serve_args::ServeArgs;

/// Each visitor takes one; systems give a thousand at first.
const OPEN_FILES: u64 = 8192;

pub(crate) fn run(args: &ServeArgs, console: &mut Console) -> Result<ExitStatus, Failure> {
    if !args.listen.ip().is_loopback() && args.public_url.is_none() {
        return Err(beyond_this_machine(args.listen));
    }
    // More is better, and less is no reason not to start.
    let _ = rlimit::increase_nofile_limit(OPEN_FILES);
    say_nothing_of_faults();
    let runtime = Runtime::new().map_err(|error| cannot_listen(args.listen, &error))?;
    runtime.block_on(async {
        let server = Server::bind(args.listen).await.map_err(|error| cannot_listen(args.listen, &error))?;
        let address = server.address();
        let site = Site::new(Settings {
            origins: args.public_url.clone().unwrap_or_else(|| Origins::loopback(address.port())),
            today: console.fixed_today(),
            holidays: console.tables().holidays(),
            offices: console.tables().offices().clone(),
            contacts: console.tables().contacts().clone(),
            threads: args.jobs.or_else(|| available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN),
        })?;
        let url = format!("http://{address}/");
        console.data(&url);
        console.say("Ctrl-C で終了します。回答は保存されません", "Ctrl-C ends it; no answer is kept");
        if args.open && open::that_detached(&url).is_err() {
            console.say(
                "ブラウザーを開けません。上のアドレスを開いてください",
                "no browser could be opened; open the address above",
            );
        }
        serve(server, router(site), asked_to_end()).await;
        Ok(ExitStatus::Success)
    })
}

/// Ends when the user, or the system, asks for it.
async fn asked_to_end() {
    #[cfg(unix)]
    {
        use signal::unix::{SignalKind, signal};
        let Ok(mut terminate) = signal(SignalKind::terminate()) else {
            return drop(signal::ctrl_c().await);
        };
        tokio::select! {
            _ = signal::ctrl_c() => {},
            _ = terminate.recv() => {},
        }
    }
    #[cfg(not(unix))]
    drop(signal::ctrl_c().await);
}

/// A fault of ours is told by its place in the program alone: its words might hold somebody's.
fn say_nothing_of_faults() {
    std::panic::set_hook(Box::new(|fault| {
        use std::io::Write;
        let place = fault.location().map(ToString::to_string).unwrap_or_default();
        // There is nobody else left to tell.
        let _ = writeln!(std::io::stderr(), "a fault of the program at {place}; the request was given up");
    }));
}

fn beyond_this_machine(listen: SocketAddr) -> Failure {
    Failure::new(
        format!(
            "{listen} はこのパソコンの外からも見えます。TLS を受け持つプロキシの後ろに置き、--public-url でその公開アドレスを指定してください"
        ),
        format!(
            "{listen} can be reached from other machines; put it behind a proxy that speaks TLS, and name the address that people use with --public-url"
        ),
    )
}

fn cannot_listen(listen: SocketAddr, error: &std::io::Error) -> Failure {
    let cause = zairyu::file_error::wording(error);
    Failure::new(
        format!("{listen} で待ち受けできません: {}", cause.ja),
        format!("cannot listen at {listen}: {}", cause.en),
    )
}

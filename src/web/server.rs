//! The site on a socket: connections one by one, each with its own time, and an end without anybody cut off.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};

/// A browser that does not say in this time what it wants has gone.
const HEAD: Duration = Duration::from_secs(10);
/// No visit lasts longer on one connection.
const VISIT: Duration = Duration::from_mins(15);
/// What is under way at the end gets so long to be finished.
const FAREWELL: Duration = Duration::from_secs(10);
/// So many connections at once, most of which wait.
const MOST_CONNECTIONS: usize = 4096;
/// Room for the head of a request.
const HEAD_BYTES: usize = 32 << 10;

/// A socket that listens.
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
}

impl Server {
    /// Listens at an address.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub async fn bind(address: SocketAddr) -> std::io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        Ok(Self { listener, address })
    }

    /// Where it listens; with the port that the system chose where none was asked for.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

/// Answers until `end` is done, and then lets what is under way be finished.
pub async fn serve(server: Server, router: Router, end: impl Future<Output = ()>) {
    let graceful = GracefulShutdown::new();
    let room = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let mut end = std::pin::pin!(end);
    loop {
        let permit = Arc::clone(&room).acquire_owned();
        let accepted = async {
            let permit = permit.await.ok();
            (server.listener.accept().await, permit)
        };
        tokio::select! {
            (accepted, permit) = accepted => match accepted {
                Ok((stream, _)) => {
                    let connection = connection(stream, router.clone());
                    let watched = graceful.watch(connection);
                    tokio::spawn(async move {
                        // A browser that goes away in the middle is nobody's fault.
                        let _ = timeout(VISIT, watched).await;
                        drop(permit);
                    });
                }
                // The system has no more files open for us: a moment later it may.
                Err(_) => sleep(Duration::from_millis(50)).await,
            },
            () = &mut end => break,
        }
    }
    drop(server);
    let _ = timeout(FAREWELL, graceful.shutdown()).await;
}

fn connection(stream: TcpStream, router: Router) -> http1::Connection<TokioIo<TcpStream>, TowerToHyperService<Router>> {
    // Small answers are not held back; where the system does not do so, they come a little later.
    let _ = stream.set_nodelay(true);
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_buf_size(HEAD_BYTES)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(router))
}

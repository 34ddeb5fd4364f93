//! `zairyu serve`: where it listens, and how it ends. What it answers is tested in `tests/page.rs`.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};

use crate::{Desk, check};

/// A site of its own, on a port that is free.
struct Site {
    child: Child,
    address: String,
}

impl Site {
    fn start(desk: &Desk, arguments: &str) -> Self {
        let mut child = desk
            .command(&format!("serve --listen 127.0.0.1:0 {arguments}"))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("http://").unwrap().trim_end_matches('/').to_owned();
        Self { child, address }
    }

    fn ask(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut reply = String::new();
        stream.read_to_string(&mut reply).unwrap();
        reply
    }

    fn get(&self, path: &str) -> String {
        self.ask(&format!("GET {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n", self.address))
    }

    /// Asks it to end, and waits until it has.
    #[cfg(unix)]
    fn end(mut self, signal: &str) -> (Option<i32>, String) {
        let id = self.child.id().to_string();
        assert!(std::process::Command::new("kill").args([signal, &id]).status().unwrap().success());
        let status = self.child.wait().unwrap();
        let mut words = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut words).unwrap();
        (status.code(), words)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

#[test]
fn nobody_else_is_let_in_by_accident() {
    let desk = Desk::new();
    let runs = [
        desk.run("serve --listen 0.0.0.0:0"),
        desk.run("serve --listen [::]:0 --lang ja"),
        desk.run("serve --public-url forms.example.org"),
    ];
    assert!(runs.iter().all(|it| it.status == 2 && it.stdout.is_empty()));
    check("serve_refused", &runs);
}

#[test]
fn a_place_that_is_taken_is_told() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let run = Desk::new().run(&format!("serve --listen {}", taken.local_addr().unwrap()));
    assert_eq!((run.status, run.stdout().as_str()), (2, ""));
    assert!(run.stderr.contains("cannot listen at 127.0.0.1:"), "{}", run.stderr);
}

#[cfg(unix)]
#[test]
fn it_answers_until_it_is_asked_to_end_and_says_nothing_of_anybody() {
    let desk = Desk::new();
    for signal in ["-TERM", "-INT"] {
        let site = Site::start(&desk, "");
        assert!(site.get("/health").ends_with("ok\n"));
        assert!(site.get("/en/").contains("Lost your residence card?"));
        let body = "at=address&go=next&address=SECRET-ADDRESS";
        let head = format!(
            "content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\nconnection: close",
            body.len()
        );
        let reply = site.ask(&format!("POST /en/form HTTP/1.1\r\nhost: {}\r\n{head}\r\n\r\n{body}", site.address));
        assert!(reply.starts_with("HTTP/1.1 200") && reply.contains("SECRET-ADDRESS"));
        let (status, words) = site.end(signal);
        assert_eq!(status, Some(0), "{words}");
        assert!(!words.contains("SECRET") && !words.contains("address"), "{words}");
    }
    assert_eq!(desk.files(), ["photos/nguyen.jpg", "record.json"]);
}

#[test]
fn the_slow_do_not_keep_the_next_one_waiting() {
    let desk = Desk::new();
    let site = Site::start(&desk, "");
    // Each says a little and then nothing: within the head, and within what it sends.
    let slow: Vec<TcpStream> = (0..200)
        .map(|number| {
            let mut stream = TcpStream::connect(&site.address).unwrap();
            let head = if number % 2 == 0 {
                "content-length: 1000\r\ncontent-type: application/x-www-form-urlencoded\r\n\r\nat="
            } else {
                ""
            };
            write!(stream, "POST /en/form HTTP/1.1\r\nhost: {}\r\n{head}", site.address).unwrap();
            stream
        })
        .collect();
    assert!(site.get("/en/form").contains("What happened to the card?"));
    drop(slow);
}

#[test]
fn behind_a_proxy_it_goes_by_its_public_name_alone() {
    let desk = Desk::new();
    let site = Site::start(&desk, "--public-url https://forms.example.org");
    assert!(site.get("/en/").starts_with("HTTP/1.1 403"));
    let asked = |more: &str| {
        site.ask(&format!("GET /en/ HTTP/1.1\r\nhost: forms.example.org\r\nconnection: close\r\n{more}\r\n"))
    };
    assert!(asked("").starts_with("HTTP/1.1 200"));
    let large = format!("x: {}\r\n", "x".repeat(64 << 10));
    assert!(!asked(&large).starts_with("HTTP/1.1 200"));
}

//! `zairyu completions` and `zairyu man`.

use crate::Desk;

#[test]
fn every_command_has_a_page_of_the_manual() {
    let desk = Desk::new();
    assert_eq!(desk.run("man -d man").status, 0);
    let pages = desk.files();
    for command in ["fill", "packet", "batch", "photo-check", "form-calibrate", "guide", "man"] {
        let name = format!("man/zairyu-{command}.1");
        assert!(pages.contains(&name), "{name}");
        let page = std::fs::read_to_string(desk.path(&name)).unwrap();
        assert!(page.contains(&format!(".TH zairyu-{command} 1")) && page.contains(".SH OPTIONS"), "{page}");
    }
    let first = desk.run("man");
    assert!(first.status == 0 && first.stdout().contains("zairyu\\-packet(1)"), "{first}");
}

#[test]
fn every_shell_gets_completions() {
    let desk = Desk::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let run = desk.run(&format!("completions {shell}"));
        assert!(run.status == 0 && run.stdout().contains("packet") && run.stdout().contains("known-on"), "{shell}");
    }
    assert_eq!(desk.run("completions csh").status, 2);
}

//! `zairyu photo`: the photograph alone.

use crate::Desk;

#[test]
fn a_picture_may_come_from_standard_input() {
    let desk = Desk::new();
    let picture = std::fs::read(desk.path("photos/nguyen.jpg")).unwrap();
    let named = desk.run("photo check photos/nguyen.jpg");
    let piped = desk.run_with("photo check -", &picture, &[]);
    assert_eq!((piped.status, piped.stdout().lines().count()), (named.status, named.stdout().lines().count()));
    assert_eq!(desk.run_with("photo crop - -o cut.jpg", &picture, &[]).status, 0);
    // It says itself how wide it is on paper: 30 mm.
    let cut = std::fs::read(desk.path("cut.jpg")).unwrap();
    let unit_and_density = cut.get(13..18).unwrap();
    assert_eq!(unit_and_density, [1, 2, 0x58, 2, 0x58], "600 dots per inch");
}

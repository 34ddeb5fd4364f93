//! Builds nothing: tells cargo that a new folder under `assets/forms` changes the program.

fn main() {
    println!("cargo:rerun-if-changed=assets/forms");
}

//! Rebuilds the program when a file of the toolkit changes: `include_dir` alone does not notice.

fn main() {
    println!("cargo::rerun-if-changed=toolkit");
    println!("cargo::rerun-if-changed=build.rs");
}

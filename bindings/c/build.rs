//! Gives the shared library the name that programs built against it will ask for.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let unix = std::env::var("CARGO_CFG_TARGET_OS").is_ok_and(|system| system == "linux");
    if unix {
        // The number changes only when an old program could no longer run.
        println!("cargo::rustc-cdylib-link-arg=-Wl,-soname,libjunheng.so.0");
    }
}

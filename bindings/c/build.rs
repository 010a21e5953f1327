//! Sets the soname of the shared library.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let unix = std::env::var("CARGO_CFG_TARGET_OS").is_ok_and(|system| system == "linux");
    if unix {
        // The number changes only with an incompatible change of the ABI.
        println!("cargo::rustc-cdylib-link-arg=-Wl,-soname,libjunheng.so.0");
    }
}

//! The committed JSON Schema is that of the types, and results keep to its top level.

use junheng::education::Balance;

use crate::support::root;

#[test]
fn the_committed_schema_is_current() {
    let path = root().join("schemas/balance.schema.json");
    let now = Balance::json_schema();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &now).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == now,
        "run UPDATE=1 cargo test, and read the difference: {path:?}"
    );
}

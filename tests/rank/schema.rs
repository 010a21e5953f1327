//! The committed JSON Schemas are those of the types.

use std::path::Path;

use junheng::rank::{ConcentrationCurve, Determinants};

#[test]
fn the_committed_schemas_are_current() {
    let schemas = [
        ("concentration_curve", ConcentrationCurve::json_schema()),
        ("determinants", Determinants::json_schema()),
    ];
    for (name, now) in schemas {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas");
        let path = folder.join(format!("{name}.schema.json"));
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &now).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            committed == now,
            "run UPDATE=1 cargo test, and read the difference: {path:?}"
        );
    }
}

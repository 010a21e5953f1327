//! The committed JSON Schemas are those of the types.

use crate::support::{committed, root};

#[test]
fn the_committed_schemas_are_current() {
    for (name, now) in junheng::schema::schemas() {
        let path = root().join(format!("schemas/{name}.schema.json"));
        committed(&path, &now);
    }
}

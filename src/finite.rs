//! The check that no structured result contains NaN or infinity.
//!
//! It visits the numbers of a result through its `Serialize` implementation.

use std::fmt;

use serde::ser::{self, Serialize, Serializer};

use crate::error::{Error, Result};
use crate::words::{Method, error_phrases};

/// The result, or an error where a number in it has overflowed.
pub(crate) fn finite<T: Serialize>(method: &Method, result: T) -> Result<T> {
    match result.serialize(Gate) {
        Ok(()) => Ok(result),
        Err(NotFinite) => Err(Error::new(&error_phrases::OVERFLOW).with("measure", method.name())),
    }
}

/// A number was NaN or infinite.
#[derive(Debug)]
struct NotFinite;

impl fmt::Display for NotFinite {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("not finite")
    }
}

impl std::error::Error for NotFinite {}

impl ser::Error for NotFinite {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

type Looked = std::result::Result<(), NotFinite>;

/// Accepts everything but numbers that are not finite.
#[derive(Clone, Copy)]
struct Gate;

/// Values that are no number of ours and have nothing inside.
macro_rules! pass {
    ($($name:ident($($type:ty),*);)*) => {
        $(fn $name(self, $(_: $type),*) -> Looked { Ok(()) })*
    };
}

/// Values with others inside: the gate itself looks at each of them.
macro_rules! enter {
    ($($name:ident($($type:ty),*) -> $inside:ident;)*) => {
        $(type $inside = Self;)*
        $(fn $name(self, $(_: $type),*) -> std::result::Result<Self, NotFinite> { Ok(self) })*
    };
}

impl Serializer for Gate {
    type Ok = ();
    type Error = NotFinite;

    pass! {
        serialize_bool(bool);
        serialize_i8(i8);
        serialize_i16(i16);
        serialize_i32(i32);
        serialize_i64(i64);
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_u64(u64);
        serialize_char(char);
        serialize_str(&str);
        serialize_bytes(&[u8]);
        serialize_none();
        serialize_unit();
        serialize_unit_struct(&'static str);
        serialize_unit_variant(&'static str, u32, &'static str);
    }

    enter! {
        serialize_seq(Option<usize>) -> SerializeSeq;
        serialize_tuple(usize) -> SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> SerializeTupleVariant;
        serialize_map(Option<usize>) -> SerializeMap;
        serialize_struct(&'static str, usize) -> SerializeStruct;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> SerializeStructVariant;
    }

    fn serialize_f32(self, value: f32) -> Looked {
        self.serialize_f64(value.into())
    }

    fn serialize_f64(self, value: f64) -> Looked {
        if value.is_finite() {
            Ok(())
        } else {
            Err(NotFinite)
        }
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Looked {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Looked {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Looked {
        value.serialize(self)
    }

    fn collect_str<T: fmt::Display + ?Sized>(self, _: &T) -> Looked {
        Ok(())
    }
}

/// Members of a value, one after the other.
macro_rules! members {
    ($($trait:ident: $name:ident($($key:ty)?);)*) => {
        $(impl ser::$trait for Gate {
            type Ok = ();
            type Error = NotFinite;

            fn $name<T: Serialize + ?Sized>(&mut self, $(_: $key,)? value: &T) -> Looked {
                value.serialize(*self)
            }

            fn end(self) -> Looked {
                Ok(())
            }
        })*
    };
}

members! {
    SerializeSeq: serialize_element();
    SerializeTuple: serialize_element();
    SerializeTupleStruct: serialize_field();
    SerializeTupleVariant: serialize_field();
    SerializeStruct: serialize_field(&'static str);
    SerializeStructVariant: serialize_field(&'static str);
}

impl ser::SerializeMap for Gate {
    type Ok = ();
    type Error = NotFinite;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, _: &T) -> Looked {
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Looked {
        value.serialize(*self)
    }

    fn end(self) -> Looked {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Serialize;

    use super::finite;
    use crate::words::methods::GAP;

    #[test]
    fn a_number_is_found_wherever_it_stands() {
        #[derive(Serialize)]
        struct Result<T> {
            name: &'static str,
            inside: (u32, Option<T>),
        }
        let result = |x: f64| Result {
            name: "NaN",
            inside: (1, Some(vec![[1.0, x]])),
        };
        assert!(finite(&GAP, result(2.0)).is_ok());
        assert!(finite(&GAP, result(f64::NAN)).is_err());
        assert!(finite(&GAP, BTreeMap::from([("a", f64::INFINITY)])).is_err());
        assert_eq!(finite(&GAP, None::<f64>), Ok(None));
    }
}

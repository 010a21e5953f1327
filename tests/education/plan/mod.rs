//! Plans over tables of schools.

mod across;
mod add;
mod add_shared;
mod bytes;
mod catalogue;
mod transfer;
mod what_if;

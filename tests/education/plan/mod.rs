//! Plans over tables of schools.

mod add;
mod bytes;
mod catalogue;
mod transfer;

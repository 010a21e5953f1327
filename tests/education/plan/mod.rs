//! Plans over tables of schools.

mod add;
mod catalogue;
mod transfer;

//! Plans over tables of schools.

mod add;

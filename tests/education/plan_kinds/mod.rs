//! Plans of classes, distributions of budgets and alliances, on tables of schools.

mod alliances;
mod classes;
mod fund;
mod without_effect;

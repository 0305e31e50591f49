//! Every Dutch word of the program.
pub mod command_line;
pub mod folders;

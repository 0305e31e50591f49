//! Text that wants to steer a terminal, from every place that text can come from: nothing of it
//! reaches a screen, a pipe or a window.

#[cfg(test)]
#[path = "hostile/commands.rs"]
mod commands;
#[cfg(test)]
#[path = "hostile/corpus.rs"]
mod corpus;
#[cfg(test)]
#[path = "commands/desk.rs"]
#[expect(dead_code, reason = "other tests use the rest of the desk")]
mod desk;
#[cfg(test)]
#[path = "hostile/kits.rs"]
mod kits;
#[cfg(test)]
#[path = "hostile/lines.rs"]
mod lines;
#[cfg(test)]
#[path = "hostile/random.rs"]
mod random;
#[cfg(test)]
#[path = "hostile/screens.rs"]
mod screens;
#[cfg(test)]
#[expect(dead_code, reason = "other tests use the rest of the support")]
mod support;

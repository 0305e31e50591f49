//! Whole meetings as key strings: what happens, what is asked of the world, what comes back.
#[cfg(test)]
#[path = "meeting/alone.rs"]
mod alone;
#[cfg(test)]
#[path = "meeting/archive.rs"]
mod archive;
#[cfg(test)]
#[path = "meeting/board.rs"]
mod board;
#[cfg(test)]
#[path = "meeting/circle.rs"]
mod circle;
#[cfg(test)]
#[path = "meeting/concept.rs"]
mod concept;
#[cfg(test)]
#[path = "meeting/course.rs"]
mod course;
#[cfg(test)]
#[path = "meeting/disk.rs"]
mod disk;
#[cfg(test)]
#[path = "meeting/every_field.rs"]
mod every_field;
#[cfg(test)]
#[path = "meeting/follow_up.rs"]
mod follow_up;
#[cfg(test)]
#[path = "meeting/half_typed.rs"]
mod half_typed;
#[cfg(test)]
#[path = "meeting/leaving.rs"]
mod leaving;
#[cfg(test)]
#[path = "meeting/library.rs"]
mod library;
#[cfg(test)]
#[path = "meeting/look_back.rs"]
mod look_back;
#[cfg(test)]
#[path = "meeting/menu.rs"]
mod menu;
#[cfg(test)]
#[path = "meeting/prepare.rs"]
mod prepare;
#[cfg(test)]
#[path = "meeting/random.rs"]
mod random;
#[cfg(test)]
#[path = "meeting/ready.rs"]
mod ready;
#[cfg(test)]
#[path = "meeting/replan.rs"]
mod replan;
#[cfg(test)]
#[path = "meeting/replay.rs"]
mod replay;
#[cfg(test)]
#[path = "meeting/room_test.rs"]
mod room_test;
#[cfg(test)]
#[path = "meeting/round.rs"]
mod round;
#[cfg(test)]
#[path = "meeting/safety.rs"]
mod safety;
#[cfg(test)]
#[path = "meeting/scores.rs"]
mod scores;
#[cfg(test)]
#[path = "meeting/shapes.rs"]
mod shapes;
#[cfg(test)]
#[path = "meeting/sizes.rs"]
mod sizes;
#[cfg(test)]
mod support;
#[cfg(test)]
#[path = "meeting/table.rs"]
mod table;
#[cfg(test)]
#[path = "meeting/time.rs"]
mod time;
#[cfg(test)]
#[path = "meeting/typing.rs"]
mod typing;
#[cfg(test)]
#[path = "meeting/undo.rs"]
mod undo;

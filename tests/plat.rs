//! Line mode: a whole meeting played by lines, as through a pipe, and no line without an answer.
mod plat {
    mod alone;
    mod entrance;
    mod every_line;
    mod meeting;
    mod menu;
    #[path = "../support/named.rs"]
    mod named;
    mod room;
    mod scores;
    mod shapes;
    mod small;
    mod time;
}

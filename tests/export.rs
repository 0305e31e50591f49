//! What leaves the program, word for word: the verslag in every form, boards in words, draaiboek.
mod export {
    mod boards;
    mod forms;
    mod made;
    mod on_paper;
    mod run_sheet;
    mod verslag;
}

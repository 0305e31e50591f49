//! What leaves the program, word for word: the verslag, boards in words and the draaiboek.
mod export {
    mod boards;
    mod made;
    mod run_sheet;
    mod verslag;
}

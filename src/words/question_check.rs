//! Gentle remarks on the question that somebody brings. They never forbid.
use crate::domain::question_check::Remark;

/// The only praise there is.
pub const GOOD: &str = "Dit is een vraag waar de groep mee verder kan.";

/// The same where the question itself is not on the screen.
pub fn at_mine(found: &Remark) -> String {
    format!("Over je vraag: {}", remark(found))
}

/// What could be said about a question.
pub fn remark(remark: &Remark) -> String {
    match remark {
        Remark::NoQuestion => "Maak er een vraag van, met een vraagteken aan het eind.".to_owned(),
        Remark::SeveralQuestions => {
            "Hier zitten twee vragen in. Welke wil je het liefst stellen?".to_owned()
        }
        Remark::WithoutMe => "Waar ben jij in deze vraag? Probeer het eens met 'ik'.".to_owned(),
        Remark::Name(name) => format!("Is {name} een naam? Een rol is genoeg, zoals 'de vader'."),
        Remark::AnswerInside => {
            "Het antwoord lijkt er al in te zitten. Maak de vraag iets ruimer.".to_owned()
        }
        Remark::Long(count) => {
            format!("Dit zijn {count} woorden. Met twintig onthoudt de groep hem beter.")
        }
        Remark::BeginsWithHow => {
            "Bij moreel beraad begint een vraag liever niet met 'hoe'. Probeer 'mag ik' of \
             'moet ik'."
                .to_owned()
        }
    }
}

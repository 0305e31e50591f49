//! The verslag of a session as the bytes of a file, in every form that a meeting can be shared in.
use super::calendar::calendar;
use super::csv::csv;
use super::docx::docx;
use super::html::html;
use super::markdown::markdown;
use super::message::message;
use super::paper::flow;
use super::pdf::pdf;
use super::report::Report;
use super::report_page::report_page;
use crate::domain::session::Session;
use crate::domain::share::ReportForm;
use crate::domain::text::clean_text;
use crate::domain::time::Moment;

/// The verslag in this form. `now` is the moment at which it is made. None for what is made of more
/// than this one session.
pub fn bytes(session: &Session, form: ReportForm, now: Moment) -> Option<Vec<u8>> {
    let report = Report::of(session, now);
    let page = || report_page(&report);
    Some(match form {
        ReportForm::Word => docx(&page()),
        ReportForm::Pdf => pdf(&flow(&page())),
        ReportForm::Web => html(&page()).into_bytes(),
        ReportForm::Text => clean_text(&markdown(&page())).into_bytes(),
        ReportForm::Calendar => calendar(&report, now).into_bytes(),
        ReportForm::Rows => csv(&report).into_bytes(),
        ReportForm::Message => message(&report).into_bytes(),
        ReportForm::Handover => return None,
    })
}

//! What is still to be brought to one window: always the newest picture, never a queue.
use std::io::Write;
use std::sync::mpsc::Sender;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use crate::link::{self, Fresh, FromOwner, Run};

/// The newest picture for one window. The loop leaves it here and goes on; a thread brings it.
#[derive(Default)]
pub(in crate::shell) struct Outbox {
    waits: Mutex<Waits>,
    changed: Condvar,
}

/// A size, a cursor, and the rows.
type Sheet = ((u16, u16), Option<(u16, u16)>, Vec<Vec<Run>>);

#[derive(Default)]
struct Waits {
    sheet: Option<Sheet>,
    /// The other side missed one.
    again: bool,
    /// Nothing comes any more.
    is_over: bool,
    /// Who wants to hear that this was said.
    tell: Option<Sender<()>>,
    /// The last thing that was left here.
    last: Option<Sheet>,
}

impl Outbox {
    fn waits(&self) -> MutexGuard<'_, Waits> {
        self.waits.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Leaves a picture here, in place of one that nobody took yet.
    pub(super) fn put(&self, size: (u16, u16), cursor: Option<(u16, u16)>, rows: Vec<Vec<Run>>) {
        let sheet = (size, cursor, rows);
        let mut waits = self.waits();
        if waits.last.as_ref() != Some(&sheet) {
            waits.last = Some(sheet.clone());
            waits.sheet = Some(sheet);
            self.changed.notify_one();
        }
    }

    /// The next picture has every row.
    pub(super) fn again(&self) {
        let mut waits = self.waits();
        waits.again = true;
        waits.sheet = waits.sheet.take().or_else(|| waits.last.clone());
        self.changed.notify_one();
    }

    /// Nothing comes any more. With somebody to tell, the other side hears first that it is over.
    pub(super) fn end(&self, tell: Option<Sender<()>>) {
        let mut waits = self.waits();
        if !waits.is_over {
            waits.is_over = true;
            waits.tell = tell;
        }
        self.changed.notify_one();
    }

    /// Whether nothing comes any more.
    pub(super) fn is_over(&self) -> bool {
        self.waits().is_over
    }

    /// Brings what is left here until it is over or nobody takes it.
    pub(super) fn deliver(&self, to: &mut impl Write) {
        let mut fresh = Fresh::default();
        loop {
            let mut waits = self.waits();
            while waits.sheet.is_none() && !waits.is_over {
                waits = self
                    .changed
                    .wait(waits)
                    .unwrap_or_else(PoisonError::into_inner);
            }
            if std::mem::take(&mut waits.again) {
                fresh.again();
            }
            let sheet = waits.sheet.take();
            let (is_over, tell) = (waits.is_over, waits.tell.take());
            drop(waits);
            let picture = sheet.and_then(|(size, cursor, rows)| fresh.picture(size, cursor, rows));
            let brought = picture.map(|picture| link::write(to, &FromOwner::Picture(picture)));
            if let Some(tell) = tell {
                // Who is gone need not hear it, and who asked may be gone.
                let _ = link::write(to, &FromOwner::Over);
                let _ = tell.send(());
            }
            if is_over || brought.is_some_and(|brought| brought.is_err()) {
                self.waits().is_over = true;
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{FromOwner, PICTURE_MOST, read};
    use std::sync::mpsc::channel;

    #[test]
    fn who_is_slow_gets_the_newest_and_then_hears_that_it_is_over() {
        let out = Outbox::default();
        out.put((1, 1), None, vec![Vec::new()]);
        out.put((1, 2), None, vec![Vec::new(), Vec::new()]);
        let (tell, told) = channel();
        out.end(Some(tell));
        let mut wire = Vec::new();
        out.deliver(&mut wire);
        let mut wire = wire.as_slice();
        let first: FromOwner = read(&mut wire, PICTURE_MOST).unwrap();
        let FromOwner::Picture(first) = first else {
            panic!("a picture comes first");
        };
        assert_eq!((first.size, first.nr), ((1, 2), 1));
        assert_eq!(
            read::<FromOwner>(&mut wire, PICTURE_MOST).unwrap(),
            FromOwner::Over
        );
        assert!(told.try_recv().is_ok() && out.is_over());
    }
}

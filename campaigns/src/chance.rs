//! Chance that repeats itself: a run that fails can be run again by its seed.

/// Numbers that follow from a seed (Marsaglia's xorshift, mixed).
#[derive(Clone, Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    /// Neighbouring seeds give unlike numbers.
    pub(crate) fn new(seed: u64) -> Self {
        let mut chance =
            Self((seed ^ 0x9e37_79b9_7f4a_7c15).wrapping_mul(0xbf58_476d_1ce4_e5b9) | 1);
        for _ in 0..4 {
            chance.next();
        }
        chance
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below `most`, which is not 0.
    pub(crate) fn below(&mut self, most: usize) -> usize {
        // The high half: the low bits of xorshift are the weakest.
        let number = usize::try_from(self.next() >> 32).expect("half a word fits");
        number % most
    }

    /// A number from `least` up to and without `most`.
    pub(crate) fn between(&mut self, least: usize, most: usize) -> usize {
        least + self.below(most - least)
    }

    /// Whether this time it is one of so many in a hundred.
    pub(crate) fn percent(&mut self, of_hundred: usize) -> bool {
        self.below(100) < of_hundred
    }

    /// One of these.
    pub(crate) fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    /// A time that is mostly short and now and then long, with this mean, in microseconds.
    pub(crate) fn waiting(&mut self, mean: u64) -> u64 {
        let steps = u32::try_from(1 + self.below(1 << 20)).expect("small");
        let share = f64::from(steps) / f64::from(1_u32 << 20);
        let mean = f64::from(u32::try_from(mean).expect("under an hour"));
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "positive, and at most 14 times the mean"
        )]
        let waited = (-share.ln() * mean) as u64;
        waited
    }
}

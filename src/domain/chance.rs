//! Chance that can be repeated: the same seed gives the same order.

/// The numbers below `count` in an order by chance.
///
/// A shuffle from the back (Fisher and Yates) with the generator of Steele, Lea and Flood
/// (`SplitMix64`, 2014): enough for cards on a table, and the same on every machine.
pub fn order(count: usize, seed: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut state = seed;
    for last in (1..count).rev() {
        let below = u64::try_from(last + 1).expect("a count fits in 64 bits");
        let at = usize::try_from(next(&mut state) % below).expect("below a usize");
        order.swap(last, at);
    }
    order
}

const fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_card_comes_once_and_another_seed_gives_another_order() {
        for seed in 0..50 {
            let mut order = order(24, seed);
            order.sort_unstable();
            assert_eq!(order, (0..24).collect::<Vec<_>>());
        }
        assert_eq!(order(24, 7), order(24, 7));
        assert_ne!(order(24, 7), order(24, 8));
        assert!(order(0, 1).is_empty());
    }
}

"""Trust P4: who saw somebody send, and stores every public answer, does not learn the theme."""

from bench import onlooker

TRIALS = 3000


def test_a_release_tells_no_more_than_what_is_common_anyway() -> None:
    guesses = onlooker.released(TRIALS)

    assert guesses.right <= onlooker.PRIOR + 0.05
    assert guesses.alone <= 0.01


def test_counts_that_move_by_the_minute_tell_everything() -> None:
    guesses = onlooker.live(TRIALS // 10)

    assert guesses.right > 0.95
    assert guesses.alone > 0.95

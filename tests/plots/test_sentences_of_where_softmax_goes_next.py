"""Races, attention and letters: what the pictures say is what the numbers are."""

import io
import re

import numpy as np
import pytest
from matplotlib.figure import Figure
from PIL import Image

from softmax_course import data, examples, numerics, plots
from softmax_course.plots.attention import draw_attention
from softmax_course.plots.next_letter import (
    LETTERS,
    letters_sentence,
    pair_scores,
    plain,
    shares_left,
    written,
)
from softmax_course.plots.races import NOISES, SPREAD, win_rates

N = 200_000
SHARES = numerics.softmax(examples.PENGUIN)
T = LETTERS.index("t")


def rates(name):
    return win_rates(examples.PENGUIN, NOISES[name], N, np.random.default_rng(5))


@pytest.fixture(scope="module")
def scores():
    return pair_scores(data.short_text())


def test_gumbel_noise_makes_the_wins_the_shares():
    chance = 5 * np.sqrt(SHARES * (1 - SHARES) / N)
    assert (np.abs(rates("Gumbel noise") - SHARES) < chance).all()


def test_normal_noise_lets_the_first_win_too_often():
    np.testing.assert_allclose(rates("normal noise"), [0.893, 0.002, 0.105], atol=0.003)


def test_normal_noise_with_gumbels_spread_is_close_and_not_equal():
    wide = rates("normal, same spread")
    np.testing.assert_allclose(wide, [0.830, 0.010, 0.160], atol=0.003)
    assert 0.4 < wide[1] / SHARES[1] < 0.65  # "about half as often as it should"


def test_the_second_noise_has_the_spread_of_the_third():
    drawn = NOISES["Gumbel noise"](np.random.default_rng(2), (N,))
    assert drawn.std() == pytest.approx(SPREAD, rel=0.01)


def test_the_races_say_three_noises_and_the_shares():
    said = str(plots.races(rng=np.random.default_rng(0)))
    assert said.startswith("Wins in 100000 races of score plus noise, scores 2.33, -1.46, 0.56:")
    assert said.endswith("the black lines: first 83.8 %, second 1.9 %, third 14.3 %.")
    assert all(name in said for name in NOISES)


def test_races_without_a_generator_are_refused():
    with pytest.raises(TypeError, match=r"rng must be a generator such as .*, got 7"):
        plots.races(rng=7)


LOOKS = [[0.75, 0.25], [0.25, 0.75]]


def test_words_that_ask_nothing_are_told_together():
    said = str(plots.attention(np.full((2, 2), 0.5), ["a", "b"]))
    assert said.endswith("every word looks at all alike.")


def test_alike_is_said_to_hold_for_what_a_mask_allows():
    weights = np.tril(np.ones((3, 3))) / [[1], [2], [3]]
    said = str(plots.attention(weights, ["a", "b", "c"]))
    assert said.endswith("every word looks at all that they may see alike.")


def test_the_axes_of_a_table_say_who_looks_and_who_is_looked_at():
    ax = Figure().subplots()
    draw_attention(ax, np.eye(2), ["a", "b"])
    assert (ax.get_ylabel(), ax.get_xlabel()) == ("who looks", "who is looked at")


def test_words_looked_at_alike_are_both_named():
    said = str(plots.attention([[0.45, 0.45, 0.1]] * 3, ["a", "b", "c"]))
    assert '"a" looks at "a" and "b" (45 %);' in said


def test_two_tables_stand_side_by_side_under_their_titles():
    said = str(plots.attention({"before": LOOKS, "after": LOOKS}, ["a", "b"]))
    assert 'Before: "a" looks at "a" (75 %); "b" looks at "b" (75 %). After: "a" looks' in said


@pytest.mark.parametrize(
    "weights, words",
    [
        (np.eye(3), "2 words, got shape (3, 3)"),
        ([[1, 0], [0.5, 0.4]], "row 1 adds up to 0.9"),
    ],
)
def test_a_table_that_is_none_is_refused(weights, words):
    with pytest.raises(ValueError, match=re.escape(words)):
        plots.attention(weights, ["a", "b"])


PICTURES = {
    "races": lambda: plots.races(rng=np.random.default_rng(0)),
    "attention": lambda: plots.attention(np.eye(9), ["because"] * 9),
    "two tables": lambda: plots.attention(dict.fromkeys("ab", np.eye(9)), ["because"] * 9),
}


@pytest.mark.parametrize("name", PICTURES)
def test_no_ink_of_this_lesson_touches_the_edge_of_the_card(name):
    image = Image.open(io.BytesIO(PICTURES[name]().png)).convert("L")
    left, right = (
        image.crop((0, 0, 1, image.height)),
        image.crop((image.width - 1, 0, image.width, image.height)),
    )
    assert left.getextrema() == right.getextrema() == (255, 255)


def test_softmax_of_log_votes_is_votes_over_their_sum(scores):
    text = plain(data.short_text())
    after = [text[i + 1] for i in range(len(text) - 1) if text[i] == "t"]
    shares = numerics.softmax(scores[T])
    assert shares[LETTERS.index("h")] == pytest.approx(after.count("h") / len(after))
    assert shares[LETTERS.index("q")] == 0


def test_a_text_without_some_letter_is_refused():
    with pytest.raises(ValueError, match="every letter from a to z, got none after 'b'"):
        pair_scores("a cat")


@pytest.mark.parametrize("k", [1, 3, 10])
def test_top_k_leaves_k_letters_and_a_whole(scores, k):
    left = shares_left(scores[T], k=k)
    assert (left > 0).sum() == k and left.sum() == pytest.approx(1)


@pytest.mark.parametrize("p, words", [(0.9, 4), (0.42, 1), (0.43, 2), (0.92, 4), (0.93, 5)])
def test_top_p_leaves_the_fewest_that_reach_p(p, words):
    left = shares_left(np.log([0.42, 0.25, 0.16, 0.09, 0.05, 0.03]), p=p)
    assert (left > 0).sum() == words


def test_cutting_keeps_the_odds_of_what_is_left(scores):
    whole, left = numerics.softmax(scores[T]), shares_left(scores[T], k=3, p=0.9)
    kept = left > 0
    np.testing.assert_allclose(left[kept] / whole[kept], 1 / whole[kept].sum())


def test_nothing_is_cut_off_at_p_1_however_cold_it_is(scores):
    assert (shares_left(scores[T], T=0.1) > 0).sum() == np.isfinite(scores[T]).sum()


def test_without_noise_the_likeliest_is_written_always(scores):
    assert written(scores, np.zeros((5, 27)), "t") == "t t t "


def test_gumbel_noise_writes_as_often_as_the_shares_say(scores):
    noise = np.random.default_rng(3).gumbel(size=(3000, 1, 27))
    count = sum(written(scores, one, "t", k=2)[1] == "h" for one in noise[:600])
    share = shares_left(scores[T], k=2)[LETTERS.index("h")]
    assert abs(count / 600 - share) < 5 * np.sqrt(share * (1 - share) / 600)


def test_the_letters_say_how_many_may_follow(scores):
    said = letters_sentence(scores[T], "t", 1.0, 3, 1.0)
    assert said.startswith("After t at temperature 1, k 3, p 1: 3 of 16 letters may follow, space")


def test_what_is_no_share_is_no_attention_weight():
    with pytest.raises(ValueError, match="weights must be shares, none below 0"):
        plots.attention([[2, -1], [1, 0]], ["a", "b"])
    with pytest.raises(ValueError, match="weights must hold at least one table"):
        plots.attention({}, ["a", "b"])


def test_a_race_is_run_at_least_once():
    with pytest.raises(ValueError, match="n must be at least 1, got 0"):
        plots.races(rng=np.random.default_rng(0), n=0)

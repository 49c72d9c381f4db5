"""A sampler is judged by the counts of many draws, and chance never fails a right one."""

import math

import numpy as np
import pytest
from toy_exercises import mistake, sampler

import softmax_course as sc
from softmax_course.checks import Case, Fresh
from softmax_course.checks.chance import Tally, distance, expected, kind_of
from softmax_course.checks.showing import show
from softmax_course.exercises import where_softmax_goes_next as ex

SEEDED = "noise = np.random.default_rng(5).gumbel(size=z.shape[-1])"
RNG = Fresh(lambda: np.random.default_rng(3), "np.random.default_rng(3)")


@pytest.fixture
def draw():
    """A small exercise: one of three classes, with two mistakes."""

    @sampler(
        title="9.7 · Draw",
        cases=(
            Case("three", [1.5, -0.5, 0.25], RNG),
            Case("masked", [0.5, -np.inf], RNG, ordinary=False),
        ),
        shares=sc.softmax,
        draws=1000,
        insight="Counted.",
        mistakes=[
            ("takes the largest", "Where is the chance?", "noise = 0"),
            ("looks at no score", "And the scores?", "z = np.zeros_like(z)"),
            mistake("draws the same", "Whose generator?", SEEDED, constant=True),
        ],
        remark=[{"words": "(rng was not used.)"}],
    )
    def draw(z, rng):
        noise = rng.gumbel(size=np.shape(z))
        return np.argmax(z + noise, axis=-1)

    return draw


def false_alarms(shares, draws):
    """Return how likely some count of a right sampler is not believed, at most."""
    allowed = expected(shares, draws)
    k = np.arange(draws + 1)
    factorials = np.array([math.lgamma(i + 1) for i in k])
    total = 0.0
    for share, low, high in zip(shares, allowed.low, allowed.high, strict=True):
        if 0 < share < 1:
            logs = factorials[-1] - factorials - factorials[::-1]
            chance = np.exp(logs + k * np.log(share) + (draws - k) * np.log1p(-share))
            total += chance[(k < low) | (k > high)].sum()
    return total


def test_a_right_sampler_fails_less_than_once_in_a_hundred_thousand_checks():
    cases = [sc.softmax(case.arguments[0]) for case in ex.gumbel_max.cases]
    assert 0 < sum(false_alarms(p, ex.gumbel_max.draws) for p in cases) < 1e-5


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("spread", [1.0, math.pi / math.sqrt(6)])
def test_normal_noise_is_told_from_gumbel_noise_whatever_the_seed(spread, seed):
    own = np.random.default_rng(seed)
    result = ex.gumbel_max.check(lambda z, rng: np.argmax(z + own.normal(0, spread, len(z))))
    assert "normal noise" in result.mistake and ("spread" in result.mistake) == (spread > 1)


WRONG = [(m.name, ex.gumbel_max.wrong_answers(m)[0]) for m in ex.gumbel_max.mistakes]


@pytest.mark.parametrize(("name", "program"), [w for w in WRONG if "same index" not in w[0]])
def test_a_mistake_has_the_same_name_with_other_random_numbers(name, program):
    own = np.random.default_rng(99)
    assert ex.gumbel_max.check(lambda z, rng: program(z, own)).mistake == name


@pytest.mark.parametrize("seed", range(8))
def test_a_seed_inside_the_function_is_named(seed):
    def begins_anew(z, rng):
        return np.argmax(z + np.random.default_rng(seed).gumbel(size=len(z)))

    assert ex.gumbel_max.check(begins_anew).mistake == "draws the same index every time"


def test_the_old_way_to_seed_is_named_too():
    def begins_anew(z, rng):
        np.random.seed(0)
        return np.random.choice(len(z), p=sc.softmax(z))

    assert ex.gumbel_max.check(begins_anew).mistake == "draws the same index every time"


def three_numbers(finish, noise=lambda u: -np.log(-np.log(u))):
    """Return a program that crashes on the ten classes, and does something else besides."""
    return lambda z, rng: finish(z + noise(rng.random(3)))


def test_a_mistake_beside_a_crash_is_named_and_shown_where_nothing_crashes():
    result = ex.gumbel_max.check(three_numbers(np.max))
    assert result.mistake == "returns the largest noisy score"
    assert "the penguin: z = [2.33 -1.46 0.56]" in result.text


def test_a_crash_alone_is_shown_where_it_happens():
    result = ex.gumbel_max.check(three_numbers(np.argmax))
    assert result.mistake == "takes three numbers for any number of classes"
    assert "one ahead of nine" in result.text


def test_beside_a_crash_two_mistakes_that_look_alike_get_no_name():
    @sampler(
        cases=(Case("three", [1.5, -0.5, 0.25], RNG), Case("two", [0.5, 1.0], RNG)),
        shares=sc.softmax,
        mistakes=[
            ("takes the largest", "Where is the chance?", "noise = 0"),
            (
                "takes the first",
                "And the others?",
                "noise = 0\nz = -np.arange(z.shape[-1]) + 0 * z",
            ),
        ],
    )
    def two(z, rng):
        noise = rng.gumbel(size=np.shape(z))
        return np.argmax(z + noise, axis=-1)

    result = two.check(lambda z, rng: 0 if len(z) == 3 else 1 / 0)
    assert result.mistake == "stops with a ZeroDivisionError"


def test_the_scores_shown_are_the_scores_tried():
    for case in ex.gumbel_max.cases:
        z = case.arguments[0]
        shown = np.array([float(text) for text in show(z).strip("[]").split()])
        np.testing.assert_array_equal(shown, z)


def test_a_draw_with_choice_passes_and_is_asked_to_do_without():
    result = ex.gumbel_max.check(lambda z, rng: rng.choice(len(z), p=sc.softmax(z)))
    assert result.status == "passed" and "It calls choice. Can you do it without?" in result.text


def test_the_same_index_every_time_is_named_however_it_comes_about(draw):
    made_elsewhere = {3: 1, 2: 0}
    assert draw.check(lambda z, rng: made_elsewhere[len(z)]).mistake == "draws the same"


def test_a_sampler_that_uses_rng_passes_without_a_remark(draw):
    result = draw.check(lambda z, rng: np.argmax(z + rng.gumbel(size=len(z))))
    assert result.text == "✓ 9.7 · Draw: all 2 cases agree.\n\n  Counted."


@pytest.mark.parametrize("random", [np.random, np.random.default_rng(8)], ids=["old", "own"])
def test_a_sampler_with_random_numbers_of_its_own_passes_with_a_remark(draw, random):
    result = draw.check(lambda z, rng: random.choice(len(z), p=sc.softmax(z)))
    assert result.status == "passed" and "(rng was not used.)" in result.text


def test_the_global_random_state_is_as_it_was(draw):
    before = np.random.get_state()[1].tolist()
    draw.check(lambda z, rng: np.random.randint(2))
    assert np.random.get_state()[1].tolist() == before


def test_using_rng_does_not_count_as_changing_the_input_and_adding_to_z_does(draw):
    def adds_in_place(z, rng):
        z += rng.gumbel(size=len(z))
        return np.argmax(z)

    assert "writes into the array" not in draw.check(draw.right).text
    assert "writes into the array" in draw.check(adds_in_place).text


def test_a_failed_check_shows_the_case_what_chance_allows_and_the_counts(draw):
    text = draw.check(lambda z, rng: 2 if len(z) == 3 else 0).text
    assert "three: z = [1.5 -0.5 0.25], rng = np.random.default_rng(3), 1000 draws" in text
    assert "2: 1000 times" in text and "expected  0: " in text


def test_a_masked_class_may_never_be_drawn(draw):
    def once_in_a_while(z, rng):
        return rng.choice(len(z), p=sc.softmax(np.where(np.isinf(z), -5, z)))

    assert draw.check(once_in_a_while).status == "not yet"


def test_an_index_that_does_not_exist_is_said_so(draw):
    result = draw.check(lambda z, rng: rng.choice(len(z), p=sc.softmax(z)) + 5)
    assert "where the indices end at 2" in result.mistake


@pytest.mark.parametrize(
    ("strange", "words"),
    [
        (lambda z, rng: np.array([0]), "an array of shape (1,)"),
        (lambda z, rng: "first", "a str"),
        (lambda z, rng: rng.normal(), "a number that is no index"),
    ],
)
def test_what_is_no_index_is_called_what_it_is(draw, strange, words):
    assert draw.check(strange).mistake == f"returns {words}"


def test_nothing_returned_dots_and_crashes_are_what_they_are_elsewhere(draw):
    assert draw.check(lambda z, rng: None).mistake == "forgets to return"
    assert draw.check(lambda z, rng: ... if len(z) else 0).status == "not attempted"
    result = draw.check(lambda z, rng: 1 / 0)
    assert result.mistake == "stops with a ZeroDivisionError" and "1 / 0" in result.text


@pytest.mark.parametrize("kind", [int, float, np.int64, np.array], ids=lambda k: k.__name__)
def test_any_kind_of_whole_number_is_an_index(kind):
    assert kind_of(kind(2), np.array([0.5, 1.5, 2.5])) == 2


@pytest.mark.parametrize("share", [0.5, 0.02, 1e-5])
def test_the_limits_lie_about_five_standard_deviations_out(share):
    draws = 10**4
    allowed = expected([share, 1 - share], draws)
    mean, sd = draws * share, math.sqrt(draws * share * (1 - share))
    assert mean + 4.9 * sd < allowed.high[0] < mean + 5.5 * sd + 9
    assert allowed.low[0] <= max(0, mean - 4.4 * sd)


def test_what_cannot_be_may_not_happen_once_and_what_must_be_always():
    allowed = expected([0.0, 1.0], 100)
    assert (allowed.low.tolist(), allowed.high.tolist()) == ([0, 100], [0, 100])


def test_one_draw_of_what_does_not_exist_is_one_too_many():
    tally = Tally()
    tally.counts.update({0: 500, 1: 500})
    assert expected([0.5, 0.5], 1001).allows(tally)
    tally.counts[2] += 1
    assert not expected([0.5, 0.5], 1001).allows(tally)


def test_tallies_are_as_far_apart_as_chance_says():
    one, other, far = Tally(), Tally(), Tally()
    one.counts.update({0: 500, 1: 500})
    other.counts.update({0: 520, 1: 480})
    far.counts.update({0: 700, 1: 300})
    assert distance(one, one) == 0 < distance(one, other) < math.inf == distance(one, far)

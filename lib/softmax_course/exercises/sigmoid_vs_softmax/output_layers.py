"""Output layers: how many labels can be true decides which one fits."""

from softmax_course.checks import Mistake, Part, choices, members


@choices(
    title="2.5 · Choose the output layer",
    parts=(
        Part(
            "the species of a penguin",
            "softmax",
            {
                "sigmoids": (
                    "lets a penguin be two species",
                    "With separate yes-or-no answers a bird could be two species, or "
                    "none. Can it?",
                ),
                "either": (
                    "sees no difference for three classes",
                    "Sigmoid and softmax agree for two classes. How many species are there?",
                ),
            },
        ),
        Part(
            "the genres of a film",
            "sigmoids",
            {
                "softmax": (
                    "allows a film one genre",
                    "Softmax has one whole to share out. Can a film be a comedy and a romance?",
                ),
                "either": (
                    "treats tags like classes",
                    "The two would differ for a film with two genres. How many may be true?",
                ),
            },
        ),
        Part(
            "spam or not",
            "either",
            {
                "softmax": (
                    "rules out the single sigmoid",
                    "Softmax over two units is right, and exercise 2.3 showed another way "
                    "to the same answers. Which?",
                ),
                "sigmoids": (
                    "rules out the softmax of two",
                    "One sigmoid is right, and exercise 2.3 showed another way to the same "
                    "model. Which?",
                ),
            },
        ),
        Part(
            "the findings on an X-ray",
            "sigmoids",
            {
                "softmax": (
                    "lets findings compete",
                    "A patient may have two findings, or none. What would softmax do to "
                    "the second one?",
                ),
                "either": (
                    "expects exactly one finding",
                    "For several findings at once the two differ. How many can be true?",
                ),
            },
        ),
        Part(
            "the next word of a sentence",
            "softmax",
            {
                "sigmoids": (
                    "lets several words come next",
                    "Many words could come next, and how many will?",
                ),
                "either": (
                    "overlooks that one word follows",
                    "Sigmoids would not add up to 1 over the dictionary. How many words follow?",
                ),
            },
        ),
    ),
    hints=(
        "Ask of each task: how many of the labels can be true at once?",
        "Exactly one out of many is one kind of question, any number of them another. And two "
        "classes?",
    ),
    insight="The labels decide, not the network: exactly one of K wants softmax, any number of "
    "K, none included, wants K sigmoids. For two classes, one sigmoid says the same as a softmax "
    "of two.",
    variation="A photo may show none of your K animals. What would you change for softmax?",
    minutes=(2, 4),
)
def output_layers():
    """Which output layer fits: "softmax", "sigmoids" or "either"?"""
    return ("softmax", "sigmoids", "either", "sigmoids", "softmax")


@members(
    title="2.6 ★ · Tags above one half",
    out={
        "first": (
            "overlooks a tag that is on",
            "The first sigmoid is 0.911. On which side of one half is that?",
        ),
        "third": (
            "keeps the winner only",
            "You took the largest. Each tag is compared with one half, not with the "
            "others: is the third one above it?",
        ),
    },
    into={
        "second": (
            "turns on a tag below one half",
            "The second sigmoid is 0.188. On which side of one half is that?",
        ),
    },
    mistakes=(
        Mistake("turns every tag off", "Do all three sigmoids lie below one half?", set()),
        Mistake("names the tags that are off", "That one is off. Which are on?", {"second"}),
    ),
    hints=(
        "sc.sigmoid gives all three at once. Which are above 0.5?",
        "A sigmoid is above one half when its score is above what?",
    ),
    insight="Two tags at once: as answers to two separate questions that is fine, as the answer "
    "to one question it is one too many. A sigmoid is above one half when its score is positive.",
    variation="Which scores turn no tag on at all?",
    minutes=(1, 2),
    star=True,
)
def tags_on():
    """Which of the sigmoids of 2.33, -1.46 and 0.56 are above one half?"""
    return {"first", "third"}

"""Repair the article's script: five places, three replacements each."""

from softmax_course.checks import Part, choices


@choices(
    title="5.11 ★ · Repair the article's script",
    parts=(
        Part(
            "place 1, the type of the labels",
            "b",
            {
                "a": (
                    "keeps np.integer",
                    "np.integer is a family of types and no array can be made of a family, so "
                    "NumPy stops there. Which member has a short name?",
                ),
                "c": (
                    "makes positions where the loss wants rows",
                    "This loss compares rows of four with rows of four. Which of the replacements "
                    "leaves rows?",
                ),
            },
        ),
        Part(
            "place 2, the optimiser",
            "c",
            {
                "a": (
                    "writes the class like a module",
                    "Python minds capitals. How do the names of classes begin?",
                ),
                "b": (
                    "keeps the short name of the learning rate",
                    "lr was the name years ago. What is it spelt out?",
                ),
            },
        ),
        Part(
            "place 3, the last layer and the loss",
            "a",
            {
                "b": (
                    "applies softmax twice",
                    "On JAX and PyTorch it runs, and its loss has a floor of 0.74. Where is the "
                    "second softmax?",
                ),
                "c": (
                    "gives scores to a loss that wants shares",
                    "By its name alone this loss expects probabilities. What does the layer give "
                    "it now?",
                ),
            },
        ),
        Part(
            "place 4, the loss for labels 0 to 3",
            "c",
            {
                "a": (
                    "asks four yes-or-no questions",
                    "With labels of shape (n,) it stops with a message about shapes. And it is "
                    "for labels that can be true together: how many clouds does a point belong "
                    "to?",
                ),
                "b": (
                    "gives positions to a loss that wants rows",
                    "With labels of shape (n,) it stops with a message about shapes: it wants a "
                    "row of 0 and 1 for each label. Which word in a name says that the label is "
                    "a position?",
                ),
            },
        ),
        Part(
            "place 5, the test rows",
            "b",
            {
                "a": (
                    "measures the test rows by themselves",
                    "The network learned with another ruler. Whose mean and deviation did it see?",
                ),
                "c": (
                    "trusts softmax to scale the inputs",
                    "Softmax scales what comes out, so that it adds up to 1. Who scales what goes "
                    "in?",
                ),
            },
        ),
    ),
    nudge="Take the places one by one: what stops, and what runs and goes wrong?",
    hints=(
        "Some of the faults stop with a message. Which would run to the end without a word?",
        "One softmax, one ruler, and labels of the kind that the loss names. Which replacement "
        "has each?",
    ),
    insight="Faults that stop with a message are the kind ones. A softmax too many, a second "
    "ruler and unscaled inputs all run to the end and print numbers.",
    variation="Which of the five would you have seen from the first printed loss alone?",
    minutes=(3, 5),
    difficulty=2,
    star=True,
)
def repair_script():
    """Say "a", "b" or "c" for the five places."""
    return ("b", "c", "a", "c", "b")

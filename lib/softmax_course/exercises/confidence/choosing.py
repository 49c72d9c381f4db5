"""A confidence is for deciding with: where to draw the line when mistakes cost."""

from softmax_course.checks import Mistake, number


@number(
    title="6.8 ★ · When to act",
    nudge="At confidence p, acting costs 9 (1 - p) on average and not acting costs p. Where are "
    "the two equal?",
    mistakes=(
        Mistake(
            "draws the line at one half",
            "One half would be right if both mistakes cost the same. Which of them is dearer, "
            "and should you act more rarely or more often?",
            0.5,
        ),
        Mistake(
            "turns the costs round",
            "At 0.1 you would act when you are wrong nine times in ten, at 9 apiece. Which "
            "mistake costs 9?",
            0.1,
        ),
        Mistake(
            "takes one ninth for the share of wrong answers",
            "At 8/9 one in nine is wrong: odds of eight to one. Which odds do the costs have?",
            8 / 9,
        ),
        Mistake(
            "divides one cost by the other",
            "That is 1/9, one cost over the other. At that p, is 9 (1 - p) equal to p?",
            1 / 9,
        ),
        Mistake(
            "is more careful than the costs ask",
            "That is on the safe side. Put it into both costs: are they equal?",
            0.95,
            0.99,
        ),
        Mistake(
            "acts only when it is certain",
            "Then you hardly ever act, and pay 1 each time that the answer was right. At which p "
            "does it begin to pay?",
            1.0,
        ),
        Mistake(
            "always acts",
            "Acting at p = 0 costs 9 every time. When is it worth the risk?",
            0.0,
        ),
        Mistake(
            "gives the odds",
            "Odds of nine to one: that is right as odds. Which confidence has them?",
            9.0,
        ),
    ),
    hints=(
        "Ten cases at confidence 0.8: how many would be wrong, and what would they cost?",
        "Write both average costs as functions of p. Where do the lines cross?",
    ),
    insight="Act at 0.9 and above: odds of nine to one, as the costs. That holds when the "
    "confidence is calibrated. Where a network says 99 % and is right in 62 %, the rule loses on "
    "average: 9 x 0.38 = 3.4 for acting, against 0.62 for not acting.",
    variation="Where is the line when acting wrongly costs 99?",
    minutes=(2, 4),
    difficulty=2,
    star=True,
)
def threshold():
    """Acting wrongly costs 9, not acting when right costs 1: from which confidence on act?"""
    return 9 / (9 + 1)

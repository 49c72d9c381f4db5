"""What ails a run, a network or a script: to be said in a word."""

from softmax_course.checks import choices


@choices()
def four_runs():
    """Say for the runs A to D: healthy, no scaling, rate too large or softmax twice."""
    return ("rate too large", "healthy", "no scaling", "softmax twice")


@choices()
def halfway_point():
    """Say "bottom", "middle", "left", "right" or "torn" at (15, 7.5), for both networks."""
    return ("torn", "right")


@choices()
def hidden_needed():
    """Say "yes" or "no" for the four clouds, the penguins and XOR."""
    return ("no", "no", "yes")


@choices()
def repair_script():
    """Say "a", "b" or "c" for the five places."""
    return ("b", "c", "a", "c", "b")

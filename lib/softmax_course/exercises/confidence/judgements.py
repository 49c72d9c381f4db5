"""What a temperature cannot do, and what the calibration error does not see."""

from softmax_course.checks import choices


@choices()
def no_change():
    """Say of each change to the scores whether the accuracy stays the "same" or "changes"."""
    return ("same", "same", "same", "changes", "changes")


@choices()
def far_away():
    """Say which are true of T > 1 and a point far from all rows of a linear softmax."""
    return (True, False, False, True)


@choices()
def what_it_misses():
    """Say of each situation whether the calibration error has it "seen" or "missed"."""
    return ("seen", "missed", "missed", "missed")

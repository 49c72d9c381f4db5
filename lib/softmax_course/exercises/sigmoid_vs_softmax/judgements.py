"""Which outputs change, which tags are on, which output layer fits."""

from softmax_course.checks import choices, members


@choices()
def which_outputs_change():
    """Only the third score rises by 1: which of three sigmoids and three shares change?"""
    return (False, False, True, True, True, True)


@choices()
def output_layers():
    """Which output layer fits: "softmax", "sigmoids" or "either"?"""
    return ("softmax", "sigmoids", "either", "sigmoids", "softmax")


@members()
def tags_on():
    """Which of the sigmoids of 2.33, -1.46 and 0.56 are above one half?"""
    return {"first", "third"}

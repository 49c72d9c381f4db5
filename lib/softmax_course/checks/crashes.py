"""What to say when a learner's program stops with an error: one thought for its kind."""

_WHOLE = (
    "Whole numbers are needed there, and 2.0 is a float, whatever its value. Which method or "
    "function makes integers of floats?"
)
_BY_MESSAGE = {
    "only integers, slices": _WHOLE,
    "Cannot cast array data from dtype('float": _WHOLE,
    "shape mismatch": "The lists of positions differ in length. How many rows are there, and how "
    "many positions does each list name?",
    "can be converted to Python scalars": "That function takes one number, and was given an "
    "array. Which method or function of NumPy does the same to a whole array?",
}
_BY_KIND = {
    "NameError": "Python does not know that name. Is it spelt as where it was made, or is it "
    "missing among the arguments?",
    "IndexError": "A position was asked for that the array does not have. Which axis do the "
    "positions in that line run along?",
    "OverflowError": "A number became too large for a float. Which exponent in that line can grow "
    "without end?",
    "UnboundLocalError": "That name is used before it is given a value. Which line makes it?",
}
_ANY = "Read the message aloud: which value in that line is not what you think?"


def thought(error):
    """Return what is to be said: a message may tell more than the kind of error.

    >>> thought(KeyError("a"))
    'Read the message aloud: which value in that line is not what you think?'
    """
    said = (words for part, words in _BY_MESSAGE.items() if part in str(error))
    return next(said, _BY_KIND.get(type(error).__name__, _ANY))

"""What to say when a learner's program stops with an error: one thought for its kind."""

from . import names

_WHOLE = (
    "Whole numbers are needed there, and 2.0 is a float, whatever its value. Which method or "
    "function makes integers of floats?"
)
_ROWS = (
    "Two arrays met whose shapes do not fit: one may have lost its rows, or lies on its side. "
    "What are their shapes, written one above the other, last number below last number?"
)
_PRODUCT = (
    "In A @ B the last number of A's shape meets the first of B's. Which shape does each have, "
    "and which of them should stand first, or be turned round (.T)?"
)
_BY_MESSAGE = {
    "only integers, slices": _WHOLE,
    "Cannot cast array data from dtype('float": _WHOLE,
    "shape mismatch": "The lists of positions differ in length. How many rows are there, and how "
    "many positions does each list name?",
    "can be converted to Python scalars": "That function takes one number, and was given an "
    "array. Which method or function of NumPy does the same to a whole array?",
    "could not be broadcast": _ROWS,
    "Cannot cast ufunc": "Fractions cannot be written into an array of whole numbers. What would "
    "make a new array in place of writing into that one?",
    "object is not callable": "Round brackets behind a value call it as a function. Is an "
    "entry meant, with square brackets, or a product, with a star?",
    "'numpy.ufunc'": "A function such as np.exp is called with what it works on in brackets: "
    "np.exp(2). What should stand in the brackets here?",
    "and 'tuple'": "After a comma Python begins a new number, and two make a tuple. Is a tuple "
    "meant in that line, or a decimal point?",
    "for ^": "Python writes a power with two stars, as in 2 ** 3. Where does ^ stand in "
    "that line?",
    "is not iterable": "A single number came in where that line goes through several. What does "
    "the same to one number and to an array?",
    "has no attribute": "There is nothing of that name there. Which of the names that you have "
    "met is meant?",
    "matmul: ": _PRODUCT,
    "not aligned": _PRODUCT,
}
_BY_KIND = {
    "IndexError": "A position was asked for that the array does not have. Which axis do the "
    "positions in that line run along?",
    "AxisError": "An axis was asked for that the array does not have. How many axes has the array "
    "in that line, and what number has the first?",
    "OverflowError": "A number became too large for a float. Which exponent in that line can grow "
    "without end?",
    "UnboundLocalError": "That name is used before it is given a value. Which line makes it?",
    "RecursionError": "The function calls itself without end. Which call should be another's?",
}
_NAME = (
    "Python does not know that name. Is it spelt as where it was made, or can it be worked out "
    "from the arguments?"
)
_LIBRARY = (
    "A function of sc refuses what that line gives it. Which shape does each argument have, and "
    "which does it want?"
)
_ANY = "Read the message aloud: which value in that line is not what you think?"


def thought(outcome):
    """Return what is to be said: a message may tell more than the kind of error."""
    error = outcome.error
    if isinstance(error, NameError) and not isinstance(error, UnboundLocalError):
        full = error.name and names.in_full(error.name)
        return (
            f"`{error.name}` is written `{full}`. Where does it stand without?" if full else _NAME
        )
    if outcome.refused_by_library():
        return _LIBRARY
    try:
        message = str(error)
    except Exception:  # an exception of the learner's own may not be able to say itself
        message = ""
    said = (words for part, words in _BY_MESSAGE.items() if part in message)
    return next(said, _BY_KIND.get(type(error).__name__, _ANY))

"""Small neural networks whose last step is softmax, in loops that you can read.

A `Network` holds its parameters in one flat vector. `train` is an iterator: each turn is
a `Moment` to draw, to print or to stop at, and stopping keeps what was learned.

N is the number of rows and p their shares here, where the lessons write n and P.
"""

from softmax_course.network.heads import from_scores, softmax_twice, through_clipped_shares
from softmax_course.network.history import History, Moment
from softmax_course.network.network import Network
from softmax_course.network.optimisers import SGD, Adam
from softmax_course.network.scaling import Standardiser
from softmax_course.network.training import Diverged, Training, fit, train

__all__ = [
    "SGD",
    "Adam",
    "Diverged",
    "History",
    "Moment",
    "Network",
    "Standardiser",
    "Training",
    "fit",
    "from_scores",
    "softmax_twice",
    "through_clipped_shares",
    "train",
]

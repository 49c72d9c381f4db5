"""What goes wrong with attention weights: programs for `attention_weights`."""

import numpy as np

import softmax_course as sc
from softmax_course.checks import Mistake


def _scores(Q, K):
    return Q @ K.T / np.sqrt(Q.shape[1])


def _scaled_by(scale):
    return lambda Q, K: sc.softmax(Q @ K.T * scale(Q, K))


def _unit(rows):
    return rows / np.sqrt((rows**2).sum(axis=1, keepdims=True))


def _by_distance(power, divisor):
    """Return the program whose scores are minus a power of the distance, divided."""

    def program(Q, K):
        distances = np.linalg.norm(Q[:, None] - K, axis=2)
        return sc.softmax(-(distances**power) / divisor(Q.shape[1]))

    return program


SLIPS = (
    Mistake(
        "does not scale",
        "The dot products are right, and they grow with d: the weights come out too sharp. "
        "What are they divided by?",
        lambda Q, K: sc.softmax(Q @ K.T),
    ),
    Mistake(
        "divides by d, not by its root",
        "Dividing by d is too much: the weights come out too even. What spreads like the "
        "root of d?",
        _scaled_by(lambda Q, K: 1 / Q.shape[1]),
    ),
    Mistake(
        "divides by half of d",
        "d ** 1 / 2 is (d ** 1) / 2, half of d: it is the root for d = 4 only. Where could "
        "brackets stand, or what is another way to write a root?",
        _scaled_by(lambda Q, K: 2 / Q.shape[1]),
    ),
    Mistake(
        "divides by 2 whatever d is",
        "2 is the root of 4, and 4 was the d of that example. Which of the shapes holds d?",
        _scaled_by(lambda Q, K: 1 / 2),
    ),
    Mistake(
        "multiplies by the root of d",
        "The weights got sharper. Which operation brings the scores down?",
        _scaled_by(lambda Q, K: np.sqrt(Q.shape[1])),
    ),
    Mistake(
        "counts the queries, not the numbers in one",
        "Q.shape[0] is how many queries there are. Which axis has length d?",
        _scaled_by(lambda Q, K: 1 / np.sqrt(Q.shape[0])),
    ),
    Mistake(
        "counts the keys, not the numbers in one",
        "K.shape[0] is how many keys there are. Which axis has length d?",
        _scaled_by(lambda Q, K: 1 / np.sqrt(K.shape[0])),
    ),
    Mistake(
        "counts all the numbers in the queries",
        "Q.size is n times d. Which axis has length d?",
        _scaled_by(lambda Q, K: 1 / np.sqrt(Q.size)),
    ),
    Mistake(
        "takes the root twice",
        "Divided by the fourth root of d, the scores still grow. How many roots are needed?",
        _scaled_by(lambda Q, K: Q.shape[1] ** -0.25),
    ),
    Mistake(
        "lets the queries compete",
        "Your columns add up to 1: each key is shared among the queries. Along which axis do "
        "the keys lie?",
        lambda Q, K: sc.softmax(_scores(Q, K), axis=0),
    ),
    Mistake(
        "takes one total for all queries",
        "All of it together adds up to 1. How many totals do n queries need?",
        lambda Q, K: sc.softmax(_scores(Q, K).ravel()).reshape(len(Q), len(K)),
    ),
    Mistake(
        "exchanges queries and keys",
        "Each row of yours belongs to a key. Whose row should add up to 1?",
        lambda Q, K: sc.softmax(K @ Q.T / np.sqrt(Q.shape[1])),
    ),
    Mistake(
        "returns rows and columns exchanged",
        "The weights are right and lie across. Which index belongs to the query?",
        lambda Q, K: sc.softmax(_scores(Q, K)).T,
    ),
    Mistake(
        "takes the logarithm as well",
        "Those are logarithms of the weights, none above 0. Which step is one too many?",
        lambda Q, K: sc.log_softmax(_scores(Q, K)),
    ),
    Mistake(
        "hides the later keys",
        "The first query sees one key, the second two: that is the mask of a language model, and "
        "it comes later. Which keys does a query see here?",
        lambda Q, K: sc.softmax(np.where(np.tri(len(Q), len(K)), _scores(Q, K), -np.inf)),
    ),
    Mistake(
        "compares by distance",
        "How far apart two vectors lie is another likeness, with both lengths in it. Which "
        "product was asked for?",
        *[_by_distance(power, c) for power in (1, 2) for c in (lambda d: 1, np.sqrt)],
    ),
    Mistake(
        "returns the scores",
        "Those are the scaled dot products. Which step makes shares of them?",
        _scores,
    ),
    Mistake(
        "returns the dot products",
        "Those are the dot products alone. What are they divided by, and what comes then?",
        lambda Q, K: Q @ K.T,
    ),
    Mistake(
        "scales after the softmax",
        "Your rows add up to less than 1: the shares were divided, not the scores. Which "
        "comes first?",
        lambda Q, K: sc.softmax(Q @ K.T) / np.sqrt(Q.shape[1]),
    ),
    Mistake(
        "leaves the exponentials undivided",
        "Those are exponentials, and no row adds up to 1. Which total makes shares of a row?",
        lambda Q, K: np.exp(_scores(Q, K)),
        lambda Q, K: np.exp(_scores(Q, K) - _scores(Q, K).max(axis=1, keepdims=True)),
    ),
    Mistake(
        "compares each query with the queries",
        "The keys are not used. What should each query be multiplied with?",
        lambda Q, K: sc.softmax(Q @ Q.T / np.sqrt(Q.shape[1])),
    ),
    Mistake(
        "multiplies without turning K round",
        "Each row of Q has to meet each row of K, and a product lets rows meet columns. Which "
        "of the two has to be turned round?",
        *[
            lambda Q, K, product=product, root=root: sc.softmax(product(Q, K) / root(Q.shape[1]))
            for product in (np.matmul, np.dot)
            for root in (np.sqrt, lambda d: 1, lambda d: 2, lambda d: d)
        ],
    ),
    Mistake(
        "divides by the lengths of the vectors",
        "Those are cosines: how long a query or a key is no longer counts. Which one number "
        "divides all the dot products?",
        lambda Q, K: sc.softmax(_unit(Q) @ _unit(K).T),
        lambda Q, K: sc.softmax(_unit(Q) @ _unit(K).T / np.sqrt(Q.shape[1])),
    ),
    Mistake(
        "applies softmax twice",
        "The weights are drawn together. Where is the second softmax?",
        lambda Q, K: sc.softmax(sc.softmax(_scores(Q, K))),
    ),
    Mistake(
        "decides instead of sharing",
        "Each query looks at one key only. What should a key get that is a little behind?",
        lambda Q, K: np.eye(len(K))[np.argmax(Q @ K.T, axis=1)],
    ),
    Mistake(
        "loses the axis it sums over",
        "One total for each query has shape (n,), which does not line up with (n, m). What "
        "does keepdims=True do?",
        lambda Q, K: np.exp(_scores(Q, K)) / np.exp(_scores(Q, K)).sum(axis=1),
    ),
)

"""What many exercises do on their way: its slips are written once, in the tables beside."""

from .softmax import log_softmax, softmax

__all__ = ["log_softmax", "softmax"]

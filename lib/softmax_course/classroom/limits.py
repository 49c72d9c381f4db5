"""How much a room takes, from whom, and how fast."""

import time
from collections import OrderedDict

MESSAGE = 4096  # bytes of one message
PEOPLE = 500  # on one day
EVENTS = 5000  # of one person on one day, who checks three hundred times in a long one; a
# message without any, which may change the seat, counts as one
SESSIONS = 50  # kernels of one person on one day
NEWCOMERS = (100, 10)  # from one address at once, then a second: 500 have come in 40 seconds


def lines():
    """Return how many lines a server holds at once: most of the files it may have open."""
    try:
        import resource
    except ImportError:  # Windows, where a server can look at 512
        return 400
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    return 2000 if most == resource.RLIM_INFINITY else min(2000, most * 3 // 4)


class Rate:
    """So many at once, then so many a second, for each key; keys long unused are forgotten."""

    def __init__(self, burst, per_second, keys=2000, clock=time.monotonic):
        self.burst, self.per_second, self.keys, self.clock = burst, per_second, keys, clock
        self._left = OrderedDict()

    def allows(self, key, cost=1):
        """Whether there is something left for this key; if so it is taken."""
        now = self.clock()
        left, then = self._left.pop(key, (self.burst, now))
        left = min(self.burst, left + (now - then) * self.per_second)
        allowed = left >= cost
        self._left[key] = (left - cost if allowed else left, now)
        while len(self._left) > self.keys:
            self._left.popitem(last=False)
        return allowed

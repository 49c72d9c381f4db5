"""How much a room takes, from whom, and how fast."""

import time
from collections import OrderedDict

MESSAGE = 4096  # bytes of one message
PEOPLE = 500  # on one day
EVENTS = 5000  # of one person on one day, who checks three hundred times in a long one
SESSIONS = 50  # kernels of one person on one day


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

    def spent(self, key):
        """Whether nothing is left for this key now."""
        left, then = self._left.get(key, (self.burst, self.clock()))
        return left + (self.clock() - then) * self.per_second < 1

"""The cells that take long, for runs that can go without them.

Each reads nothing that a learner writes, and nbval runs it in both editions.
"""

LONG = {"twenty-starts"}  # trains sixty networks

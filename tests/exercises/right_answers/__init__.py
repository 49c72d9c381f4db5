"""Right answers written in other ways than ours, by the exercise's name: each must pass.

One module for each lesson or few, with a dict FUNCTIONS, a dict VALUES, or both.
"""

import importlib
import pkgutil

FUNCTIONS, VALUES = {}, {}
for _found in pkgutil.iter_modules(__path__):
    _module = importlib.import_module(f"{__name__}.{_found.name}")
    FUNCTIONS |= getattr(_module, "FUNCTIONS", {})
    VALUES |= getattr(_module, "VALUES", {})

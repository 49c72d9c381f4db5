"""What stops a build."""


class BuildError(Exception):
    """One sentence for the author: which notebook, which cell, what to mend."""

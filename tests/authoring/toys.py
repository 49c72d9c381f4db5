"""Small notebooks, made in memory."""

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

ANSWER = "def double(z):\n    ### BEGIN SOLUTION\n    return 2 * z\n    ### END SOLUTION"
STUB = "def double(z):\n    ...  # your code here"
VALUE = "answer = (\n    ### BEGIN SOLUTION\n    95, 5\n    ### END SOLUTION\n)"


def prose(source, *tags, **given):
    return new_markdown_cell(source, metadata=_tagged(tags), **given)


def code(source, *tags, **given):
    return new_code_cell(source, metadata=_tagged(tags), **given)


def notebook(*cells):
    return new_notebook(cells=list(cells))


def saved(folder, stem, *cells):
    """Write solutions/STEM.ipynb below `folder`, as an author would have it."""
    path = folder / "solutions" / f"{stem}.ipynb"
    path.parent.mkdir(exist_ok=True)
    nbformat.write(notebook(*cells), path)
    return path


def _tagged(tags):
    return {"tags": list(tags)} if tags else {}

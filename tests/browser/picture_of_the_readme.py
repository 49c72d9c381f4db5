"""Makes the README's picture: lesson 00 after one move and one wrong answer.

No test by its name, it runs when it is asked for: `readme_picture.MAKE`.
"""

import io
import sys

from conftest import TOKEN
from notebook_page import ROOT, Lab, NotebookPage
from PIL import Image, PngImagePlugin

sys.path.insert(0, str(ROOT / "tests"))
from readme_picture import FIRST, told

STEPS_UP = round((FIRST - 7) / 0.5)
GAP = 24  # device pixels between the two cells


def test_the_picture_is_made(server, browser, fresh):
    page = browser.new_page(viewport={"width": 824, "height": 900}, device_scale_factor=2)
    notebook = NotebookPage(Lab(page, server, TOKEN), fresh("00_start_here"))
    notebook.toggle_list_of_files()
    notebook.run_all()
    places = {cell["id"]: i for i, cell in enumerate(notebook.cells)}
    explorer = notebook._cell(places["pipeline-explorer"])
    handle = explorer.query_selector(".q-z1 .noUi-handle")
    handle.focus()
    for _ in range(STEPS_UP):
        page.keyboard.press("ArrowRight")
    moved = f"cell => cell.querySelector('[data-sentence]').textContent.includes('{FIRST:g}')"
    page.wait_for_function(moved, arg=explorer)
    shots = [explorer.query_selector(".softmax-course").screenshot()]
    check = notebook._cell(places["shares-wrong"])
    shots.append(check.query_selector(".jp-OutputArea-output").screenshot())
    page.close()
    save([filled(Image.open(io.BytesIO(shot)).convert("RGB")) for shot in shots])


def save(parts):
    """Put the parts under each other upon one white card, with what they show in words."""
    size = [max(part.width for part in parts), sum(part.height + GAP for part in parts)]
    card = Image.new("RGB", (size[0] + 2 * GAP, size[1] + GAP), "white")
    y = GAP
    for part in parts:
        card.paste(part, (GAP, y))
        y += part.height + GAP
    words = PngImagePlugin.PngInfo()
    words.add_itxt("shows", told())
    card.quantize(256).save(ROOT / ".github" / "lesson.png", pnginfo=words, optimize=True)


def filled(part):
    """Cut off the empty rows at the end."""
    last = Image.eval(part.convert("L"), lambda value: 255 - value).getbbox()[3]
    return part.crop((0, 0, part.width, last))

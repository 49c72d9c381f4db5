"""On a tablet and on a phone nothing is cut off, and what one needs is in sight."""

import pytest
from site_page import SitePage

SCREENS = {"tablet": (820, 1180), "phone": (390, 844)}
IN_SIGHT = """() => [
  '.jp-NotebookPanel-toolbar [data-jp-item-name=run]',
  '#softmax-course-bar button:nth-child(1)', '#softmax-course-bar button:nth-child(2)',
].map(where => document.querySelector(where)?.getBoundingClientRect()).every(
  box => box?.width > 0 && box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight
)"""
CUT_OFF = """() => [...document.querySelectorAll('.jp-RenderedMarkdown p')].filter(
  node => node.getBoundingClientRect().right > innerWidth).length"""


@pytest.fixture(scope="module", params=SCREENS, ids=str)
def screen(request, visit, address):
    """Lesson 00 on one of the screens, its text shown."""
    lesson = SitePage(visit(*SCREENS[request.param]).new_page(), address)
    lesson.open("00_start_here.ipynb")
    lesson.page.wait_for_selector(".jp-RenderedMarkdown p")
    yield lesson
    lesson.page.close()


def test_run_all_lessons_and_download_are_in_sight(screen):
    screen.page.wait_for_function(IN_SIGHT)


def test_no_line_of_a_lesson_is_cut_off(screen):
    assert screen.page.evaluate(CUT_OFF) == 0


@pytest.mark.parametrize("name", ["index.html", "read/04_cross_entropy.html"])
def test_a_page_to_read_is_no_wider_than_the_screen(screen, name):
    page = screen.page.context.new_page()
    page.goto(screen.address + name)
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    page.close()

"""In a browser, without a network: every slide fits, and is read from the back row."""

import pytest

WIDTH, HEIGHT, SMALLEST = 1280, 720, 28
# What is wrong with the slide that is shown: nothing, if all is well.
FAULTS = """([smallest]) => {
  const slide = document.querySelector("section.present"), faults = [];
  const above = slide.querySelector(".above"), number = document.querySelector(".slide-number");
  const top = above ? above.getBoundingClientRect().bottom - 2 : 0;
  const bottom = number.getBoundingClientRect().top + 8;
  const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode, holder = text.parentElement, range = new Range();
    if (!text.data.trim()) continue;
    const said = text.data.trim().slice(0, 40);
    const size = parseFloat(getComputedStyle(holder).fontSize);
    if (size < smallest) faults.push(`${size} px: ${said}`);
    range.selectNode(text);
    const box = range.getBoundingClientRect();
    const first = holder.closest(".above") ? 0 : top;
    if (box.top < first || box.bottom > bottom || box.left < 0 || box.right > innerWidth)
      faults.push(`cut off: ${said}`);
  }
  for (const picture of slide.querySelectorAll("img")) {
    const box = picture.getBoundingClientRect();
    const scale = Math.min(
      box.width / picture.naturalWidth, box.height / picture.naturalHeight);
    const width = picture.naturalWidth * scale, height = picture.naturalHeight * scale;
    if (width < 1100 && height < 420) faults.push(`a picture of ${width} by ${height}`);
    if (box.bottom > bottom || box.right > innerWidth) faults.push("a picture cut off");
  }
  if (document.documentElement.scrollHeight > innerHeight) faults.push("something to scroll");
  return faults;
}"""


@pytest.fixture
def page(browser):
    """A page that reaches files of this machine and nothing else; it notes what it asked for."""
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, offline=True)
    page = context.new_page()
    page.asked = []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("pageerror", lambda error: page.asked.append(f"an error: {error}"))
    yield page
    context.close()


def test_every_slide_of_every_talk_fits_and_is_large_by_the_arrow_key_alone(stems, made, page):
    found = {}
    for stem in stems:
        page.goto((made / f"{stem}.html").as_uri())
        page.wait_for_function("Reveal.isReady()")
        for number in range(1, page.evaluate("Reveal.getTotalSlides()") + 1):
            assert page.evaluate("Reveal.getSlidePastCount()") == number - 1
            if faults := page.evaluate(FAULTS, [SMALLEST]):
                found[stem, number] = faults
            page.keyboard.press("ArrowRight")
        assert page.evaluate("Reveal.isLastSlide()")
    assert found == {}


def test_a_talk_asks_for_nothing_but_itself(stems, made, page):
    for stem in stems:
        page.asked.clear()
        address = (made / f"{stem}.html").as_uri()
        page.goto(address)
        page.wait_for_function("Reveal.isReady()")
        assert [url for url in page.asked if not url.startswith("data:")] == [address]

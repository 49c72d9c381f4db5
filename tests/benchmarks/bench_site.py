"""How fast the course is in a browser, beside this machine's own Python in the same run:
SOFTMAX_COURSE_PYODIDE=FOLDER python tests/benchmarks/bench_site.py.

Takes about two minutes. The site is built, served on this machine, and visited by someone who
was never there. Seconds are from opening lesson 00 to its first ✓, of the check alone, and
from a key on a slider to its new picture; natively the same cells are run by a kernel, and a
slider's value is set. Megabytes are counted as a host that compresses would send them.
"""

import json
import os
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import unquote

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS), str(TESTS / "browser"), str(TESTS / "site")]

from chromium import opened  # noqa: E402
from jupyter_client.manager import start_new_kernel  # noqa: E402
from notebook_page import ROOT  # noqa: E402
from site_page import SitePage, over_the_wire  # noqa: E402

from softmax_course import site  # noqa: E402
from softmax_course.site import serve  # noqa: E402

LESSON = "00_start_here.ipynb"
CHECK, EXPLORER, TIMES = "shares-check", "pipeline-explorer", 9
KEYS = ("ArrowLeft", "ArrowRight") * 5
SHOWN = """([box, before]) => box.querySelector('img').src !== before"""


def seconds(action):
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def in_the_browser(context, address):
    start = time.perf_counter()
    page = SitePage(context.new_page(), address).open(LESSON)
    page.wait_for_python()
    kinds = [cell["cell_type"] for cell in page.cells]
    check = page.place(CHECK)
    for place in (i for i in range(check) if kinds[i] == "code"):
        if place == page.place("shares-answer"):
            page.write(place, page.sources[place].replace("...  # your code here", "exps / total"))
        page.run(place)
    assert page.run(check)[0][1].startswith("✓")
    first = time.perf_counter() - start
    again = statistics.median(seconds(lambda: page.run(check)) for _ in range(TIMES))
    page.run(page.place(EXPLORER))
    return first, again, statistics.median(moved(page, key) for key in KEYS)


def moved(page, key):
    handle = page.slider()
    box = handle.evaluate_handle("node => node.closest('.softmax-course')")
    before = box.evaluate("box => box.querySelector('img').src")
    handle.focus()
    start = time.perf_counter()
    page.page.keyboard.press(key)
    page.page.wait_for_function(SHOWN, arg=[box, before], polling=5)
    return time.perf_counter() - start


def natively():
    """The same cells in a kernel of this Python."""
    solved = json.loads((ROOT / "solutions" / LESSON).read_text(encoding="utf-8"))["cells"]
    ids = [cell["id"] for cell in solved]
    code = [
        "".join(cell["source"])
        for cell in solved[: ids.index(CHECK)]
        if cell["cell_type"] == "code" and "on-purpose" not in cell["metadata"].get("tags", [])
    ]
    check = "".join(solved[ids.index(CHECK)]["source"])
    explore = "".join(solved[ids.index(EXPLORER)]["source"])
    start = time.perf_counter()
    manager, client = start_new_kernel()
    run = client.execute_interactive
    silent = {"output_hook": lambda _: None, "timeout": 60}
    for source in [*code, f"result = {check}", "assert result.status == 'passed'"]:
        assert run(source, **silent)["content"]["status"] == "ok"
    first = time.perf_counter() - start
    again = statistics.median(seconds(lambda: run(check, **silent)) for _ in range(TIMES))
    run(f"explorer = {explore.strip().splitlines()[-1]}", **silent)
    step = "name, slider = next(iter(explorer.controls.items())); slider.value -= slider.step"
    picture = statistics.median(seconds(lambda: run(step, **silent)) for _ in range(TIMES))
    client.stop_channels()
    manager.shutdown_kernel(now=True)
    return first, again, picture


def main():
    release = os.environ["SOFTMAX_COURSE_PYODIDE"]
    os.environ |= {"SOFTMAX_COURSE_DATA": "", "SOFTMAX_COURSE_HOST": "lab"}
    sent = []
    serve.Handler.log_request = lambda self, code="-", size="-": sent.append((self.path, code))
    with tempfile.TemporaryDirectory() as folder, opened(f"{folder}/profile") as context:
        built = Path(folder) / "site"
        site.build(ROOT, built, release)
        server = serve.server(built)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        here, there = in_the_browser(context, address), natively()
        for what, one, other in zip(("first ✓", "a check", "a slider"), here, there, strict=True):
            times = f"{one:6.2f} s in the browser, {other:6.3f} s natively"
            print(f"{what:8} {times}: {one / other:4.1f} times")
        first, count = wire(sent, built), len(sent)
        SitePage(context.new_page(), address).open(LESSON).wait_for_python()
        again = wire(sent[count:], built)
        print(f"first visit {first / 1e6:.1f} MB over the wire, second {again / 1e6:.2f} MB")
        server.shutdown()


def wire(sent, built):
    """Return the bytes of the files that were sent: nothing for what the browser had kept."""
    paths = {path.partition("?")[0].lstrip("/") for path, code in sent if code == 200}
    files = [built / unquote(path) for path in paths]
    return sum(over_the_wire(file) for file in files if file.is_file())


if __name__ == "__main__":
    main()

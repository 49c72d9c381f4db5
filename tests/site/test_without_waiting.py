"""Where WebAssembly cannot wait, a training is shown when it has ended, and this is said."""

from site_page import SitePage

# What Chromium 137 has, and Firefox and Safari have not, taken away before Python comes.
WITHOUT = "delete WebAssembly.Suspending; delete WebAssembly.promising;\n"
TRAINING = """import numpy as np
from softmax_course import data, network, widgets
rng = np.random.default_rng(0)
blobs = data.blobs(400, rng=rng)
rest = {"optimiser": network.Adam(), "batch_size": 5, "rng": rng}
net = network.Network((2, 12, 8, 4), rng=rng, scale=network.Standardiser(blobs.X))
widgets.watch(network.train(net, blobs, epochs=2000, **rest), blobs)"""


def older(route):
    answer = route.fetch()
    route.fulfill(response=answer, body=WITHOUT + answer.text())


def test_a_training_is_shown_when_it_has_ended_and_this_is_said(visit, address):
    context = visit()
    context.route("**/course.mjs", older)
    lesson = SitePage(context.new_page(), address).open("00_start_here.ipynb")
    lesson.wait_for_python()
    place = lesson.place("import")
    lesson.write(place, TRAINING)
    told = lesson.run(place)
    assert told[-1][1].startswith("This browser shows a training when it has ended")
    assert "Step 160000 of 160000" in told[-1][1]

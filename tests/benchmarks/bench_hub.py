"""What a learner costs on a hub: python tests/benchmarks/bench_hub.py PYTHON.

PYTHON is that of an environment with `requirements.txt` and `tests/environments/hub.txt`, the
course installed by reference. A hub is started as `.github/HUB.md` has it; in one learner's
server all cells of the solved lesson 05 are run, then those of 00 to 04, each with a kernel of
its own. Resident memory counts what processes share in each of them; the share counts it once.
"""

import os
import sys
import tempfile
from pathlib import Path

import nbformat
import psutil

TESTS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS / "environments"))
SOLUTIONS = sorted((TESTS.parent / "solutions").glob("0[0-5]_*.ipynb"))


def memory(name):
    """Print the memory of all processes of a learner, in MiB."""
    resident = share = number = 0
    for process in psutil.process_iter():
        try:
            if process.environ().get("JUPYTERHUB_USER") == name:
                used = process.memory_full_info()
                resident, share, number = resident + used.rss, share + used.pss, number + 1
        except (psutil.AccessDenied, psutil.NoSuchProcess, psutil.ZombieProcess):
            continue
    print(f"  {number} processes: resident {resident >> 20}, share {share >> 20} MiB", flush=True)


def solve(learner, path):
    """Run every cell of a solved lesson."""
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "code":
            learner.run(cell.source)


def main():
    """Start a hub, and measure."""
    from a_hub import Learner, running

    python = Path(sys.argv[1]).absolute()
    with tempfile.TemporaryDirectory() as folder, running(python, Path(folder)) as hub:
        learner = hub.start("ada")
        print("one kernel, nothing run")
        memory("ada")
        solve(learner, SOLUTIONS[-1])
        print("lesson 05, solved")
        memory("ada")
        for path in SOLUTIONS[:-1]:
            solve(Learner(learner.address, path.stem), path)
        print("and 00 to 04, their kernels still there")
        memory("ada")


if __name__ == "__main__":
    os.environ.pop("SOFTMAX_COURSE_HOST", None)
    main()

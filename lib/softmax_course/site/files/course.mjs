// What the kernel loads in place of Pyodide's own first file: the release, with the part of its
// packages that the course needs, and the course itself unpacked beside them.
const recipe = RECIPE;

// Run before the first cell, while the learner reads. IPython asks for its terminal, which no page
// has, and for all that belongs to it.
const PREPARE = `
import sys, types
sys.modules["IPython.terminal.embed"] = types.ModuleType("IPython.terminal.embed")
sys.modules["IPython.terminal.embed"].embed = None
import softmax_course.widgets
`;

async function load(options) {
  const here = new URL("./", import.meta.url);
  const release = new URL(recipe.pyodide, here);
  const archive = fetch(new URL(recipe.archive, here)).then((answer) => answer.arrayBuffer());
  const official = await import(new URL("pyodide.mjs", release));
  const pyodide = await official.loadPyodide({
    ...options,
    indexURL: release.href,
    lockFileURL: new URL("pyodide-lock.json", here).href,
    packages: recipe.packages,
  });
  const place = pyodide.runPython("import site; site.getsitepackages()[0]");
  pyodide.unpackArchive(await archive, "zip", { extractDir: place });
  pyodide.runPython(PREPARE);
  return pyodide;
}

export async function loadPyodide(options) {
  try {
    return await load(options);
  } catch (problem) {
    // The page waits, and has no other way to hear of it.
    new BroadcastChannel("softmax-course").postMessage({ failed: String(problem) });
    throw problem;
  }
}

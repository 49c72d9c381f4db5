// What the kernel loads in place of Pyodide's own first file: the release, with the part of its
// packages that the course needs, and the course itself unpacked beside them.
const recipe = RECIPE;

export async function loadPyodide(options) {
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
  pyodide.runPython("import softmax_course.widgets"); // so that the first cell has not to wait
  return pyodide;
}

// node in_node.mjs SITE_PYODIDE COURSE PURE [pytest's arguments]
// The course's tests in the Python of the browser, without a browser. PURE is a folder with pytest
// and what it needs.
import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [dist, course, pure, ...rest] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${dist}/pyodide.mjs`));
const lock = JSON.parse(readFileSync(`${dist}/pyodide-lock.json`));
const python = await loadPyodide({
  indexURL: dist,
  packages: Object.keys(lock.packages),
  env: { HOME: "/home/pyodide", MPLBACKEND: "agg", SOFTMAX_COURSE_DATA: "", SOFTMAX_COURSE_LIVE: "off" },
});
const place = python.runPython("import site; site.getsitepackages()[0]");
const archive = readdirSync(dist).find((name) => /^course-.*\.zip$/.test(name));
python.unpackArchive(new Uint8Array(readFileSync(`${dist}/${archive}`)), "zip", { extractDir: place });
for (const [at, root] of [["/course", course], ["/pure", pure]]) {
  python.FS.mkdirTree(at);
  python.FS.mount(python.FS.filesystems.NODEFS, { root }, at);
}
const prepare = /PREPARE = `([^`]*)`/.exec(readFileSync(`${dist}/course.mjs`, "utf-8"))[1];
python.runPython(`import sys; sys.path.insert(0, "/pure")\n${prepare}`);
python.globals.set("rest", python.toPy(rest));
const failed = python.runPython(`
import os, sys
sys.dont_write_bytecode = True
os.chdir("/course")
import pytest
own = ["-p", "no:cacheprovider", "-p", "no:faulthandler", "--capture=sys", "-c", "/dev/null"]
int(pytest.main([*own, "--rootdir=/course", "-q", "--tb=short", *rest]))
`);
process.exit(failed);

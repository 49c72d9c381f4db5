// node compile.mjs RELEASE PACKAGES: compile the Python in a folder's wheels and course.zip, so that a
// page has not to. The release's own Python does it: no other writes code that it can read.
import { pathToFileURL } from "node:url";

const [release, packages] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${release}/pyodide.mjs`));
const python = await loadPyodide({ indexURL: release });
python.FS.mkdirTree("/packages");
python.FS.mount(python.FS.filesystems.NODEFS, { root: packages }, "/packages");
python.runPython(`
import importlib.util, io, marshal, pathlib, zipfile

FLAGS = (1).to_bytes(4, "little")  # by hash, and not checked: nobody changes a page's files
OURS = "softmax_course/"  # its sources are shown to learners, and stay

def compiled(name, source):
    code = compile(source, f"/lib/python3.12/site-packages/{name}", "exec", dont_inherit=True)
    return importlib.util.MAGIC_NUMBER + FLAGS + importlib.util.source_hash(source) + marshal.dumps(code)

for path in sorted(pathlib.Path("/packages").iterdir()):
    if path.suffix != ".whl" and path.name != "course.zip":
        continue
    made = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new:
        for member in old.infolist():
            name, content = member.filename, old.read(member)
            if not name.endswith(".py"):
                new.writestr(member, content, zipfile.ZIP_DEFLATED, 9)
                continue
            place = name + "c"
            if name.startswith(OURS):
                new.writestr(member, content, zipfile.ZIP_DEFLATED, 9)
                place = importlib.util.cache_from_source(name)
            stamp = zipfile.ZipInfo(place, (2020, 1, 1, 0, 0, 0))
            new.writestr(stamp, compiled(name, content), zipfile.ZIP_DEFLATED, 9)
    path.write_bytes(made.getvalue())
`);

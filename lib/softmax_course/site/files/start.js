// What this browser keeps of a learner's work: JupyterLite's own storage, read and renamed here.
(() => {
  const root = new URL("./", location.href);
  const NAME = `JupyterLite Storage - ${root.pathname}`;
  const STORE = "files";
  const LESSON = /^\d\d_\w+\.ipynb$/;
  const element = (id) => document.getElementById(id);
  const address = (path) => `notebooks/index.html?path=${encodeURIComponent(path)}`;

  // The storage, or nothing when there is none: opening one that is not there would make it.
  const open = () =>
    new Promise((resolve) => {
      const asked = indexedDB.open(NAME);
      asked.onupgradeneeded = () => asked.transaction.abort();
      asked.onerror = () => resolve(null);
      asked.onsuccess = () => resolve(asked.result);
    });

  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  const files = async (kind = "readonly") => {
    const storage = await open();
    if (!storage?.objectStoreNames.contains(STORE)) return null;
    return storage.transaction(STORE, kind).objectStore(STORE);
  };

  const notebooks = async () => {
    const store = await files();
    const all = store ? await done(store.getAll()) : [];
    return all
      .filter((file) => file.type === "notebook" && file.content)
      .sort((one, other) => one.path.localeCompare(other.path));
  };

  const download = (file) => {
    const text = JSON.stringify(file.content, null, 1);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/x-ipynb+json" }));
    link.download = file.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  const fresh = async (file) => {
    const taken = new Set((await notebooks()).map((one) => one.path));
    const stem = file.path.replace(/\.ipynb$/, "");
    let [kept, number] = [`${stem}.before-reset.ipynb`, 2];
    while (taken.has(kept)) kept = `${stem}.before-reset-${number++}.ipynb`;
    const store = await files("readwrite");
    await done(store.put({ ...file, path: kept, name: kept }, kept));
    await done(store.delete(file.path));
    element("said").textContent = `${file.path} is as it came again; what you had is kept as ${kept}.`;
    await show();
  };

  const button = (words, act) => {
    const made = document.createElement("button");
    Object.assign(made, { type: "button", textContent: words });
    made.addEventListener("click", () => act().catch?.((problem) => (element("said").textContent = problem)));
    return made;
  };

  const row = (file) => {
    const made = document.createElement("li");
    const link = document.createElement("a");
    Object.assign(link, { href: address(file.path), textContent: file.path });
    const when = new Date(file.last_modified).toLocaleString();
    made.append(link, ` ${when} `, button("Download", async () => download(file)));
    if (LESSON.test(file.path)) made.append(" ", button("Fresh again", () => fresh(file)));
    return made;
  };

  const show = async () => {
    const found = await notebooks();
    element("work").replaceChildren(...found.map(row));
    element("none").hidden = found.length > 0;
  };

  const last = () => {
    try {
      return localStorage.getItem(`softmax-course ${root.href} last`);
    } catch {
      return null;
    }
  };
  if (LESSON.test(last() ?? "")) {
    element("start").textContent = "Go on";
    element("start").href = address(last());
    element("where").textContent = `You were last in ${last().replace(".ipynb", "")}.`;
  }
  window.addEventListener("pageshow", () => show().catch(() => {}));
})();

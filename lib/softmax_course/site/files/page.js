// What the course adds to JupyterLite's page, each in a few lines:
// saved lessons keep pictures in place of dead views; a newer edition of a lesson is never hidden
// by an old copy; a second tab is warned; Stop is heard while a cell runs; links lead to pages;
// Download and All lessons stand in sight; and whoever waits is told for what.
(() => {
  const LIVE = "application/vnd.jupyter.widget-view+json";
  const LESSON = /^\d\d_\w+\.ipynb$/;
  const NOTEBOOK = "./notebooks/index.html?path=";
  const LONG = 2000; // ms before a running cell is spoken of
  const ENDLESS = 40000;

  const LOOKS = `
    #main { bottom: 40px !important; height: auto !important; }
    #softmax-course-bar {
      position: fixed; inset: auto 0 0 0; height: 39px; z-index: 90; padding: 0 8px;
      display: flex; gap: 8px; align-items: center; overflow: hidden;
      font: 14px/1.3 system-ui, sans-serif; color: #212121; background: #f5f5f5;
      border-top: 1px solid #bdbdbd;
    }
    #softmax-course-bar button {
      flex: none; font: inherit; color: #0b4f7d; background: white; padding: 4px 10px;
      border: 1px solid #757575; border-radius: 4px; cursor: pointer;
    }
    /* Nothing can interrupt Pyodide here: a button that does nothing would only mislead. */
    .jp-Toolbar [data-jp-item-name="interrupt"] { display: none !important; }
    @media (max-width: 500px) {
      #softmax-course-bar span { font-size: 12px; line-height: 1.15; }
      .jp-NotebookTrustedStatus { display: none !important; }
    }
    #softmax-course-bar button:focus-visible { outline: 3px solid #0072b2; }
  `;
  const site = () => new URL("../", location.href).href; // each of JupyterLite's pages is one below
  const addressOf = (place) => new URL(place, site()).href;

  // -- What is saved -------------------------------------------------------------------------

  // As saving.keep_twins has it: a view with its twin leaves the twin, and a view alone, whose twin
  // is the output behind it, leaves nothing.
  const keepTwins = (options) => {
    if (options?.type !== "notebook" || !options.content?.cells) return options;
    const content = structuredClone(options.content); // the page that is open keeps its views
    for (const cell of content.cells.filter((one) => one.outputs)) {
      cell.outputs = cell.outputs.filter(({ data }) => Object.keys(data ?? {}).join() !== LIVE);
      for (const { data, metadata } of cell.outputs) {
        if (!data || !("text/html" in data)) continue;
        delete data[LIVE];
        if (metadata) delete metadata[LIVE];
      }
    }
    return { ...options, content };
  };

  // -- Editions ------------------------------------------------------------------------------

  // A lesson's words: running and saving a notebook adds outputs, counts and metadata, which
  // are none. As copies.edition has it.
  const words = (notebook) =>
    JSON.stringify(
      notebook.cells.map((cell) => [
        cell.cell_type,
        [].concat(cell.source).join("").trimEnd(),
        [...(cell.metadata?.tags ?? [])].sort(),
      ])
    );

  const fingerprint = (text) => {
    let [high, low] = [7, 11];
    for (let i = 0; i < text.length; i++) {
      high = Math.imul(high ^ text.charCodeAt(i), 2654435761);
      low = Math.imul(low ^ text.charCodeAt(i), 1597334677);
    }
    return `${text.length}.${high >>> 0}.${low >>> 0}`;
  };

  // Answers go along into a newer edition by the rule of softmax_course.answers; a test holds
  // the two to each other.
  const STUB = "...  # your code here";
  const text = (cell) => [].concat(cell?.source ?? []).join("");
  const squeezed = (cell) => text(cell).split("\n").map((line) => line.replace(/\s/g, ""));
  const isAnswer = (cell) => cell?.metadata?.nbgrader?.solution === true;
  const isBegun = (cell) => !text(cell).includes(STUB) || /^ +(return\b|\w+ *=)/m.test(text(cell));
  const carry = (copy, served) => {
    const old = new Map(copy.cells.map((cell) => [cell.id, cell]));
    const asksTheSame = (question) =>
      old.has(question?.id) && text(old.get(question.id)).trimEnd() === text(question).trimEnd();
    let [question, carried] = [null, 0];
    for (const cell of served.cells) {
      const answer = old.get(cell.id);
      const head = squeezed(cell)[0].replace(/\($/, "");
      if (cell.cell_type === "markdown") question = cell;
      else if (
        isAnswer(cell) && isAnswer(answer) && isBegun(answer) && asksTheSame(question) &&
        text(answer) !== text(cell) && squeezed(answer).some((line) => line.startsWith(head))
      ) {
        cell.source = answer.source;
        carried += 1;
      }
    }
    return carried;
  };

  const remembered = (key, value) => {
    const name = `softmax-course ${site()} ${key}`;
    try {
      if (value === undefined) return localStorage.getItem(name);
      localStorage.setItem(name, value);
    } catch {
      return null; // a browser that keeps nothing
    }
  };

  const settle = async (contents, path, say) => {
    const answer = await fetch(addressOf(`files/${path}`), { cache: "no-cache" });
    if (!answer.ok) return;
    const served = await answer.json();
    const newest = fingerprint(words(served));
    const known = remembered(path);
    const copy = (await contents.get(path, { content: true })).content;
    const mine = fingerprint(words(copy));
    if (known !== newest && mine !== newest) {
      if (mine === known) {
        await contents.delete(path); // the copy in the browser: the served one comes to light
      } else {
        const beside = path.replace(".ipynb", `.new-edition-${newest.split(".")[1]}.ipynb`);
        const carried = carry(copy, served);
        await contents.save(beside, { type: "notebook", format: "json", content: served });
        say(beside, carried);
      }
    }
    remembered(path, newest);
  };

  const newEdition = (app) => (beside, carried) =>
    app.restored.then(() =>
      app.commands.execute("apputils:notify", {
        message: `The course has another edition of this lesson. It is beside yours as ${beside}${carried ? `, with ${carried} of your answers in it` : ""}, and yours stays as it is.`,
        type: "info",
        options: {
          autoClose: false,
          actions: [
            {
              label: "Open it",
              commandId: "softmax-course:open",
              args: { place: NOTEBOOK + encodeURIComponent(beside) },
            },
          ],
        },
      })
    );

  // -- Leaving the page ----------------------------------------------------------------------

  const save = async (app) => {
    const context = app.shell.currentWidget?.context;
    if (context?.model?.dirty) await context.save();
  };

  const go = async (app, place) => {
    await save(app).catch(() => {});
    location.assign(addressOf(place));
  };

  // Where a link in a lesson leads: pages beside it to be read, lessons to be worked through.
  const destination = (href) => {
    const found = /([\w-]+)\.(md|ipynb)(#.*)?$/.exec(href);
    if (!found) return null;
    const [, stem, kind, part = ""] = found;
    if (kind === "ipynb") return { place: NOTEBOOK + `${stem}.ipynb` };
    return { place: `./read/${stem}.html${part}`, aside: true };
  };

  const follow = (app) => (event) => {
    const link = event.target.closest?.(".jp-RenderedMarkdown a[href]");
    const leads = link && destination(link.getAttribute("href"));
    if (!leads) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (leads.aside) window.open(addressOf(leads.place), "_blank", "noopener");
    else void go(app, leads.place);
  };

  // -- Stop ----------------------------------------------------------------------------------

  const channel = new BroadcastChannel("softmax-course");
  const stop = (event) => {
    const button = event.target.closest?.(".q-stop");
    const run = button && [...button.classList].find((name) => name.startsWith("q-run-"));
    if (run) channel.postMessage(run);
  };

  // -- Two tabs ------------------------------------------------------------------------------

  const meet = (app, path) => {
    const me = Math.random(); // a name for this tab
    channel.addEventListener("message", ({ data }) => {
      if (data?.opened === path && data.by !== me) channel.postMessage({ already: data.by });
      if (data?.already !== me) return;
      app.commands.execute("apputils:notify", {
        message: "This lesson is open in another tab too, and what is saved last stays: close one of the two.",
        type: "warning",
        options: { autoClose: false },
      });
    });
    channel.postMessage({ opened: path, by: me });
  };

  // -- What is in sight ----------------------------------------------------------------------

  const button = (words, title, act) => {
    const made = document.createElement("button");
    Object.assign(made, { type: "button", textContent: words, title, className: "softmax-course-button" });
    made.addEventListener("click", act);
    return made;
  };

  const bar = (app) => {
    const nav = document.createElement("nav");
    nav.id = "softmax-course-bar";
    nav.setAttribute("aria-label", "The course");
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    nav.append(
      button("☰ All lessons", "the course's first page", () => go(app, "./index.html")),
      button("⬇ Download", "a file of this lesson with what you wrote", async () => {
        await save(app).catch(() => {});
        await app.commands.execute("docmanager:download");
      }),
      status
    );
    const style = document.createElement("style");
    style.textContent = LOOKS;
    document.head.append(style);
    document.body.append(nav);
    window.dispatchEvent(new Event("resize"));
    return status;
  };

  const watchTime = (app, status) => {
    const panel = () => app.shell.currentWidget;
    const kernel = () => panel()?.sessionContext?.session?.kernel;
    let [greeted, ready, begun, since, failed] = [null, false, 0, performance.now(), ""];
    channel.addEventListener("message", ({ data }) => (failed = data?.failed ?? failed));
    const say = (text) => {
      if (status.textContent !== text) status.textContent = text;
    };
    const seconds = (from) => Math.round((performance.now() - from) / 1000);
    const greet = (one) => {
      [greeted, ready, since] = [one.id, false, performance.now()];
      one
        .requestExecute({ code: "", silent: true, store_history: false })
        .done.then(() => (ready = true), () => {});
    };
    setInterval(() => {
      const one = kernel();
      if (!one) return;
      if (one.id !== greeted || one.status.endsWith("restarting")) greet(one);
      if (!ready && failed) return say("Python could not be loaded: load the page again.");
      if (!ready) return say(`Python is coming: ${seconds(since)} s. Read on meanwhile.`);
      document.body.dataset.softmaxCourse = "ready";
      const running = panel().node?.querySelector(".jp-CodeCell.jp-mod-running, [data-status=running]");
      const busy = one.status === "busy" || running;
      begun = busy ? begun || performance.now() : 0;
      if (!begun || performance.now() - begun < LONG) return say("");
      const endless = performance.now() - begun > ENDLESS;
      say(
        `This cell has been running for ${seconds(begun)} s.` +
          (endless ? " Does it never end? Kernel → Restart Kernel; what you typed stays." : "")
      );
    }, 500);
  };

  // -- The plugin ----------------------------------------------------------------------------

  const plugin = {
    id: "softmax-course-page:plugin",
    autoStart: true,
    activate: (app) => {
      const contents = app.serviceManager.contents;
      const [get, put] = [contents.get.bind(contents), contents.save.bind(contents)];
      const plain = { get, save: put, delete: contents.delete.bind(contents) };
      const settled = new Map();
      contents.save = (path, options) => put(path, keepTwins(options));
      contents.get = async (path, options) => {
        if (LESSON.test(path)) {
          if (!settled.has(path))
            settled.set(path, settle(plain, path, newEdition(app)).catch(console.warn));
          await settled.get(path);
        }
        return get(path, options);
      };
      app.commands.addCommand("softmax-course:open", {
        label: "Open a page of the course",
        execute: ({ place }) => go(app, place),
      });
      document.addEventListener("click", follow(app), true);
      document.addEventListener("click", stop, true);
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "hidden") save(app).catch(() => {});
      });
      navigator.storage?.persist?.().catch(() => {});
      const opened = new URLSearchParams(location.search).get("path");
      if (LESSON.test(opened ?? "")) remembered("last", opened);
      app.restored.then(() => {
        watchTime(app, bar(app));
        if (opened) meet(app, opened);
      });
    },
  };

  window._JUPYTERLAB ??= {};
  window._JUPYTERLAB["softmax-course-page"] = {
    init: () => {},
    get: async () => () => ({ __esModule: true, default: [plugin] }),
  };
})();

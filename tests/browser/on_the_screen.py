"""Scripts for `NotebookPage.look`: what a cell's outputs are like on the screen."""

VISIBLE_HEIGHT = """() => jupyterapp.shell.currentWidget.node
  .querySelector('.jp-WindowedPanel-outer').clientHeight"""

# For every live picture: its height from goal to sentence, and the words a reader is given.
EXPLORERS = """node => [...node.querySelectorAll('.softmax-course')]
  .filter(box => box.querySelector('[data-sentence]'))
  .map(box => ({
    goal: box.querySelector('.widget-html').textContent.trim(),
    height: box.getBoundingClientRect().height,
    names: [...box.querySelectorAll('.noUi-handle')].map(one => one.getAttribute('aria-label')),
    alts: [...box.querySelectorAll('img')].map(one => one.alt),
    sentence: box.querySelector('[data-sentence]').textContent.trim(),
  }))"""

# For every piece of text: the ratio of WCAG 2.2, 1.4.3, between it and what is behind it.
CONTRAST = """node => {
  const parse = text => {
    const [r, g, b, a = 1] = text.match(/[\\d.]+/g).map(Number);
    return { rgb: [r, g, b], a };
  };
  const over = (top, below) =>
    below.map((value, i) => top.a * top.rgb[i] + (1 - top.a) * value);
  const behind = element => {
    if (!element) return [255, 255, 255];
    const own = parse(getComputedStyle(element).backgroundColor);
    return own.a === 1 ? own.rgb : over(own, behind(element.parentElement));
  };
  const light = rgb => {
    const [r, g, b] = rgb
      .map(value => value / 255)
      .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const found = [];
  for (const output of node.querySelectorAll('.jp-OutputArea-output')) {
    const walker = document.createTreeWalker(output, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent.trim();
      const element = walker.currentNode.parentElement;
      if (!text || element.matches('style, script') || !element.getClientRects().length) continue;
      const ground = behind(element);
      const ink = over(parse(getComputedStyle(element).color), ground);
      const [low, high] = [light(ink), light(ground)].sort((a, b) => a - b);
      found.push({ text: text.slice(0, 60), contrast: (high + 0.05) / (low + 0.05) });
    }
  }
  return found;
}"""

# For every picture: "white" when its corners are white and no pixel of it is transparent.
PAPER = """async node => {
  const found = [];
  for (const image of node.querySelectorAll('.jp-OutputArea-output img')) {
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const ink = canvas.getContext('2d');
    ink.drawImage(image, 0, 0);
    const { data, width } = ink.getImageData(0, 0, canvas.width, canvas.height);
    const corners = [0, width - 1, data.length / 4 - width, data.length / 4 - 1];
    const white = corners.every(i => data.slice(4 * i, 4 * i + 3).every(one => one === 255));
    const opaque = data.every((value, i) => i % 4 < 3 || value === 255);
    found.push(white && opaque ? 'white' : image.alt || 'a picture without words');
  }
  return found;
}"""

# Both, for one look at each cell.
WORDS_AND_PAPERS = f"async node => [[({CONTRAST})(node), await ({PAPER})(node)]]"

// Each slide is written as large as it can be: in 44 px if it fits, and never under 30.
function fits(slide) {
  const last = slide.lastElementChild;
  const below = parseFloat(getComputedStyle(slide).paddingBottom);
  const bottom = last.offsetTop + last.offsetHeight;
  const wide = [...slide.children].some((one) => one.scrollWidth > one.clientWidth + 1);
  return !wide && bottom <= slide.clientHeight - below + 1;
}

for (const slide of document.querySelectorAll(".slides > section")) {
  for (let size = 44; size >= 30; size -= 2) {
    slide.style.fontSize = `${size}px`;
    if (fits(slide)) break;
  }
}

Reveal.initialize({
  width: 1280,
  height: 720,
  margin: 0,
  minScale: 0.1,
  maxScale: 4,
  center: false,
  display: "flex",
  hash: true,
  slideNumber: "c/t",
  transition: "none",
  backgroundTransition: "none",
});

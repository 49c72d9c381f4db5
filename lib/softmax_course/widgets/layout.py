"""How controls stand beside each other, and how words are announced."""

import html

import ipywidgets


def said(shown, name=""):
    """Return HTML that a screen reader announces; `name` is an attribute to find it by."""
    return f'<div role="status" aria-live="polite" {name} style="line-height:1.35">{shown}</div>'


def marked(line):
    """Escape the line, and give both marks one width: a tick moves no word."""
    words = html.escape(line)
    for mark, meaning in (("○", "to find"), ("✓", "found")):
        place = f'role="img" aria-label="{meaning}" class="softmax-course-mark"'
        words = words.replace(mark, f"<span {place}>{mark}</span>")
    return words


def columns(controls):
    """Lay the controls out in columns; labels of one width leave tracks of one length."""
    rooms = {control: (control.layout.flex or "auto").split()[-1] for control in controls}
    shared = [control for control in controls if rooms[control] != "100%"]
    longest = max((len(control.description) for control in shared or controls), default=0)
    label = f"{0.75 * longest + 1.5:g}ch"  # letters are narrower than digits, long words more so
    for control in controls:
        control.style.description_width = label
        if control not in shared:
            control.layout.grid_area = "auto / 1 / auto / -1"  # a row of its own
    half = "45%" if "45%" in rooms.values() else "0px"
    column = f"minmax(min(100%, max({half}, {label} + 110px)), 1fr)"
    place = {
        "grid_template_columns": f"repeat(auto-fit, {column})",
        "grid_gap": "0 14px",
        "width": "100%",
    }
    box = ipywidgets.GridBox(controls, layout=place)
    box.add_class("softmax-course-controls")
    return box

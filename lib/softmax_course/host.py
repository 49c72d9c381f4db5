"""Where the course runs, and what can be had there."""

LIVE_VIEW = "application/vnd.jupyter.widget-view+json"  # what a page with widgets draws

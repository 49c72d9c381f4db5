"""How the course is made: lessons from solutions, and the glossary from both."""

from softmax_course.authoring.builder import build
from softmax_course.authoring.errors import BuildError

__all__ = ["BuildError", "build"]

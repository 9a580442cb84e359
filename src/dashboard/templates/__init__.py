"""Templates of marked-up text; they escape by themselves whatever is not markup already."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    undefined=StrictUndefined,
)


@cache
def _template(name: str) -> Template:
    return _ENVIRONMENT.get_template(f"{name}.html")


def render(name: str, /, **context: object) -> Markup:
    """The template of that name, filled. Raises jinja2.UndefinedError where a value is missing."""
    return Markup(_template(name).render(**context).strip())

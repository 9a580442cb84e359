"""Every exhibit by its slug: that of each file here which defines one."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules

from dashboard import exhibits
from dashboard.exhibits.exhibit import Exhibit


def _found() -> Iterator[Exhibit]:
    for file in iter_modules(exhibits.__path__):
        module = import_module(f"{exhibits.__name__}.{file.name}")
        if hasattr(module, "EXHIBIT"):
            yield module.EXHIBIT


EXHIBITS: Mapping[str, Exhibit] = {exhibit.slug: exhibit for exhibit in _found()}

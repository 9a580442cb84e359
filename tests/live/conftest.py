import pytest
from tests.live.packages import CHANGES, FROZEN, LIVE, changed_package

from dashboard.data import load_package


@pytest.fixture(scope="session")
def packages(tmp_path_factory):
    """Loads a changed package once, by its base and the name of its change."""
    loaded = {}

    def load(base, change):
        if (base, change) not in loaded:
            folder = tmp_path_factory.mktemp("changed") / "package"
            loaded[base, change] = load_package(changed_package(base, change, folder))
        return loaded[base, change]

    return load


@pytest.fixture(params=CHANGES)
def live(request, packages):
    return packages(LIVE, request.param)


@pytest.fixture
def frozen(packages):
    """The frozen package with a change, by its name."""
    return lambda change: packages(FROZEN, change)

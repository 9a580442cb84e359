"""Every address serves the package in memory; a changed folder is taken over without a restart."""

import io
import json
import time
import urllib.request
import zipfile

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from tests.browser.conftest import serve

from dashboard.data import PackageError, in_service, load_package
from dashboard.server import middleware, routes

OLD, NEW = "SLAIF (Slovenian AI Factory)", "Another name of SLAIF"
ADDRESSES = (
    "/data/sites.csv",
    "/data/sites.json",
    "/data/sites.csv?search=slaif",
    "/data/sites.geojson",
    "/data/exhibits/money-by-site.csv",
    "/pictures/money-by-site.svg",
    "/embed/money-by-site",
    "/print/investment",
)


@pytest.fixture
def client():
    return TestClient(Starlette(routes=routes(), middleware=middleware()))


def changed(package):
    package.replace("sites.csv", OLD, NEW)


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_follows_the_package_in_service_and_not_the_folder(
    address, client, package, monkeypatch
):
    monkeypatch.setattr(in_service(), "dataset", load_package(package.folder))
    changed(package)
    assert "SLAIF" in client.get(address).text
    assert NEW not in client.get(address).text
    monkeypatch.setattr(in_service(), "dataset", load_package(package.folder))
    assert NEW in client.get(address).text


def test_the_archive_holds_the_bytes_that_were_validated(client, package, monkeypatch):
    monkeypatch.setattr(in_service(), "dataset", load_package(package.folder))
    before = (package.folder / "sites.csv").read_bytes()
    (package.folder / "sites.csv").write_text("", encoding="utf-8")
    body = client.get("/data/package.zip").content
    assert zipfile.ZipFile(io.BytesIO(body)).read("sites.csv") == before


def test_the_health_address_names_the_package_and_what_was_refused(client, package, monkeypatch):
    said = client.get("/health").json()
    assert (said["status"], said["refused"]) == ("ok", None)
    assert said["package"]["digest"] == in_service().dataset.digest
    package.replace("sites.csv", OLD, "")
    with pytest.raises(PackageError) as caught:
        load_package(package.folder)
    monkeypatch.setattr(in_service(), "refused", caught.value.problems)
    said = client.get("/health").json()
    assert said["status"] == "changed package refused"
    assert said["refused"]["problems"] == 1
    assert said["refused"]["first"][0].startswith("sites.csv, line")
    assert str(package.folder) not in client.get("/health").text


def read(address):
    with urllib.request.urlopen(address, timeout=10) as answer:
        return answer.read().decode()


def until(condition, seconds=60):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.1)


def test_a_running_process_takes_a_change_over_and_refuses_a_broken_one(package):
    with serve(environment={"DASHBOARD_DATA": str(package.folder)}) as host:
        changed(package)
        until(lambda: NEW in read(f"{host}/data/sites.csv"))
        package.replace("sites.csv", NEW, "")
        until(lambda: json.loads(read(f"{host}/health"))["refused"])
        assert NEW in read(f"{host}/data/sites.csv")
        assert NEW in read(f"{host}/embed/money-by-site")

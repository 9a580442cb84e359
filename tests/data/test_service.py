"""The package in service: in memory, taken over whole, never broken."""

import logging

import pytest

from dashboard.data import PackageError, current_dataset, in_service, pinned
from dashboard.data.service import PackageInService

OLD, NEW = "SLAIF (Slovenian AI Factory)", "Another name of SLAIF"


@pytest.fixture
def service(package):
    return PackageInService(package.folder)


def slaif(service):
    return service.dataset.tables["sites"].set_index("site_id").at["slaif", "name"]


def test_a_change_is_taken_over_once_the_folder_is_at_rest(package, service):
    package.replace("sites.csv", OLD, NEW)
    service.look()
    assert slaif(service) == OLD
    service.look()
    assert slaif(service) == NEW


def test_a_folder_that_is_still_written_is_left_alone(package, service):
    for number in range(3):
        package.replace("sites.csv", OLD, f"{OLD} {number}")
        service.look()
    assert slaif(service) == OLD


def test_a_file_written_while_it_is_read_is_not_taken_over(package, service, monkeypatch):
    import dashboard.data.service as module

    load = module.load_package

    def slow(folder):
        dataset = load(folder)
        package.replace("sites.csv", NEW, "A third name of SLAIF")
        return dataset

    package.replace("sites.csv", OLD, NEW)
    monkeypatch.setattr(module, "load_package", slow)
    service.look()
    service.look()
    assert slaif(service) == OLD
    monkeypatch.setattr(module, "load_package", load)
    service.look()
    service.look()
    assert slaif(service) == "A third name of SLAIF"


def test_a_broken_package_is_refused_and_the_last_good_one_stays(package, service, caplog):
    before = service.dataset
    package.replace("sites.csv", OLD, "")
    with caplog.at_level(logging.ERROR):
        service.look()
        service.look()
    assert service.dataset is before
    assert [problem.file for problem in service.refused] == ["sites.csv"]
    assert "sites.csv, line" in caplog.text
    package.replace("sites.csv", ",factory,,", f",factory,{NEW},")
    service.look()
    service.look()
    assert slaif(service) == NEW
    assert service.refused == ()


def test_a_folder_that_is_gone_is_refused(package, service):
    before = service.dataset
    package.folder.rename(package.folder.with_name("elsewhere"))
    service.look()
    service.look()
    assert service.dataset is before
    assert service.refused[0].reason == "folder not found"


def test_nothing_is_taken_over_where_nothing_changed(package, service):
    before = service.dataset
    package.replace("sites.csv", OLD, OLD)
    service.look()
    service.look()
    assert service.dataset is before


def test_a_broken_package_is_no_start(package):
    package.replace("sites.csv", OLD, "")
    with pytest.raises(PackageError):
        PackageInService(package.folder)


def test_a_request_sees_one_package_to_its_end(monkeypatch, service):
    shown = in_service().dataset
    with pinned() as held:
        monkeypatch.setattr(in_service(), "dataset", service.dataset)
        assert current_dataset() is held is shown
    assert current_dataset() is service.dataset


def test_every_file_is_there_as_it_was_read(package, service):
    for name in ("sites.csv", "datapackage.json", "boundaries.geojson", "NOTES.md"):
        assert service.dataset.files[name] == (package.folder / name).read_bytes()
    assert service.dataset.text("README.md") == ""

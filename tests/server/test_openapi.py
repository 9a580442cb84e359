"""The description of the addresses, tried as strangers do: random questions, a generated client."""

import asyncio
import importlib
import json
import re
import subprocess
import sys
import typing
from datetime import date, timedelta

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    positive_data_acceptance,
    response_schema_conformance,
    status_code_conformance,
)
from starlette.applications import Starlette
from tests.support.apart import apart

from dashboard.data import current_dataset
from dashboard.server.openapi import description
from dashboard.server.routes import routes
from dashboard.view.schemas import days_pattern

ROOT = "http://testserver"
APP = Starlette(routes=routes())
CHECKS = (
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    positive_data_acceptance,
)

schema = schemathesis.openapi.from_asgi("/data/openapi.json", APP)
schema.config.phases.update(phases=["fuzzing"])


@schema.parametrize()
@settings(
    max_examples=4,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_every_address_answers_as_described_and_takes_what_it_says_it_takes(case):
    case.call_and_validate(checks=CHECKS)


def test_the_server_is_a_whole_address(monkeypatch):
    monkeypatch.setenv("DASHBOARD_ADDRESS", "https://example.eu/ai")
    found = _done(_get("/data/openapi.json")).json()
    assert found["servers"] == [{"url": "https://example.eu/ai"}]
    monkeypatch.delenv("DASHBOARD_ADDRESS")
    assert _done(_get("/data/openapi.json")).json()["servers"] == [{"url": ROOT}]


def _done(asking):
    """What a coroutine answers."""
    return apart(lambda: asyncio.run(asking))


async def _get(address):
    transport = httpx.ASGITransport(app=APP)
    async with httpx.AsyncClient(transport=transport, base_url=ROOT) as client:
        return await client.get(address)


def test_every_answer_has_a_schema_and_every_parameter_its_values():
    described = description(current_dataset(), ROOT)
    shared = described["components"]["parameters"]
    for path, item in described["paths"].items():
        operation = item["get"]
        for answer in operation["responses"].values():
            assert all(content["schema"] for content in answer.get("content", {}).values()), path
        for named in operation["parameters"]:
            parameter = shared.get(named.get("$ref", "").rpartition("/")[2], named)
            found = parameter["schema"].get("items", parameter["schema"])
            assert {"enum", "pattern", "maxLength"} & set(found), (path, parameter["name"])


def test_the_days_of_a_range_and_no_others():
    first, last = date(2023, 9, 13), date(2026, 3, 5)
    pattern = days_pattern(first, last)
    day = date(2023, 1, 1)
    while day < date(2027, 1, 1):
        assert bool(re.match(pattern, day.isoformat())) == (first <= day <= last)
        day += timedelta(days=1)
    assert not re.match(pattern, "2025-02-29")
    assert re.match(days_pattern(first, first), first.isoformat())


@pytest.fixture(scope="module")
def client_package(tmp_path_factory):
    """A client that a generator writes from the description alone."""
    folder = tmp_path_factory.mktemp("client")
    (folder / "openapi.json").write_text(json.dumps(description(current_dataset(), ROOT)))
    (folder / "config.yml").write_text("post_hooks: []\npackage_name_override: generated_client\n")
    command = [sys.executable, "-m", "openapi_python_client", "generate", "--meta", "none",
               "--path", "openapi.json", "--config", "config.yml",
               "--output-path", "generated_client"]  # fmt: skip
    ended = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, timeout=300, check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "WARNING" not in ended.stdout, ended.stdout
    sys.path.insert(0, str(folder))
    yield importlib.import_module("generated_client")
    sys.path.remove(str(folder))


def _asked(package, name, **parameters):
    transport = {"transport": httpx.ASGITransport(app=APP)}
    client = package.Client(base_url=ROOT, httpx_args=transport)
    module = importlib.import_module(f"generated_client.api.default.{name}")
    return _done(module.asyncio_detailed(client=client, **parameters))


def _codes(module, parameter, values):
    """Values of a parameter as the client's own type for it."""
    found = importlib.import_module(f"generated_client.api.default.{module}")
    listed = typing.get_type_hints(found.sync_detailed)[parameter]
    code = next(iter(typing.get_args(typing.get_args(listed)[0])))
    return [code(value) for value in values]


def test_a_generated_client_gets_typed_rows(client_package):
    waves = _codes("sites_json", "wave", ["1", "2"])
    answer = _asked(client_package, "sites_json", wave=waves)
    expected = current_dataset().tables["sites"]["wave"].isin(["1", "2"]).sum()
    assert len(answer.parsed) == expected > 0
    assert isinstance(answer.parsed[0].selected_on, date)


def test_a_generated_client_gets_an_exhibit_and_what_it_is_about(client_package):
    day = date(2025, 3, 12)
    found = _asked(client_package, "exhibit_waves_json", on=day).parsed
    assert found.as_known_on == day and [row.wave for row in found.rows] == ["1", "2"]
    layer = _asked(client_package, "layer_sites_geojson").parsed
    assert layer.type_.value == "FeatureCollection" and "creativecommons" in layer.licence


def test_a_generated_client_is_told_what_is_wrong(client_package):
    parameters = {"on": date(1999, 1, 1)}
    found = _asked(client_package, "exhibit_waves_json", **parameters).parsed
    assert (found.status, found.parameter) == (400, "on")

"""The files for hosting name what there is: paths, ports, replicas, settings."""

import os
import re
import shutil
import subprocess
import sys
from fnmatch import fnmatch

import pytest

from dashboard.paths import ROOT

SETTING = re.compile(r"\b(DASHBOARD_[A-Z_]+)\b")


def text_of(name):
    return (ROOT / name).read_text(encoding="utf-8")


def copied():
    """What the container file copies: pairs of a path here and a folder or file there."""
    lines = re.findall(r"^COPY (.+)$", text_of("deploy/Containerfile"), re.MULTILINE)
    pairs = []
    for line in lines:
        *sources, target = line.split()
        pairs += [(source, target) for source in sources]
    return pairs


def test_what_the_container_copies_is_there_and_not_ignored():
    rules = text_of(".dockerignore").splitlines()
    kept = {rule[1:] for rule in rules if rule.startswith("!")}
    assert "*" in rules
    for source, _ in copied():
        assert (ROOT / source).exists(), source
        assert source in kept, f"{source} is kept out by .dockerignore"
    assert kept == {source for source, _ in copied()}
    assert not any(fnmatch(source, "*.venv*") or source == "." for source, _ in copied())


def test_the_app_starts_from_what_the_container_has_and_writes_nothing(tmp_path):
    for source, target in copied():
        place = tmp_path / target
        place = place / source if target.endswith("/") else place
        place.parent.mkdir(parents=True, exist_ok=True)
        found = ROOT / source
        if found.is_dir():
            shutil.copytree(found, place, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(found, place)
    before = sorted(tmp_path.rglob("*"))
    asked = (
        "import app; from starlette.testclient import TestClient;"
        "client = TestClient(app.app);"
        "paths = ('/', '/map', '/cards/map.png', '/slides/story.pptx', '/data/workbook.xlsx',"
        " '/data/package.zip', '/style.css', '/icon.png');"
        "print([client.get(path).status_code for path in paths])"
    )
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    ended = subprocess.run(
        [sys.executable, "-c", asked],
        cwd=tmp_path,
        env={**environment, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.stdout.strip() == str([200] * 8), ended.stderr
    assert sorted(tmp_path.rglob("*")) == before


def test_the_container_installs_the_locked_packages_as_nobody_in_particular():
    text = text_of("deploy/Containerfile")
    assert "--require-hashes" in text and "-r requirements.txt" in text
    assert re.search(r"^USER [1-9]\d*$", text, re.MULTILINE)
    assert text.index("USER ") < text.index('CMD ["streamlit')
    assert not re.search(r"https?://|index-url", text)


def test_the_ports_agree():
    container, compose = text_of("deploy/Containerfile"), text_of("deploy/compose.yaml")
    nginx, health = text_of("deploy/nginx.conf"), text_of("deploy/health.py")
    (port,) = re.findall(r"^EXPOSE (\d+)$", container, re.MULTILINE)
    assert re.findall(r"--server\.port=(\d+)", container) == [port]
    assert re.findall(r"^PORT = (\d+)$", health, re.MULTILINE) == [port]
    assert set(re.findall(r"^\s+server [\w-]+:(\d+)", nginx, re.MULTILINE)) == {port}
    (listening,) = re.findall(r"^\s+listen (\d+);$", nginx, re.MULTILINE)
    assert re.findall(r'ports: \["\$\{PORT:-\d+\}:(\d+)"\]', compose) == [listening]


def test_the_proxy_knows_every_replica():
    compose, nginx = text_of("deploy/compose.yaml"), text_of("deploy/nginx.conf")
    replicas = set(re.findall(r"^  ([\w-]+): \*replica$", compose, re.MULTILINE))
    assert len(replicas) >= 2
    assert set(re.findall(r"^\s+server ([\w-]+):\d+", nginx, re.MULTILINE)) == replicas
    for name in re.findall(r"(?:dockerfile: |volumes: \[\"\./)([\w./]+)", compose):
        path = ROOT / name if "/" in name else ROOT / "deploy" / name
        assert path.is_file(), name


def settings_of(*folders):
    """Settings by name that the files of the folders (or single files) mention."""
    paths = [ROOT / folder for folder in folders]
    files = [file for path in paths for file in ([path] if path.is_file() else path.rglob("*.py"))]
    return {name for file in files for name in SETTING.findall(file.read_text(encoding="utf-8"))}


def test_every_setting_is_documented_and_every_documented_setting_is_read():
    read = settings_of("src", "app.py")
    assert read == settings_of("docs/hosting.md")
    named = set(SETTING.findall(text_of("deploy/compose.yaml")))
    assert named <= read


@pytest.mark.parametrize("name", ["Containerfile", "compose.yaml", "nginx.conf", "health.py"])
def test_every_file_is_mentioned_where_hosting_is_explained(name):
    assert f"deploy/{name}" in text_of("docs/hosting.md")


def test_the_closed_addresses_are_closed():
    (closed,) = re.findall(r"location ~ (\S+) \{\s+return 404;", text_of("deploy/nginx.conf"))
    for base in ("", "/ai/factories"):
        for path in ("metrics", "agent", "agent/mcp", "agent/openapi.json"):
            assert re.search(closed, f"{base}/_stcore/{path}")
        for path in ("/_stcore/health", "/_stcore/stream", "/_stcore/host-config", "/map"):
            assert not re.search(closed, base + path)

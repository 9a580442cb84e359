"""The files for hosting name what there is: paths, ports, replicas, settings."""

import os
import re
import runpy
import shutil
import signal
import socket
import subprocess
import sys
from fnmatch import fnmatch

import pytest
import yaml
from kubernetes_validate import validate
from tests.deploy.nginx import Nginx

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
    assert text.index("USER ") < text.index("exec streamlit")
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
    for name in re.findall(r"(?:dockerfile: |- \./)([\w./-]+)", compose):
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


@pytest.mark.parametrize("name", [path.name for path in (ROOT / "deploy").iterdir()])
def test_every_file_is_mentioned_where_hosting_is_explained(name):
    assert f"deploy/{name}" in text_of("docs/hosting.md")


def test_the_closed_addresses_are_closed():
    (closed,) = re.findall(r"location ~ (\S+) \{\s+return 404;", text_of("deploy/nginx-site.conf"))
    for base in ("", "/ai/factories"):
        for path in ("metrics", "agent", "agent/mcp", "agent/openapi.json"):
            assert re.search(closed, f"{base}/_stcore/{path}")
        for path in ("/_stcore/health", "/_stcore/stream", "/_stcore/host-config", "/map"):
            assert not re.search(closed, base + path)


SERVICES = ("dashboard-1", "dashboard-2", "proxy")


@pytest.mark.parametrize("name", SERVICES)
def test_every_container_is_bounded_and_can_do_nothing_but_its_work(name):
    service = yaml.safe_load(text_of("deploy/compose.yaml"))["services"][name]
    for bound in ("mem_limit", "cpus", "pids_limit", "ulimits"):
        assert service[bound], bound
    assert all(":size=" in place for place in service["tmpfs"])
    assert service["read_only"] and service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["restart"] == "unless-stopped"
    assert service["logging"]["options"]["max-size"]


def test_every_image_has_a_version():
    images = re.findall(r"^\s*image: (\S+)$", text_of("deploy/compose.yaml"), re.MULTILINE)
    images += re.findall(r"^ARG PYTHON=(\S+)$", text_of("deploy/Containerfile"), re.MULTILINE)
    images += re.findall(r"^\s*image: (\S+)$", text_of("deploy/kubernetes.yaml"), re.MULTILINE)
    versions = [image.partition(":")[2] for image in images if image != "ai-factories-dashboard"]
    assert len(versions) == 3
    assert all(re.match(r"\d+\.\d+\.\d+", version) for version in versions), images


def manifests():
    return {
        (each["kind"], each["metadata"]["name"]): each
        for each in yaml.safe_load_all(text_of("deploy/kubernetes.yaml"))
    }


@pytest.mark.parametrize("name", manifests(), ids=str)
def test_kubernetes_knows_every_field_of_the_manifests(name):
    validate(manifests()[name], "1.37", strict=True)


def test_the_manifests_fit_together():
    found = manifests()
    pod = found["Deployment", "dashboard"]["spec"]["template"]
    labels, (container,) = pod["metadata"]["labels"], pod["spec"]["containers"]
    for kind, field in (("Service", "selector"), ("PodDisruptionBudget", "selector"),
                        ("NetworkPolicy", "podSelector")):  # fmt: skip
        selector = found[kind, "dashboard"]["spec"][field]
        assert selector.get("matchLabels", selector) == labels, kind
    (port,) = container["ports"]
    assert found["Service", "dashboard"]["spec"]["ports"][0]["targetPort"] == port["name"]
    policy = found["NetworkPolicy", "dashboard"]["spec"]
    assert policy["egress"] == [] and "Egress" in policy["policyTypes"]
    assert policy["ingress"][0]["ports"][0]["port"] == port["containerPort"]
    assert f"EXPOSE {port['containerPort']}" in text_of("deploy/Containerfile")
    hosts = {each["host"] for kind, _ in found if kind == "Ingress" for each in
             found[kind, "dashboard"]["spec"]["rules"]}  # fmt: skip
    settings = {each["name"]: each.get("value") for each in container["env"]}
    assert hosts == {settings["DASHBOARD_HOSTS"]}
    assert settings["DASHBOARD_ADDRESS"] == f"https://{settings['DASHBOARD_HOSTS']}"
    assert "affinity" not in str(found["Ingress", "embeds"]["metadata"]["annotations"])
    assert container["resources"]["limits"]["memory"]
    assert found["Namespace", "ai-factories"]["metadata"]["labels"]


def test_a_process_that_does_not_answer_is_ended_after_some_looks(tmp_path):
    look = runpy.run_path(str(ROOT / "deploy" / "health.py"))["look"]
    hanging = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    (tmp_path / "dashboard.pid").write_text(str(hanging.pid))
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        port = nobody.getsockname()[1]
        assert [look(tmp_path, port) for _ in range(3)] == [1] * 3
        assert hanging.poll() is None
        assert look(tmp_path, port) == 1
    assert hanging.wait(10) == -signal.SIGKILL


def test_nginx_takes_the_configuration(tmp_path):
    if not shutil.which("nginx"):
        pytest.fail("nginx is not there: `make test` gets it, or: apt-get install nginx-light")
    made = Nginx(tmp_path, (8501, 8502))
    checked = made.command("-t")
    assert checked.returncode == 0, checked.stderr
    assert "warn" not in checked.stderr

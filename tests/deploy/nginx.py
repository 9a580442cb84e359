"""nginx with the configuration of deploy/, before processes of this machine."""

import re
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager

from tests.browser.conftest import free_port

from dashboard.paths import ROOT

BEHIND_A_PROXY = "#set_real_ip_from 10.0.0.0/8;\n    #real_ip_header X-Forwarded-For;"


class Nginx:
    """A running nginx: its port, its folder, and what it wrote of each request."""

    def __init__(self, folder, ports):
        self.folder, self.port = folder, free_port()
        self.point_to(ports)

    def point_to(self, ports):
        """Write the configuration with these ports of this machine as the replicas. What differs
        from deploy/ is where things are, who it runs as, and that visitors are told apart by what a
        proxy in front says, as the example says how to.
        """
        text = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
        text = text.replace("/tmp/nginx", f"{self.folder}/nginx").replace(
            "/dev/stdout", f"{self.folder}/access"
        )
        text = text.replace("/dev/stderr", f"{self.folder}/errors")
        assert BEHIND_A_PROXY in text
        text = text.replace(
            BEHIND_A_PROXY,
            "set_real_ip_from 127.0.0.0/8; set_real_ip_from ::1; real_ip_header X-Forwarded-For;",
        )
        servers = iter(ports)
        text = re.sub(r"dashboard-\d:8501", lambda _: f"127.0.0.1:{next(servers)}", text)
        text = text.replace("listen 8080;", f"listen 127.0.0.1:{self.port};")
        (self.folder / "nginx.conf").write_text(f"user root;\n{text}", encoding="utf-8")
        shutil.copy(ROOT / "deploy" / "nginx-site.conf", self.folder)

    def serve_tls(self, port, certificate, key):
        """Add the example for TLS, with the certificate and the key in these files."""
        text = (ROOT / "deploy" / "nginx-tls.conf").read_text(encoding="utf-8")
        text = text.replace("listen 8443", f"listen 127.0.0.1:{port}")
        text = text.replace("/etc/nginx/certificate/fullchain.pem", str(certificate))
        text = text.replace("/etc/nginx/certificate/privkey.pem", str(key))
        (self.folder / "servers").mkdir()
        (self.folder / "servers" / "tls.conf").write_text(text, encoding="utf-8")
        reloaded = self.command("-s", "reload")
        assert reloaded.returncode == 0, reloaded.stderr
        _wait(port)

    def command(self, *options):
        """Whether nginx accepts the configuration or takes it over, and what it says."""
        command = ["nginx", "-p", self.folder, "-c", self.folder / "nginx.conf", *options]
        return subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)

    def requests_of(self, path, count):
        """The lines on so many requests for a path, which are written after their answers."""
        for _ in range(100):
            lines = (self.folder / "access").read_text().splitlines()
            found = [line for line in lines if f" {path} " in line]
            if len(found) >= count:
                break
            time.sleep(0.05)
        return found


@contextmanager
def nginx(folder, ports):
    """nginx before processes at these ports, until the end."""
    made = Nginx(folder, ports)
    checked = made.command("-t")
    assert checked.returncode == 0, checked.stderr
    command = ["nginx", "-p", folder, "-c", folder / "nginx.conf", "-g", "daemon off;"]
    process = subprocess.Popen(command)
    try:
        _wait(made.port)
        yield made
    finally:
        process.terminate()
        process.wait(20)


def _wait(port):
    """Until something listens."""
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)

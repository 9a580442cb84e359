"""Documents by age, and addresses that answer differently: on this machine alone."""

import csv
import threading
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from dashboard import revisiting
from dashboard.command import main
from dashboard.revisiting import Answer, difference, documents, opened, read_record, write_record


class Pages(BaseHTTPRequestHandler):
    """Documents of several fates; `titles` may be changed by a test."""

    titles: ClassVar = {"/there": "The  <em>first</em>\n &amp; last", "/changes": "Before"}

    def do_GET(self):
        path = self.path
        if path == "/moved":
            self.send_response(301)
            self.send_header("Location", "/there")
            self.end_headers()
        elif path in self.titles:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(f"<title>{self.titles[path]}</title>".encode())
        elif path == "/cut":
            self.close_connection = True
        else:
            self.send_error(404)

    def log_message(self, *text):
        pass


@pytest.fixture(scope="module")
def host():
    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    monkeypatch.setattr(revisiting, "PAUSE", 0.0)


def test_an_address_is_opened_and_followed(host):
    there = Answer("200", f"{host}/there", "text/html", "The <em>first</em> & last")
    assert opened(f"{host}/there") == there
    assert opened(f"{host}/moved") == there
    assert opened(f"{host}/gone").status == "404"
    assert opened(f"{host}/cut").status == "RemoteDisconnected"
    assert opened("http://127.0.0.1:1/").status == "URLError"
    assert opened("not an address").status == "ValueError"


def test_without_a_record_a_document_that_is_simply_there_is_no_difference(host):
    def told(path):
        return difference(host + path, opened(host + path), {})

    assert told("/there") == ""
    assert told("/moved") == f"address was {host}/moved, is {host}/there"
    assert told("/gone").startswith("status was 200, is 404")


def test_a_record_comes_back_as_it_was_and_says_what_changed(host, tmp_path, monkeypatch):
    address, record = f"{host}/changes", tmp_path / "seen.csv"
    write_record(record, {address: opened(address), f"{host}/moved": opened(f"{host}/moved")})
    before = read_record(record)
    assert before[address].title == "Before"
    assert difference(f"{host}/moved", opened(f"{host}/moved"), before) == ""
    monkeypatch.setitem(Pages.titles, "/changes", "After")
    assert difference(address, opened(address), before) == "title was Before, is After"
    assert read_record(tmp_path / "none.csv") == {}


def of_this_machine(package, host):
    """Give the first documents of a package addresses of the server and take all others away."""
    path = package.folder / "sources.csv"
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    names = header.split(",")
    rows = list(csv.DictReader([header, *lines]))
    for row in rows:
        row["url"] = ""
    for row, answer in zip(rows, ("/there", "/moved", "/changes"), strict=False):
        row["url"] = host + answer
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def test_the_command_lists_what_differs_and_the_next_time_only_what_is_new(
    package, host, tmp_path, capsys, monkeypatch
):
    of_this_machine(package, host)
    assert {each.address for each in documents(package.folder)} == {
        "", f"{host}/there", f"{host}/moved", f"{host}/changes"
    }  # fmt: skip
    command = ["sources", str(package.folder), "--check", "--record", str(tmp_path / "seen.csv")]
    assert main(command) == 1
    assert capsys.readouterr().out.count("address was") == 1
    assert main(command) == 0
    assert "0 addresses answer differently" in capsys.readouterr().out
    monkeypatch.setitem(Pages.titles, "/changes", "After")
    assert main(command) == 1
    assert "title was Before, is After" in capsys.readouterr().out


def test_documents_are_listed_those_first_that_were_not_read_for_longest(package, capsys):
    assert main(["sources", str(package.folder)]) == 0
    lines = capsys.readouterr().out.splitlines()
    found = documents(package.folder)
    assert len(lines) == len(found)
    ages = [int(line.split()[0]) for line in lines]
    assert ages == sorted(ages, reverse=True)
    oldest = date.today() - timedelta(days=ages[0])
    assert found[0].read_on == oldest.isoformat() and found[0].source_id in lines[0]


def test_only_old_ones_are_listed_where_that_is_asked(package, capsys):
    assert main(["sources", str(package.folder), "--older-than", "100000"]) == 0
    assert capsys.readouterr().out == ""


def test_a_broken_package_is_told(package, capsys):
    package.replace("sites.csv", "SLAIF (Slovenian AI Factory)", "")
    assert main(["sources", str(package.folder)]) == 1
    assert "sites.csv" in capsys.readouterr().out

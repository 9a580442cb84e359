"""Milestones as a feed to follow (Atom) and dates to come as a calendar (iCalendar)."""

import uuid
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any
from xml.etree import ElementTree as Xml

import pandas as pd

from dashboard.codes.milestones import CERTAIN, CERTAINTY_NAMES
from dashboard.data import Dataset, Snapshot
from dashboard.data.partial_dates import last_day, precision
from dashboard.export.about import licence_of, package_name
from dashboard.language import Language

ATOM = "http://www.w3.org/2005/Atom"
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:ai-factories-europe:milestones")
"""Ids of entries depend on the milestone alone: the same on every host."""

FOLDED = 74
"""Octets of a line of an iCalendar file before it goes on in the next (RFC 5545, 3.1)."""


def _title(row: Mapping[str, Any], language: Language) -> str:
    """The milestone's title; what makes it less than certain is said with it."""
    title = language.fact(row["title"])
    certainty = row["certainty"]
    if certainty == CERTAIN:
        return title
    return f"{title} ({language.say(CERTAINTY_NAMES[certainty])})"


def _at_noon(day: pd.Timestamp) -> str:
    return f"{day.date().isoformat()}T12:00:00Z"


def atom(dataset: Dataset, snapshot: Snapshot, language: Language) -> bytes:
    """What has happened by the day, newest first (RFC 4287); links lead to the documents."""
    past = snapshot.milestones[snapshot.milestones["happened"]].iloc[::-1]
    Xml.register_namespace("", ATOM)
    feed = Xml.Element(f"{{{ATOM}}}feed", {"xml:lang": language.tag})
    newest = past["day"].max() if len(past) else pd.Timestamp(snapshot.day)
    _add(feed, "id", f"urn:uuid:{NAMESPACE}")
    _add(feed, "title", language.say("AI Factories in Europe: milestones"))
    _add(feed, "updated", _at_noon(newest))
    _add(feed, "rights", f"{package_name(dataset)}, {licence_of(dataset)}")
    _add(_add(feed, "author"), "name", dataset.descriptor.properties["contributors"][0]["title"])
    _add(feed, "link", rel="self", href="milestones.atom", type="application/atom+xml")
    _add(feed, "link", rel="alternate", href="../timeline", type="text/html")
    for row in past.to_dict("records"):
        _entry(feed, row, snapshot, language)
    return Xml.tostring(feed, encoding="utf-8", xml_declaration=True)


def _add(parent: Xml.Element, name: str, text: str = "", **attributes: str) -> Xml.Element:
    child = Xml.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    child.text = text or None
    return child


def _entry(
    feed: Xml.Element, row: Mapping[str, Any], snapshot: Snapshot, language: Language
) -> None:
    entry = _add(feed, "entry")
    _add(entry, "id", f"urn:uuid:{uuid.uuid5(NAMESPACE, row['milestone_id'])}")
    _add(entry, "title", _title(row, language))
    _add(entry, "updated", _at_noon(row["day"]))
    _add(entry, "category", term=row["kind"])
    day = language.day(row["date"])
    _add(entry, "summary", f"{day}. {language.fact(row['summary'])}")
    address = snapshot.sources.at[row["source_id"], "url"]
    if isinstance(address, str) and address.startswith("http"):
        _add(entry, "link", rel="alternate", href=address)


def _bounds(text: str) -> tuple[date, date]:
    """First day, and the day after the last, of a day, month or year."""
    last = last_day(text)
    first = {"day": last, "month": last.replace(day=1), "year": date(last.year, 1, 1)}
    return first[precision(text)], last + timedelta(days=1)


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    parts, current = [], ""
    for sign in line:
        if len((current + sign).encode()) > FOLDED:
            parts.append(current)
            current = ""
        current += sign
    return "\r\n ".join([*parts, current])


def calendar(dataset: Dataset, snapshot: Snapshot, language: Language) -> bytes:
    """Dates announced and still to come on the day (RFC 5545): whole days, a month where no day
    was given, all tentative.
    """
    coming = snapshot.milestones[~snapshot.milestones["happened"].astype(bool)]
    found = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//AI Factories Europe//Milestones//EN",
        "CALSCALE:GREGORIAN",
        f"NAME:{_escaped(language.say('AI Factories in Europe: dates to come'))}",
    ]
    for row in coming.to_dict("records"):
        found += _event(row, snapshot, language)
    return "".join(f"{_folded(line)}\r\n" for line in [*found, "END:VCALENDAR"]).encode()


def _event(row: Mapping[str, Any], snapshot: Snapshot, language: Language) -> Iterator[str]:
    first, after = _bounds(row["date"])
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid.uuid5(NAMESPACE, row['milestone_id'])}"
    yield f"DTSTAMP:{row['known_on']:%Y%m%d}T120000Z"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{after:%Y%m%d}"
    yield f"SUMMARY:{_escaped(_title(row, language))}"
    yield f"DESCRIPTION:{_escaped(language.fact(row['summary']))}"
    yield f"CATEGORIES:{row['kind'].upper()}"
    address = snapshot.sources.at[row["source_id"], "url"]
    if isinstance(address, str) and address.startswith("http"):
        yield f"URL:{address}"
    yield "STATUS:TENTATIVE"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"

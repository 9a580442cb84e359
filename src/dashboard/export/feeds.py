"""Milestones as a feed to follow (Atom) and dates to come as a calendar (iCalendar)."""

import re
import uuid
from datetime import UTC, date, datetime, time, timedelta
from html import escape
from urllib.parse import urlencode

import pandas as pd
from feedgenerator import Atom1Feed
from icalendar import Calendar, Event

from dashboard.data import Dataset, Snapshot
from dashboard.data.partial_dates import last_day, precision
from dashboard.exhibits.news_words import sentence_of, title_of
from dashboard.export.about import licence_of, package_name
from dashboard.facts.documents import sources
from dashboard.facts.milestones import Milestone, Named, milestones
from dashboard.facts.news import events
from dashboard.language import DEFAULT_LANGUAGE, Language
from dashboard.view import View

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:ai-factories-europe:milestones")
"""Ids depend on the milestone and the language alone: the same on every host."""

NOT_TEXT = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
"""What no XML file may hold (XML 1.0, 2.2) and no calendar should."""

REFRESHED = timedelta(days=1)
"""How often a calendar asks again."""


class _Feed(Atom1Feed):
    """An Atom feed whose date does not depend on the clock when it is empty."""

    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else self.feed["since"]


def _clean(text: str) -> str:
    return NOT_TEXT.sub("", text)


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def _urn(name: str, language: Language) -> str:
    """Id of the feed or of an entry; each language has its own, English the first ones given."""
    own = name if language.tag == DEFAULT_LANGUAGE else f"{name} {language.tag}"
    return f"urn:uuid:{uuid.uuid5(NAMESPACE, own) if own else NAMESPACE}"


def _document(found: Milestone, snapshot: Snapshot) -> str:
    """Address of the milestone's document; empty where it is none that can be opened."""
    return sources(snapshot)[found.source_id].address


def _entered(found: Milestone, snapshot: Snapshot) -> date:
    """When the entry came: with the reading of its source, or on its day if that came later."""
    read = pd.Timestamp(snapshot.sources.at[found.source_id, "accessed"])
    return max(read, found.day).date()


def atom(dataset: Dataset, snapshot: Snapshot, view: View, root: str) -> bytes:
    """What is known to have happened by the day, newest first (RFC 4287), in the words of the page
    on what is new; links lead to the documents. `root` is the address of the dashboard;
    where it has none, the feed leads to itself (RFC 3986, 4.4).
    """
    language = Language(view.lang)
    page = f"{root}/news?" + urlencode(view.to_query(named=True)) if root else ""
    query = urlencode(view.to_query())
    feed = _Feed(
        title=language.say("AI Factories in Europe: milestones"),
        link=page,
        description="",
        language=language.tag,
        author_name=dataset.descriptor.properties["contributors"][0]["title"],
        feed_url=f"{root}/data/milestones.atom" + (f"?{query}" if query else "") if root else None,
        feed_copyright=language.say(
            "{package}, {licence}", package=package_name(dataset), licence=licence_of(dataset)
        ),
        feed_guid=_urn("", language),
        since=_noon(snapshot.day),
    )
    for found in events(snapshot, Named()):
        summary = f"{language.day(found.date)}. {sentence_of(found, language)}"
        feed.add_item(
            title=_clean(title_of(found, language)),
            link=_document(found, snapshot) or page,
            description=escape(_clean(summary), quote=False),
            unique_id=_urn(found.milestone_id, language),
            pubdate=_noon(found.day.date()),
            updateddate=_noon(_entered(found, snapshot)),
            categories=(found.kind,),
        )
    return str(feed.writeString("utf-8")).encode()


def bounds(text: str) -> tuple[date, date]:
    """First day, and the day after the last, of a day, month or year."""
    last = last_day(text)
    first = {"day": last, "month": last.replace(day=1), "year": date(last.year, 1, 1)}
    return first[precision(text)], last + timedelta(days=1)


def calendar(dataset: Dataset, snapshot: Snapshot, view: View, root: str) -> bytes:
    """Dates announced and still to come on the day (RFC 5545, 7986): whole days, a month where no
    day was given, all tentative.
    """
    language = Language(view.lang)
    name = language.say("AI Factories in Europe: dates to come")
    found = Calendar()
    found.add("prodid", f"-//AI Factories Europe//Milestones//{language.tag.upper()}")
    found.add("version", "2.0")
    found.add("calscale", "GREGORIAN")
    found.add("method", "PUBLISH")
    found.add("name", name)
    found.add("x-wr-calname", name)
    found.add("refresh-interval", REFRESHED, parameters={"VALUE": "DURATION"})
    found.add("x-published-ttl", "P1D")
    for coming in milestones(snapshot):
        if not coming.happened:
            found.add_component(_event(coming, snapshot, language))
    return bytes(found.to_ical())


def _event(coming: Milestone, snapshot: Snapshot, language: Language) -> Event:
    first, after = bounds(coming.date)
    event = Event()
    event.add("uid", str(uuid.uuid5(NAMESPACE, coming.milestone_id)))
    event.add("dtstamp", _noon(coming.known_on.date()))
    event.add("dtstart", first)
    event.add("dtend", after)
    event.add("summary", _clean(title_of(coming, language)))
    event.add("description", _clean(sentence_of(coming, language)))
    event.add("categories", [coming.kind.upper()])
    event.add("status", "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    if address := _document(coming, snapshot):
        event.add("url", address)
    return event

"""What a still picture says of itself: publishers below it, and the metadata of its file."""

from collections.abc import Mapping

from dashboard.contents import NAME
from dashboard.exhibits.evidence import source_ids
from dashboard.exhibits.exhibit import Exhibit, Rows, Scene
from dashboard.export.about import sources_of
from dashboard.export.credit import credit

MOST_PUBLISHERS = 6
"""Publishers that the source line names; the metadata name every document."""


def source_line(rows: Rows, scene: Scene) -> str:
    """Publishers of the documents behind the rows, those with most documents first."""
    documents = sources_of(rows, scene)
    publishers = [document["publisher"] for document in documents]
    names = sorted(dict.fromkeys(publishers), key=lambda name: -publishers.count(name))
    if not names:
        return ""
    listed = scene.language.listing(names[:MOST_PUBLISHERS])
    if len(names) <= MOST_PUBLISHERS:
        return scene.language.say("Sources: {names}.", names=listed)
    return scene.language.say(
        "Sources: {names}. Further publishers: {count}.",
        names=listed,
        count=len(names) - MOST_PUBLISHERS,
    )


def metadata(exhibit: Exhibit, rows: Rows, scene: Scene) -> dict[str, str]:
    """What the file says about itself: PNG's own keywords (PNG, 11.3.3.2)."""
    documents = sources_of(rows, scene)
    return {
        "Title": exhibit.question(scene),
        "Description": exhibit.finding(rows, scene),
        "Source": "; ".join(f"{d['publisher']}: {d['title']} {d['url']}" for d in documents)
        or ", ".join(source_ids(rows)),
        "Copyright": credit(exhibit, scene),
        "Author": NAME,
    }


def dublin_core(about: Mapping[str, str]) -> dict[str, str]:
    """The metadata of a file by terms of Dublin Core."""
    return {
        "title": about["Title"],
        "description": about["Description"],
        "source": about["Source"],
        "rights": about["Copyright"],
        "creator": about["Author"],
    }

"""The further sections of the page on the data: dictionary, sources, citation, method, health."""

from datetime import date
from html import escape

import streamlit as st

from dashboard.codes.sources import TIER_NAMES, TIERS
from dashboard.data.files import CHANGES
from dashboard.exhibits import changes, completeness, disagreements, not_known
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.markup import linked_title
from dashboard.export.package_changes import Version, versions
from dashboard.export.package_export import bibtex, citation, dictionary
from dashboard.ui import card, controls, data_explorer, link
from dashboard.ui.downloads import address, anchor
from dashboard.ui.share import root_address


def dictionary_section(scene: Scene) -> None:
    """Meaning, type and unit of each column of a table."""
    say = scene.language.say
    table = data_explorer.table_choice(scene)
    st.html(f'<p class="lead">{escape(scene.language.fact(table.description))}</p>')
    names = [say("Column"), say("Title"), say("Meaning"), say("Type"), say("Unit")]
    rows = [
        [cell.replace("`", "") if isinstance(cell, str) else cell for cell in row[1:]]
        for row in dictionary(scene.dataset, scene.language)
        if row[0] == table.name
    ]
    st.html(data_explorer.markup([*names, say("Allowed values")], rows, table.title))


def sources_section(scene: Scene) -> None:
    """Every document, by kind of evidence."""
    say, sources = scene.language.say, scene.dataset.tables["sources"]
    counts = sources["tier"].value_counts()
    tier = scene.view.tier or TIERS[0]
    controls.one(
        st.pills,
        "tier",
        say("Kind of evidence"),
        {
            tier: f"{say(name)} ({counts[tier]})"
            for tier, name in TIER_NAMES.items()
            if tier in counts.index
        },
        chosen=tier,
        take=lambda chosen: link.change(tier=chosen),
        required=True,
    )
    found = sources[sources["tier"] == tier].sort_values("published_on", ascending=False)
    items = "".join(_source(row, scene) for row in found.to_dict("records"))
    st.html(f'<ul class="numbers">{items}</ul>')


def _source(row: dict, scene: Scene) -> str:
    url, day = (row[name] if isinstance(row[name], str) else "" for name in ("url", "published_on"))
    title = linked_title(scene.language.quotation(row["title"]), str(row["language"]), url)
    published = scene.language.day(day) if day else scene.language.say("undated")
    return (
        f"<li>{escape(row['publisher'])}: {title},"
        f" {escape(published)} <small>{escape(row['source_id'])}</small></li>"
    )


def _heading(text: str) -> None:
    st.html(f"<h2>{escape(text)}</h2>")


def cite_section(scene: Scene) -> None:
    """The citation as text and as BibTeX, the first line in a notebook, the whole package."""
    say = scene.language.say
    _heading(say("How to cite"))
    st.code(citation(scene.dataset), language=None, wrap_lines=True)
    st.code(bibtex(scene.dataset), language=None, wrap_lines=True)
    _heading(say("In a notebook"))
    st.code(f'pd.read_csv("{root_address()}/data/sites.csv")', language=None, wrap_lines=True)
    _heading(say("The whole package"))
    files = {
        "package.zip": say("All tables with their dictionary, zipped"),
        "workbook.xlsx": say("All tables with their dictionary, one workbook"),
        "sites.geojson": say("Sites, GeoJSON"),
        "sites.gpkg": say("Sites, GeoPackage"),
        "sites.parquet": say("Sites, GeoParquet"),
        "states.geojson": say("States, GeoJSON"),
        "states.gpkg": say("States, GeoPackage"),
        "states.parquet": say("States, GeoParquet"),
        "milestones.atom": say("Milestones to follow, Atom"),
        "milestones.ics": say("Dates to come, calendar"),
        "datapackage.json": say("The dictionary, for programs"),
        "openapi.json": say("All addresses, OpenAPI"),
    }
    items = "".join(f"<li>{anchor(label, address(name, {}))}</li>" for name, label in files.items())
    st.html(f'<ul class="numbers">{items}</ul>')


def method_section(scene: Scene) -> None:
    """What is in, how far it reaches, and what is not known; then the notes of the package."""
    say, number, dataset = scene.language.say, scene.language.number, scene.dataset
    sites, figures = dataset.tables["sites"], dataset.tables["figures"]
    facts = [
        say(
            "In: every AI Factory and every AI Factory Antenna that the EuroHPC Joint Undertaking"
            " selected, with the states that officials name behind it. Sites: {count}.",
            count=number(len(sites)),
        ),
        say(
            "In: every amount found published for them and for the pots around them, also where"
            " sources contradict each other. Amounts: {count}.",
            count=number(len(figures)),
        ),
        say(
            "Sources read until: {day}. Documents, each with its kind of evidence: {count}. What"
            " happened later is not in.",
            day=scene.language.day(dataset.evidence_day),
            count=number(len(dataset.tables["sources"])),
        ),
        say(
            "A fact counts as known from the day on which it was said, or else on which its"
            " document was published. A month counts from its last day."
        ),
        say("Nothing is estimated: where no amount is published, the cell says so."),
    ]
    st.html(f'<ul class="numbers">{"".join(f"<li>{escape(text)}</li>" for text in facts)}</ul>')
    _notes(scene)


def _notes(scene: Scene) -> None:
    """The notes of the package, a chapter at a time; they are written in English."""
    _, *chapters = scene.dataset.text("NOTES.md").split("\n## ")
    if not chapters:
        return
    by_title = {text.partition("\n")[0]: text.partition("\n")[2] for text in chapters}
    _heading(scene.language.say("Notes of the package, in English"))
    titles = list(by_title)
    chosen = titles[min(int(link.unfolded("chapter") or 1), len(titles)) - 1]
    controls.one(
        st.selectbox,
        "chapter",
        scene.language.say("Chapter"),
        {title: title for title in titles},
        chosen=chosen,
        take=lambda title: link.unfold(
            chapter=str(titles.index(title) + 1) if title != titles[0] else ""
        ),
    )
    st.markdown(by_title[chosen].replace("$", r"\$"))


def _missing_from(scene: Scene) -> list[str]:
    """How fresh and how well supported the facts are, in sentences."""
    say, number, day = scene.language.say, scene.language.number, scene.language.day
    sources, figures = scene.dataset.tables["sources"], scene.dataset.tables["figures"]
    shown = figures[figures["preferred"]]
    official = int(shown["tier"].isin(["official", "official_via_copy"]).sum())
    return [
        say("Sources read until: {day}.", day=day(scene.dataset.evidence_day)),
        say(
            "Newest document: {day}.",
            day=day(sources["published_on"][sources["tier"] != "derived"].dropna().max()),
        ),
        say(
            "Documents without a date: {count} of {all}.",
            count=number(int(sources["published_on"].isna().sum())),
            all=number(len(sources)),
        ),
        say(
            "Documents without an address: {count} of {all}.",
            count=number(int(sources["url"].isna().sum())),
            all=number(len(sources)),
        ),
        say(
            "Amounts shown that rest on an official document, read itself or in a copy:"
            " {count} of {all}.",
            count=number(official),
            all=number(len(shown)),
        ),
    ]


def health_section(scene: Scene) -> None:
    """What is not known; freshness, disagreements and completeness."""
    card.show(not_known.EXHIBIT, scene)
    _heading(scene.language.say("How fresh and how well supported is it?"))
    items = "".join(f"<li>{escape(text)}</li>" for text in _missing_from(scene))
    st.html(f'<ul class="numbers">{items}</ul>')
    card.show(disagreements.EXHIBIT, scene)
    card.show(completeness.EXHIBIT, scene)


def _day(scene: Scene, name: str, label: str, chosen: date, other: date) -> None:
    """One of the two days; where it passes the other one, the two change places."""

    def take(text: str) -> None:
        day = date.fromisoformat(text)
        is_passed = day > other if name == "changed_since" else day < other
        passed = {"changed_since": min(day, other), "changed_until": max(day, other)}
        link.change(**(passed if is_passed else {name: day}))

    days = sorted({*scene.dataset.change_days, chosen})
    controls.one(
        st.selectbox,
        name,
        label,
        {day.isoformat(): scene.language.day(day) for day in days},
        chosen=chosen.isoformat(),
        take=take,
    )


def changes_section(scene: Scene) -> None:
    """Two days, and what changed between them; both are in the link. Then the versions of the
    package.
    """
    before, after = changes.days(scene)
    left, right = st.columns(2)
    with left:
        _day(scene, "changed_since", scene.language.say("From"), before, after)
    with right:
        _day(scene, "changed_until", scene.language.say("To"), after, before)
    card.show(changes.EXHIBIT, scene)
    _versions(scene)


def _versions(scene: Scene) -> None:
    """What each version of the data package brought, newest first."""
    text = scene.dataset.text(CHANGES)
    if text:
        _heading(scene.language.say("What changed in the data package?"))
        st.html("".join(_version(version, scene) for version in versions(text)))


def _version(version: Version, scene: Scene) -> str:
    language = scene.language
    heading = language.say(
        "Version {version}, {day}", version=version.version, day=language.day(version.day)
    )
    items = "".join(
        f"<li>{escape(language.fact(text).replace('`', ''))}</li>" for text in version.changes
    )
    return f'<h3>{escape(heading)}</h3><ul class="numbers">{items}</ul>'

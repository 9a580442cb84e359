"""The sections of the page on the data that are words and tables of the package."""

from markdown_it import MarkdownIt
from markupsafe import Markup

from dashboard.codes.sources import TIER_NAMES, TIERS
from dashboard.data.files import CHANGES
from dashboard.document.control import Control, Option
from dashboard.document.downloads import address
from dashboard.document.explorer import table_choice, table_in, table_of
from dashboard.document.visit import Visit
from dashboard.export.package_changes import versions
from dashboard.export.package_export import bibtex, citation, dictionary
from dashboard.templates import render

_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")


def dictionary_of_table(visit: Visit) -> Markup:
    """Meaning, type and unit of each column of a table."""
    say, table = visit.language.say, table_in(visit)
    names = [say("Column"), say("Title"), say("Meaning"), say("Type"), say("Unit")]
    rows = [
        [cell.replace("`", "") if isinstance(cell, str) else cell for cell in row[1:]]
        for row in dictionary(visit.scene.dataset, visit.language)
        if row[0] == table.name
    ]
    return render(
        "dictionary",
        table_choice=table_choice(visit),
        description=visit.language.fact(table.description),
        rows=table_of([*names, say("Allowed values")], rows, table.title),
    )


def sources(visit: Visit) -> Markup:
    """Every document, by kind of evidence."""
    language, found = visit.language, visit.scene.dataset.tables["sources"]
    counts, tier = found["tier"].value_counts(), visit.view.tier or TIERS[0]
    options = tuple(
        Option(
            f"tier-{code}",
            f"{language.say(name)} ({counts[code]})",
            visit.here(tier="" if code == TIERS[0] else code),
            code == tier,
        )
        for code, name in TIER_NAMES.items()
        if code in counts.index
    )
    shown = found[found["tier"] == tier].sort_values("published_on", ascending=False)
    return render(
        "documents",
        tiers=Control(
            "tier",
            language.say("Kind of evidence"),
            "said" if visit.is_still else "choice",
            options,
        ),
        documents=[_document(row, visit) for row in shown.to_dict("records")],
    )


def _document(row: dict, visit: Visit) -> dict[str, str]:
    language = visit.language
    url, day = (row[name] if isinstance(row[name], str) else "" for name in ("url", "published_on"))
    return {
        "publisher": row["publisher"],
        "title": language.quotation(row["title"]),
        "language": str(row["language"]),
        "address": url if url.startswith(("https://", "http://")) else "",
        "published": language.day(day) if day else language.say("undated"),
        "source_id": row["source_id"],
    }


def citation_and_files(visit: Visit) -> Markup:
    """The citation as text and as BibTeX, the first line in a notebook, the whole package."""
    say, dataset = visit.language.say, visit.scene.dataset
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
    return render(
        "citation",
        cite=say("How to cite"),
        texts=[citation(dataset), bibtex(dataset)],
        notebook=say("In a notebook"),
        code=f'pd.read_csv("{visit.root or "."}/data/sites.csv")',
        package=say("The whole package"),
        files=[(f"{visit.up}/{address(name, {})}", label) for name, label in files.items()],
    )


def method(visit: Visit) -> Markup:
    """What is in, how far it reaches, and what is not known; then the notes of the package."""
    say, number, dataset = visit.language.say, visit.language.number, visit.scene.dataset
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
            day=visit.language.day(dataset.evidence_day),
            count=number(len(dataset.tables["sources"])),
        ),
        say(
            "A fact counts as known from the day on which it was said, or else on which its"
            " document was published. A month counts from its last day."
        ),
        say("Nothing is estimated: where no amount is published, the cell says so."),
    ]
    return render("facts", heading="", facts=facts) + _notes(visit)


def _notes(visit: Visit) -> Markup:
    """The notes of the package, a chapter at a time; they are written in English."""
    _, *chapters = visit.scene.dataset.text("NOTES.md").split("\n## ")
    if not chapters:
        return Markup("")
    titles, texts = zip(*(chapter.partition("\n")[::2] for chapter in chapters), strict=True)
    chosen = min(int(visit.unfolded.get("chapter", "1")), len(titles))
    options = tuple(
        Option(
            f"chapter-{number}",
            title,
            visit.unfold(chapter=str(number) if number > 1 else ""),
            number == chosen,
        )
        for number, title in enumerate(titles, start=1)
    )
    return render(
        "notes",
        heading=visit.language.say("Notes of the package, in English"),
        chapters=Control(
            "chapter", visit.language.say("Chapter"), "said" if visit.is_still else "menu", options
        ),
        text=Markup(_MARKDOWN.render(texts[chosen - 1])),
    )


def freshness(visit: Visit) -> Markup:
    """How fresh and how well supported the facts are, in sentences."""
    say, number, day = visit.language.say, visit.language.number, visit.language.day
    tables = visit.scene.dataset.tables
    found, figures = tables["sources"], tables["figures"]
    shown = figures[figures["preferred"]]
    official = int(shown["tier"].isin(["official", "official_via_copy"]).sum())
    facts = [
        say("Sources read until: {day}.", day=day(visit.scene.dataset.evidence_day)),
        say(
            "Newest document: {day}.",
            day=day(found["published_on"][found["tier"] != "derived"].dropna().max()),
        ),
        say(
            "Documents without a date: {count} of {all}.",
            count=number(int(found["published_on"].isna().sum())),
            all=number(len(found)),
        ),
        say(
            "Documents without an address: {count} of {all}.",
            count=number(int(found["url"].isna().sum())),
            all=number(len(found)),
        ),
        say(
            "Amounts shown that rest on an official document, read itself or in a copy:"
            " {count} of {all}.",
            count=number(official),
            all=number(len(shown)),
        ),
    ]
    return render("facts", heading=say("How fresh and how well supported is it?"), facts=facts)


def versions_of_package(visit: Visit) -> Markup:
    """What each version of the data package brought, newest first."""
    language, text = visit.language, visit.scene.dataset.text(CHANGES)
    if not text:
        return Markup("")
    found = [
        (
            language.say(
                "Version {version}, {day}", version=version.version, day=language.day(version.day)
            ),
            [language.fact(line).replace("`", "") for line in version.changes],
        )
        for version in versions(text)
    ]
    heading = language.say("What changed in the data package?")
    return render("versions", heading=heading, versions=found)

"""What the map of the states says: its question and its finding, by what the colours mean."""

from collections import Counter
from collections.abc import Mapping

from dashboard.codes.waves import WAVE_NAMES
from dashboard.exhibits.exhibit import Rows, Scene
from dashboard.facts.sites import chosen_sites
from dashboard.language import message

MODES = {
    "role": message("Role"),
    "sites": message("Number of sites"),
    "wave": message("Wave of first participation"),
}
MOST_NAMED = 3


def mode(scene: Scene) -> str:
    """What the colours mean: the view's measure, `role` where it is none of the map's."""
    return scene.view.measure if scene.view.measure in MODES else "role"


def class_of(row: Mapping, scene: Scene) -> str:
    """Class of one state in the mode: role, number of sites (three or more as one), or wave."""
    if mode(scene) == "sites":
        return str(min(int(row["hosted"]) + int(row["antennas"]), 3))
    if mode(scene) == "wave":
        return row["first_wave"] if isinstance(row["first_wave"], str) else "none"
    return str(row["role"])


QUESTIONS = {
    "role": message("Where are they, and who takes part?"),
    "sites": message("Where are they, and how many sites does each state host?"),
    "wave": message("Where are they, and with which wave did each state come in?"),
}


def question(scene: Scene) -> str:
    """Asks for what the colours mean."""
    return scene.language.say(QUESTIONS[mode(scene)])


def sentence(table_rows: Rows, scene: Scene) -> str:
    """How many states are in each class that the colours show, and who is in none."""
    language = scene.language
    if table_rows.empty:
        return language.say("No state.")
    parts = {"role": _roles, "sites": _numbers_of_sites, "wave": _first_waves}[mode(scene)]
    found = parts(table_rows, scene)
    if not found:
        return _without_part(table_rows, scene)
    return language.paragraph(*found, *_left_out(table_rows, scene))


def _roles(table_rows: Rows, scene: Scene) -> list[str]:
    """A sentence a role; the second and third count what those before do not."""
    texts: list[str] = []
    for role, in_words in (("host", _hosts), ("partner", _partners), ("antenna", _antennas)):
        count = int((table_rows["role"] == role).sum())
        if count:
            texts.append(in_words(count, scene, more=bool(texts)))
    return texts


def _hosts(count: int, scene: Scene, *, more: bool) -> str:
    return scene.language.say_many(
        "{count} state hosts an AI Factory.", "{count} states host an AI Factory.", count
    )


def _partners(count: int, scene: Scene, *, more: bool) -> str:
    say_many = scene.language.say_many
    if more:
        return say_many(
            "{count} more state is a partner.", "{count} more states are partners.", count
        )
    return say_many("{count} state is a partner.", "{count} states are partners.", count)


def _antennas(count: int, scene: Scene, *, more: bool) -> str:
    say_many = scene.language.say_many
    if more:
        return say_many(
            "{count} more state has an antenna.", "{count} more states have an antenna.", count
        )
    return say_many("{count} state has an antenna.", "{count} states have an antenna.", count)


def _numbers_of_sites(table_rows: Rows, scene: Scene) -> list[str]:
    """How many states host three sites or more, two, one."""
    numbers = Counter(class_of(row, scene) for row in table_rows.to_dict("records"))
    texts = {
        "3": message("States that host three sites or more: {count}."),
        "2": message("States that host two sites: {count}."),
        "1": message("States that host one site: {count}."),
    }
    return [
        scene.language.say(text, count=scene.language.number(numbers[size]))
        for size, text in texts.items()
        if size in numbers
    ]


def _first_waves(table_rows: Rows, scene: Scene) -> list[str]:
    """How many states came in with each wave; none where nobody did."""
    language, numbers = scene.language, table_rows["first_wave"].value_counts()
    found = [
        language.say(
            "{wave} ({count})",
            wave=language.say(WAVE_NAMES[wave]),
            count=language.number(numbers[wave]),
        )
        for wave in scene.snapshot.waves
        if wave in numbers
    ]
    text = message("States by the wave they came in with: {waves}.")
    return [language.say(text, waves="; ".join(found))] if found else []


def _without_part(table_rows: Rows, scene: Scene) -> str:
    """For states none of which hosts or joins a site in this view."""
    if not chosen_sites(scene.snapshot, scene.view.wave):
        return scene.language.say("No site had been selected by this day.")
    if scene.view.role and "none" not in scene.view.role:
        return scene.language.say("No state.")
    return scene.language.say_many(
        "{count} state hosts and joins no known site.",
        "{count} states host and join no known site.",
        len(table_rows),
    )


def _left_out(table_rows: Rows, scene: Scene) -> list[str]:
    if scene.view.wave or scene.view.role:
        return []
    absent = table_rows[(table_rows["role"] == "none") & table_rows["eu_member"]]["country"]
    language = scene.language
    names = [language.country(code) for code in absent]
    if not names:
        return []
    text = message("EU Member States with no known part: {names}.")
    if len(names) > MOST_NAMED:
        return [language.say(text, names=language.number(len(names)))]
    return [language.say(text, names=language.names(names))]

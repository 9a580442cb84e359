"""What is said of two amounts side by side, in every exhibit that draws them."""

from dataclasses import replace

from dashboard.data.bounds import Bounds
from dashboard.exhibits.exhibit import Scene
from dashboard.facts.pair import Pair, pair_of
from dashboard.facts.subjects import Subject
from dashboard.language import Language, message


def pair_in(scene: Scene) -> Pair:
    """The two amounts that the view compares, as known on its day."""
    return pair_of(scene.snapshot, scene.view.compare)


def title_money(item: Subject, scene: Scene) -> str:
    """Its amount without wording, for a title; its label where none in euro is known yet."""
    if not item.amount.in_euro:
        return scene.language.fact(item.label)
    rounded = item.amount.rounded_for_sentence()
    return scene.language.money(replace(rounded, qualifier="exact"))


def is_same_size(pair: Pair) -> bool:
    """Whether nobody would say "times" of the two."""
    ratio = pair.ratio
    return ratio.is_closed and ratio.rounded(1).printed == (1, 1)


def times(pair: Pair, language: Language) -> str:
    """`up to about 412 times`; one decimal below ten. What no ratio can be given of is said."""
    if not pair.is_published:
        return ""
    if is_same_size(pair):
        return language.say("about the same size")
    return language.quantity(
        _times_rounded(pair.ratio), lambda value: language.number(value, 1), TIMES
    ) or language.say("no ratio: how far both amounts reach is open")


TIMES = message("{number} times")


def _times_rounded(ratio: Bounds) -> Bounds:
    printed = ratio.printed or (0, 0)
    return ratio.rounded(1 if printed[0] < 10 else 0)


def percentage(pair: Pair, language: Language) -> str:
    """`at least about 0.24 %`: two decimals, more where the share is smaller than that. Empty
    where no share can be given.
    """
    percent = pair.share.times(100)
    finest = percent.decimals
    return language.quantity(
        percent.rounded(finest), lambda value: language.percent(value / 100, finest)
    )


def sizes(pair: Pair, language: Language) -> str:
    """Both amounts, the percentage and the ratio."""
    both = {
        "first": language.money(pair.small.amount, rounded=True),
        "second": language.money(pair.large.amount, rounded=True),
    }
    if is_same_size(pair):
        return language.say("Side by side: {first}; {second}. About the same size.", **both)
    if not pair.ratio.is_known:
        return language.say(
            "Side by side: {first}; {second}. No ratio can be given, because how far both amounts"
            " reach is open.",
            **both,
        )
    return language.say(
        "Side by side: {first}; {second}. The first next to the second, in size: {percent}. The"
        " second next to the first: {times}.",
        **both,
        percent=percentage(pair, language),
        times=times(pair, language),
    )


def is_share(pair: Pair) -> bool:
    """Whether the smaller amount is officially part of the larger one."""
    return pair.relation.kind == "part_of" and pair.relation.inside == pair.small.subject_id


def sizes_only(pair: Pair, language: Language) -> str:
    """That sizes are compared; where the smaller is officially inside, that it is a share too."""
    if is_share(pair):
        return language.say(
            "A comparison of sizes; here the first is officially part of the second, so it is"
            " also a share."
        )
    return language.say("A comparison of sizes, not a share.")


def related(pair: Pair, language: Language) -> str:
    """What official texts say of the two: a warning, the honest line, or nothing."""
    say, found = language.say, pair.relation
    note = language.fact(found.note)
    labels = {s.subject_id: language.fact(s.label) for s in (pair.small, pair.large)}
    named = {"inside": labels.get(found.inside, ""), "around": labels.get(found.around, "")}
    if found.kind == "part_of":
        return say("“{inside}” is officially part of “{around}”: never add the two.", **named)
    if found.kind == "site_of":
        return say(
            "“{inside}” is one of the sites behind “{around}”: never add the two. No source says"
            " which part of that amount is for this site.",
            **named,
        )
    if found.kind == "replaced":
        return say("One of the two replaced the other: never add them. {note}", note=note)
    if found.kind in ("overlap", "parts"):
        return say("The two may hold the same money: never add them. {note}", note=note)
    return note


def finding(pair: Pair, scene: Scene) -> str:
    """The sizes and that they are only sizes; or which amount was not published by the day."""
    if pair.is_published and pair.ratio.is_known:
        return scene.language.paragraph(
            sizes(pair, scene.language), sizes_only(pair, scene.language)
        )
    if pair.is_published:
        return sizes(pair, scene.language)
    return not_published(pair, scene)


def not_published(pair: Pair, scene: Scene) -> str:
    """Which of the two had no amount in euro on the day."""
    language, missing = scene.language, pair.missing
    names = [language.say("“{label}”", label=language.fact(item.label)) for item in missing]
    return language.say(
        "No amount in euro known by this day: {names}. So there is nothing to set side by side.",
        names="; ".join(names),
    )


def note(scene: Scene) -> str:
    """What must stand beside every picture of the two amounts."""
    pair, language = pair_in(scene), scene.language
    covers = [
        language.say(
            "{label}: {covers}.",
            label=language.fact(item.label),
            covers=language.fact(item.amount.covers),
        )
        for item in (pair.small, pair.large)
        if item.amount.covers
    ]
    return language.paragraph(related(pair, language), *covers)


def colour_names(pair: Pair) -> tuple[str, str]:
    """Names of the colours of the smaller and the larger amount: those of their waves, never the
    same twice; blue for who pays and grey for a target where there is no wave.
    """
    small = f"wave-{pair.small.wave}" if pair.small.wave else "eu"
    large = f"wave-{pair.large.wave}" if pair.large.wave else "quiet"
    return small, "quiet" if large == small else large

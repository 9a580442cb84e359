"""What is said of two amounts side by side, in every exhibit that draws them."""

import math
from dataclasses import replace

from dashboard.data import Amount, Total
from dashboard.data.amounts import APPROXIMATE
from dashboard.exhibits.exhibit import Scene
from dashboard.exhibits.pair import AT_LEAST, UP_TO, Pair, difference, pair_of, rounded
from dashboard.exhibits.subjects import Subject
from dashboard.language import Language


def pair_in(scene: Scene) -> Pair:
    """The two amounts that the view compares, as known on its day."""
    return pair_of(scene.snapshot, scene.view.compare)


def capital(text: str) -> str:
    """The text with a capital first letter, for the start of a sentence."""
    return text[:1].upper() + text[1:]


def title_money(item: Subject, scene: Scene) -> str:
    """Its amount without wording, for a title; its label where none in euro is known yet."""
    if not item.amount.in_euro:
        return scene.language.fact(item.label)
    return scene.language.money(replace(item.amount, qualifier="exact"))


def worded(qualifier: str, words: str, language: Language) -> str:
    """A computed number in words with the wording of what it was computed from."""
    if qualifier == APPROXIMATE:
        return language.say("about {amount}", amount=words)
    if qualifier == "over":
        return language.say("over {amount}", amount=words)
    if qualifier == UP_TO:
        return language.say("up to {amount}", amount=words)
    if qualifier == AT_LEAST:
        return language.say("at least {amount}", amount=words)
    return words


def is_same_size(pair: Pair) -> bool:
    """Whether nobody would say "times" of the two."""
    return pair.ratio is not None and round(pair.ratio, 1) == 1


def times(pair: Pair, language: Language) -> str:
    """`about 412 times`; one decimal below ten. Empty where an amount is missing."""
    if pair.ratio is None:
        return ""
    if is_same_size(pair):
        return language.say("about the same size")
    value, qualifier = rounded(pair.ratio, pair.ratio_qualifier, 1 if pair.ratio < 10 else 0)
    words = language.say("{number} times", number=language.number(value, 1))
    return worded(qualifier, words, language)


def percentage(pair: Pair, language: Language) -> str:
    """`about 0.24 %`: two decimals, more where the share is smaller than that."""
    if pair.share is None:
        return ""
    finest = max(2, 1 - math.floor(math.log10(pair.share * 100)))
    value, qualifier = rounded(pair.share * 100, pair.share_qualifier, finest)
    return worded(qualifier, language.percent(value / 100, finest), language)


def sizes(pair: Pair, language: Language) -> str:
    """Both amounts, the percentage and the ratio in one sentence."""
    both = {
        "small": capital(language.money(pair.small.amount)),
        "large": language.money(pair.large.amount),
    }
    if is_same_size(pair):
        return language.say("{small} next to {large}: about the same size.", **both)
    return language.say(
        "{small} next to {large}: {percent} in size; the larger is {times} the smaller.",
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
            "A comparison of sizes; here the smaller is officially part of the larger, so it is"
            " also a share."
        )
    return language.say("A comparison of sizes, not a share.")


def related(pair: Pair, language: Language) -> str:
    """What official texts say of the two: a warning, the honest line, or nothing."""
    say, found = language.say, pair.relation
    note = language.fact(found.note)
    if found.kind == "part_of":
        labels = {s.subject_id: s.label for s in (pair.small, pair.large)}
        around = labels.get(found.around, "")
        return say(
            "“{inside}” is officially part of “{around}”: never add the two.",
            inside=language.fact(labels[found.inside]),
            around=language.fact(around),
        )
    if found.kind == "replaced":
        return say("One of the two replaced the other: never add them. {note}", note=note)
    if found.kind in ("overlap", "parts"):
        return say("The two may hold the same money: never add them. {note}", note=note)
    return note


def finding(pair: Pair, scene: Scene) -> str:
    """The sizes and that they are only sizes; or which amount was not published by the day."""
    if pair.is_published:
        return f"{sizes(pair, scene.language)} {sizes_only(pair, scene.language)}"
    return not_published(pair, scene)


def not_published(pair: Pair, scene: Scene) -> str:
    """Which of the two had no amount in euro on the day."""
    language, missing = scene.language, pair.missing
    names = [language.say("“{label}”", label=language.fact(item.label)) for item in missing]
    return language.say_many(
        "No amount in euro had been published for {names} by {day}, so there is nothing to set"
        " beside the other.",
        "No amounts in euro had been published for {names} by {day}.",
        len(missing),
        names=language.listing(names),
        day=language.day(scene.snapshot.day),
    )


def note(scene: Scene) -> str:
    """What must stand beside every picture of the two amounts."""
    pair, language = pair_in(scene), scene.language
    covers = [
        language.say(
            "{money}: {covers}.",
            money=capital(language.money(item.amount)),
            covers=language.fact(item.amount.covers),
        )
        for item in (pair.small, pair.large)
        if item.amount.covers
    ]
    return " ".join(part for part in (related(pair, language), *covers) if part)


def colours(pair: Pair, scene: Scene) -> tuple[str, str]:
    """Colours of the smaller and the larger amount: their waves', never the same twice."""
    look = scene.look
    small = look.waves.get(pair.small.wave, look.accent)
    large = look.waves.get(pair.large.wave, look.roles["host"])
    return small, look.roles["host"] if large == small else large


def difference_in_words(total: Total, official: Amount, language: Language) -> str:
    """`about €5.7 million more than the official total`, of a sum of parts."""
    gap = difference(total, official)
    size = replace(gap, low=abs(gap.low or 0), high=abs(gap.high or 0))
    named = (
        language.say("the computed total")
        if official.basis == "computed"
        else language.say("the official total")
    )
    if (gap.middle or 0) < 0:
        return language.say("{money} less than {total}", money=language.money(size), total=named)
    return language.say("{money} more than {total}", money=language.money(size), total=named)

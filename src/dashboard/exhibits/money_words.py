"""Sentences about amounts that more than one exhibit says, made from typed amounts alone."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dashboard.data import Amount, Total
from dashboard.data.amounts import difference
from dashboard.facts.claims import Most
from dashboard.language import Language, message

NO_COMPARISON = message("How it compares cannot be said: how far both amounts reach is open.")
SAME = message("The sum is the same.")
HIGHER = message("The sum is higher by: {money}.")
LOWER = message("The sum is lower by: {money}.")
AT_MOST_HIGHER = message("The sum is higher by no more than: {money}; it may also be lower.")
AT_MOST_LOWER = message("The sum is lower by no more than: {money}; it may also be higher.")
BETWEEN = message("The sum is between these: {lower} lower, {higher} higher.")


def compared(total: Total, official: Amount, language: Language, *, rounded: bool = True) -> str:
    """How a sum compares with an official amount: higher, lower, or as far as bounds say; empty
    where one of the two is not published in euro.
    """
    if not total.is_published or not official.in_euro:
        return ""
    gap = difference(total.as_amount(), official)
    low, high = gap.bounds.low, gap.bounds.high

    def money(amount: Amount) -> str:
        return language.money(amount, rounded=rounded)

    if low is None and high is None:
        return language.say(NO_COMPARISON)
    if low == high == 0:
        return language.say(SAME)
    if low is not None and low >= 0:
        return language.say(HIGHER, money=money(gap))
    if high is not None and high <= 0:
        return language.say(LOWER, money=money(gap.negated()))
    if low is None:
        return language.say(AT_MOST_HIGHER, money=money(_point(high, gap)))
    if high is None:
        return language.say(AT_MOST_LOWER, money=money(_point(-low, gap)))
    return language.say(BETWEEN, lower=money(_point(-low, gap)), higher=money(_point(high, gap)))


def committed_in_words(row: Mapping[str, Any], language: Language) -> str:
    """The amount committed of a row, with what it covers where that is not every site counted."""
    money, words = row["money"], language.money(row["money"])
    if row["is_covered"] or not money.is_published:
        return words
    covers = language.fact(money.covers) or language.say("not for every site counted here")
    return language.say("{money} ({covers})", money=words, covers=covers)


def _point(value: float | None, gap: Amount) -> Amount:
    """One bound of a difference; an estimate where the difference is one."""
    wording = "about" if gap.bounds.is_estimate else "exact"
    return Amount(value, value, qualifier=wording, basis="computed")


def leading(
    found: Most[str],
    texts: tuple[str, str, str],
    value: Callable[[str], str],
    language: Language,
    name: Callable[[str], str],
) -> str:
    """Who has the most, in the form that ties and open bounds leave.

    texts: messages for the only one compared, for one that leads, and for several that tie; the
    first two hold {name} and {value}, the third {names} and {value}. Empty where nobody leads.
    """
    only, one, tied = texts
    if not found.names:
        return ""
    if found.is_tied:
        names = "; ".join(name(code) for code in found.names)
        text = language.say(tied, names=names, value=value(found.vaguest or ""))
    else:
        first = found.names[0]
        text = language.say(only if found.is_only else one, name=name(first), value=value(first))
    return language.paragraph(text, *undecided(found, language, name))


def undecided(found: Most[str], language: Language, name: Callable[[str], str]) -> Sequence[str]:
    """Whose bounds leave open whether they have more; nothing where the claim is settled."""
    if found.is_settled:
        return []
    names = "; ".join(map(name, found.undecided))
    return [language.say("Possibly more, but open how much: {names}.", names=names)]

"""The order of words in a language, as its dictionaries have it: Ö with O in German, after Z in
Swedish. The Unicode collation algorithm (UTS #10) as far as names need it.

Checked against ICU with the country names of all 24 official languages of the EU.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from unicodedata import category, combining, normalize

ALPHABETS: Mapping[str, str] = {
    "bg": "и й",
    "cs": "c č, h ch, r ř, s š, z ž",
    "da": "z æ/ä ø/ö å/aa, y/ü",
    "es": "n ñ",
    "et": "s š z ž, w õ ä ö ü",
    "fi": "z å ä/æ ö/ø, y/ü",
    "hr": "c č ć, d dž đ, l lj, n nj, s š, z ž",
    "hu": "c cs, d dz dzs, g gy, l ly, n ny, o ö/ő, s sz, t ty, u ü/ű, z zs",
    "lt": "c č, i/y, s š, z ž",
    "lv": "a ā, c č, e ē, g ģ, i/y ī, k ķ, l ļ, n ņ, r ŗ, s š, u ū, z ž",
    "mt": "b ċ, f ġ, g għ, h ħ, y ż",
    "pl": "a ą, c ć, e ę, l ł, n ń, o ó, s ś, z ź ż",
    "ro": "a ă â, i î, s ș/ş, t ț/ţ",
    "sk": "a ä, c č, h ch, o ô, s š, z ž",
    "sl": "c č ć, d đ, s š, z ž",
    "sv": "z å ä/æ ö/ø, y/ü",
}
"""Letters of their own, each group behind the letter that it follows; behind a slash, what counts
as that letter and differs only where all else is equal (CLDR's tailorings of the root order). A
language that is not named has the root order."""

FIRST_SCRIPT = {"el": ("\u0370", "\u03ff"), "bg": ("\u0400", "\u04ff")}
"""First and last letter of the script that a language puts before the Latin one."""

SPELLED_OUT: Mapping[str, str] = {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ħ": "h"}
"""Letters that Unicode does not take apart and the root order does."""

KINDS = "ZPSN"
"""First letters of the Unicode categories that come before letters: spaces, punctuation, signs,
digits."""

Primary = tuple[int, int, int]
Key = tuple[tuple[Primary, ...], tuple[str, ...], tuple[bool, ...]]


@cache
def _own_letters(tag: str) -> Mapping[str, tuple[str, int, int]]:
    """A letter, the one it is sorted behind, how far behind it, and how it varies from its like."""
    found = {}
    for group in ALPHABETS.get(tag, "").split(", "):
        for place, letters in enumerate(group.split()):
            for variant, letter in enumerate(letters.split("/")):
                found[letter] = (group[0], place, variant)
    return found


def _primary(letter: str, place: int, tag: str) -> Primary:
    first, last = FIRST_SCRIPT.get(tag, ("", ""))
    kind = KINDS.find(category(letter)[0])
    letters = len(KINDS) + (not first <= letter <= last)
    return (letters if kind < 0 else kind, ord(letter), place)


def _next(text: str, tag: str) -> tuple[int, Sequence[Primary], str]:
    """How many characters the next letter has, its weights, and its accents."""
    own = _own_letters(tag)
    for length in (3, 2, 1):
        if text[:length] in own:
            after, place, variant = own[text[:length]]
            return length, (_primary(after, place, tag),), str(variant)
    taken_apart = normalize("NFD", text[0])
    letter, accents = taken_apart[0], taken_apart[1:]
    spelled = SPELLED_OUT.get(letter, letter)
    marks = accents + (letter if letter in SPELLED_OUT else "")
    return 1, tuple(_primary(one, 0, tag) for one in spelled if not combining(one)), marks


@lru_cache(maxsize=4096)
def collation_key(text: str, tag: str) -> Key:
    """What `sorted` compares for this text in a language by its BCP 47 tag: letters, then accents,
    then small before capital.
    """
    composed = normalize("NFC", text)
    rest, weights, accents = composed.casefold(), list[Primary](), list[str]()
    while rest:
        length, primaries, marks = _next(rest, tag)
        weights.extend(primaries)
        accents.append(marks)
        rest = rest[length:]
    return tuple(weights), tuple(accents), tuple(letter.isupper() for letter in composed)

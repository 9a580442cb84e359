"""When machines, their performance, ways of access and lots of a tender became known."""

import pandas as pd

TO_A_MONTH = len("2026-11")


def _days(keys: pd.Series, by_key: pd.Series) -> pd.Series:
    """The day of each key; none for a key that has none, and where there are no days at all."""
    return by_key.reindex(keys).set_axis(keys.index)


def systems_known(
    systems: pd.DataFrame, links: pd.DataFrame, sites: pd.DataFrame, sources: pd.DataFrame
) -> pd.DataFrame:
    """Adds `known_on`: the day of the newest document behind a machine that is dated to a day or a
    month, else that of its main document, and never before the site was selected.

    A row holds what several documents say together, so the newest of them decides (NOTES.md,
    section 10). Expects `public_on` in the sources and `selected_day` in the sites.
    """
    dated = sources["published_on"].str.len() >= TO_A_MONTH
    newest = _days(links["source_id"], sources["public_on"][dated.fillna(value=False)])
    by_machine = newest.groupby(links["system_id"]).max()
    own = _days(systems["source_id"], sources["public_on"])
    known = _days(systems["system_id"], by_machine).fillna(own)
    selected = _days(systems["site_id"], sites.set_index("site_id")["selected_day"])
    return systems.assign(known_on=known.where(known >= selected, selected))


def performance_known(
    performance: pd.DataFrame, systems: pd.DataFrame, sources: pd.DataFrame
) -> pd.DataFrame:
    """Adds `known_on`: the day of the document, but not before the machine was known; preferred
    figures first.
    """
    public = _days(performance["source_id"], sources["public_on"])
    machine = _days(performance["system_id"], systems.set_index("system_id")["known_on"])
    known = performance.assign(known_on=public.where(public >= machine, machine))
    return known.sort_values("preferred", ascending=False, kind="stable")


def documents_known(rows: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """Adds `known_on`: the day of the newest document that a row names."""
    columns = [name for name in rows if name.endswith("source_id")]
    days = [_days(rows[name], sources["public_on"]) for name in columns]
    return rows.assign(known_on=pd.concat(days, axis=1).max(axis=1))

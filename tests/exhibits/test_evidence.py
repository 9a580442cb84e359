from dashboard.exhibits import state, waves
from dashboard.exhibits.evidence import evidence


def test_a_number_leads_to_its_documents_and_says_what_it_covers(scene):
    here = scene()
    found = evidence(waves.EXHIBIT, waves.rows(here), here)
    second = next(item for item in found.items if item.label == "Second wave")
    assert second.words.replace("\u00a0", " ") == "about €485 million"
    assert second.covers == "six AI Factories, combined national and EU investment"
    document = found.documents[second.documents[0] - 1]
    assert (document.tier, document.published) == ("official", "12 March 2025")
    assert document.url.startswith("https://")


def test_disagreeing_sources_are_named_with_their_documents(scene):
    here = scene(country=("SI",))
    found = evidence(state.EXHIBIT, state.rows(here), here)
    slaif = next(item for item in found.items if item.label.startswith("SLAIF"))
    others = [text.replace("\u00a0", " ") for text, _ in slaif.others]
    assert len(others) == 2
    assert others[0].startswith("€150 million")
    assert others[1].startswith("about €100 million")


def test_a_figure_that_was_only_best_known_says_so(scene):
    here = scene(on="2025-06-01", country=("SI",))
    found = evidence(state.EXHIBIT, state.rows(here), here)
    slaif = next(item for item in found.items if item.label.startswith("SLAIF"))
    assert "best figure known by this day" in slaif.caveat

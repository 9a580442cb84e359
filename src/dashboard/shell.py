"""The Streamlit script: language, view, navigation; then the page; then the link."""

from html import escape

import streamlit as st

from dashboard.contents import NAME
from dashboard.contents import PAGES as CONTENTS
from dashboard.data import pin
from dashboard.exhibits.exhibit import Scene
from dashboard.language import LANGUAGES, Language, language_of
from dashboard.paths import PAGES
from dashboard.ui import chips, controls, link, paper, share, trouble


def navigation(language: Language) -> dict[str, st.Page]:
    """The pages by their address, titled in the reader's language."""
    name = language.say(NAME)
    return {
        path: st.Page(
            PAGES / page.script,
            title=f"{language.say(page.title)} – {name}",
            url_path=path,
            default=path == "",
        )
        for path, page in CONTENTS.items()
    }


def header(pages: dict[str, st.Page], language: Language) -> None:
    """Name, pages (their links carry the view) and the language control."""
    view = link.view()
    with st.container(key="top", horizontal=True, vertical_alignment="center"):
        st.html(f'<p class="brand">{escape(language.say(NAME))}</p>', width="content")
        for path, page in pages.items():
            label = language.say(CONTENTS[path].title)
            st.page_link(page, label=label, query_params=link.query_of(view, path))
        st.space("stretch")
        controls.one(
            st.segmented_control,
            "lang",
            language.say("Language"),
            {tag: language_of(tag).own_name() for tag in LANGUAGES},
            chosen=language.tag,
            take=lambda tag: link.change(lang=tag),
            required=True,
            label_visibility="collapsed",
        )


def notices(language: Language) -> None:
    """One line where a part of the link was not understood."""
    dropped = st.session_state.get(link.DROPPED, ())
    if dropped:
        st.warning(link.not_understood(dropped, language))


def footer(scene: Scene) -> None:
    """Until when the evidence reaches, and under which licence the data may be used."""
    language = scene.language
    version = scene.dataset.descriptor.properties.get("version", "")
    text = language.say(
        "Sources read until: {day}. Data package: {version}. Licence: CC BY 4.0. An independent"
        " work, not a site of an EU institution.",
        day=language.day(scene.dataset.evidence_day),
        version=version,
    )
    ways = f"{share.copy_link(scene)}{paper.markup(scene)}"
    st.html(f'<div class="footer" lang="{language.tag}">{escape(text)} {ways}</div>')


def main() -> None:
    """One run of the script."""
    dataset = pin()
    st.set_page_config(
        # The route's address: of a file, Streamlit would keep a copy in this process alone.
        page_icon="./icon.png",
        layout="wide",
        menu_items={"Get help": None, "Report a bug": None, "About": None},
    )
    link.open_link(dataset)
    language = language_of(link.view().lang)
    pages = navigation(language)
    page = st.navigation(list(pages.values()), position="hidden")
    link.open_page(page.url_path, dataset)
    header(pages, language)
    notices(language)
    with st.container(key="page"), trouble.contained():
        chips.show(CONTENTS[page.url_path], link.current_scene())
        page.run()
    footer(link.current_scene())
    link.write_link()


main()

"""The Streamlit script: the pages by their addresses; the page of the link draws itself."""

import streamlit as st

from dashboard.contents import NAME
from dashboard.contents import PAGES as CONTENTS
from dashboard.data import pin
from dashboard.language import Language, language_of
from dashboard.paths import PAGES
from dashboard.ui import link


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


def main() -> None:
    """One run of the script."""
    dataset = pin()
    st.set_page_config(
        # The route's address: of a file, Streamlit would keep a copy in this process alone.
        page_icon="./icon.png",
        layout="wide",
        menu_items={"Get help": None, "Report a bug": None, "About": None},
    )
    view = link.visit(CONTENTS[""], dataset).view
    pages = navigation(language_of(view.lang))
    st.navigation(list(pages.values()), position="hidden").run()


main()

"""What an SVG says about itself, as Dublin Core."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, register_namespace

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"

register_namespace("rdf", RDF)
register_namespace("dc", DUBLIN_CORE)


def add_metadata(root: Element, terms: Mapping[str, str]) -> None:
    """Put terms of Dublin Core (`title`, `rights`, …) into an SVG; nothing where there are none."""
    if not terms:
        return
    holder = SubElement(SubElement(root, "metadata"), f"{{{RDF}}}RDF")
    about = SubElement(holder, f"{{{RDF}}}Description")
    for term, text in terms.items():
        SubElement(about, f"{{{DUBLIN_CORE}}}{term}").text = text

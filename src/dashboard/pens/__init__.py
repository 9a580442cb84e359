"""Pens: each writes the same drawing in a form of its own."""

"""Drawings: typed marks that have a place, stand for something, say it and lead somewhere."""

"""About: the reader leaves knowing what this is, for whom it works, and what it does not do."""

from dashboard.ui import live

live.show("about")

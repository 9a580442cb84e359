"""What is new: the reader leaves knowing what happened, and what has changed since a day."""

from dashboard.ui import live

live.show("news")

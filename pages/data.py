"""Data: the reader leaves with the rows behind the pictures, and knows how far to trust them."""

from dashboard.ui import live

live.show("data")

"""Overview: the reader leaves with one sentence, five numbers, and where and when it happened."""

from dashboard.ui import live

live.show("")

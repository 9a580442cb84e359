"""Map: the reader leaves knowing who hosts, who takes part, and what each state has."""

from dashboard.ui import live

live.show("map")

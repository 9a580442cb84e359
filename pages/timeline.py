"""Timeline: the reader leaves knowing what happened when, how the network grew, and how far
each AI Factory is.
"""

from dashboard.ui import live

live.show("timeline")

"""Countries: the reader leaves knowing what one state has and where it stands, or how two to
four states compare.
"""

from dashboard.ui import live

live.show("countries")

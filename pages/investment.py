"""Investment: the reader leaves knowing how much money it is, whose, what is inside what, what it
buys and who may use that.
"""

from dashboard.ui import live

live.show("investment")

"""Present: the room leaves with one answer a slide; a clicker is all the presenter needs."""

from dashboard.ui import live

live.show("present")

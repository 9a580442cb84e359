"""Where a click on what several exhibits draw leads."""

from dashboard.drawing.marks import Lead


def to_site(site_id: str) -> Lead:
    """A site leads to its row among all sites, picked and open."""
    return Lead("investment", (("section", "sites"), ("shape", "bars"), ("site", site_id)))

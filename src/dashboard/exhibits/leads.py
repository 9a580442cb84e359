"""Where a click on what several exhibits draw leads."""

from dashboard.drawing.about import Lead
from dashboard.exhibits.exhibit import Scene


def picking(site_id: str, scene: Scene) -> Lead:
    """The same page with a site picked; without it where it is."""
    return Lead(None, (("site", "" if scene.view.site == site_id else site_id),))


def to_site(site_id: str) -> Lead:
    """A site leads to its row among all sites, picked and open."""
    return Lead("investment", (("section", "sites"), ("shape", "bars"), ("site", site_id)))

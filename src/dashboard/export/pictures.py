"""Pictures of an exhibit as files: PNG, SVG and a figure of plotly, each with all that it needs to
stand alone.
"""

from dataclasses import replace

from dashboard.exhibits.exhibit import Exhibit, Scene
from dashboard.export.stills import still

MEDIA_TYPES = {"png": "image/png", "svg": "image/svg+xml", "json": "application/json"}


def picture_file(exhibit: Exhibit, scene: Scene, suffix: str) -> bytes:
    """The picture of an exhibit in the light look. Raises KeyError for another suffix."""
    return still(exhibit, replace(scene, theme="light"), suffix)

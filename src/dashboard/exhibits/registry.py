"""Every exhibit by its slug. A new exhibit is one new file and one name here."""

from collections.abc import Mapping

from dashboard.exhibits import scale, standing, waves, where
from dashboard.exhibits.exhibit import Exhibit

EXHIBITS: Mapping[str, Exhibit] = {
    module.EXHIBIT.slug: module.EXHIBIT
    for module in (standing, where, waves, scale)
}

"""Groups of assumptions, in the order of the sidebar; where runs start; units they share."""

HEADLINE = "headline"
SANCTIONS = "sanctions"
PROGRAMMES = "programmes"
ROUTES = "routes"
GROWTH = "growth"
ENERGY = "energy"
GROUPS = (HEADLINE, SANCTIONS, PROGRAMMES, ROUTES, GROWTH, ENERGY)
#: Where a run starts, and what acts only in the replay; not a group of the sidebar.
REPLAY = "replay"

#: Assumptions about services alone: no model of goods trade reads them.
SERVICES_ONLY = frozenset({"services_growth"})

#: Years that a run can start from: the latest facts, or the last facts before the war.
START_TODAY = 2025
START_REPLAY = 2021

SHARE = "share, shown in percent"

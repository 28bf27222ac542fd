"""Groups of assumptions, in the order of the sidebar, and units they share."""

HEADLINE = "headline"
SANCTIONS = "sanctions"
PROGRAMMES = "programmes"
ROUTES = "routes"
GROWTH = "growth"
ENERGY = "energy"
GROUPS = (HEADLINE, SANCTIONS, PROGRAMMES, ROUTES, GROWTH, ENERGY)

SHARE = "share, shown in percent"

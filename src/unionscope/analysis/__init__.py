"""How sure, and why: uncertainty bands, attribution, sensitivity, maps and frontiers.

Everything treats a model as a function.  `draws` and `chance` make possible worlds, `evaluate`
runs the models on them or on many scenarios at once; `bands` and `split` say how sure a result is,
`attribution`, `tornado` and `indices` what it depends on, `surface`, `frontier` and `contours`
where it would be another one.
"""

from unionscope.analysis.attribution import GROUPS, Attribution, Group, attribute
from unionscope.analysis.bands import BAND, NESTED, BandRun
from unionscope.analysis.contours import contour_levels
from unionscope.analysis.draws import COUNT, EVENTS, SEED, Draws, draws_of
from unionscope.analysis.evaluate import Quantity, evaluate, status_quo
from unionscope.analysis.frontier import Frontier, NotReachable, Reached, Search, Target, frontier
from unionscope.analysis.indices import IndexRun, Indices
from unionscope.analysis.progress import Stepwise, UnfinishedError
from unionscope.analysis.split import SPLIT, SplitRun
from unionscope.analysis.surface import Surface, surface
from unionscope.analysis.tornado import Bar, Input, Tornado, tornado

__all__ = [
    "BAND",
    "COUNT",
    "EVENTS",
    "GROUPS",
    "NESTED",
    "SEED",
    "SPLIT",
    "Attribution",
    "BandRun",
    "Bar",
    "Draws",
    "Frontier",
    "Group",
    "IndexRun",
    "Indices",
    "Input",
    "NotReachable",
    "Quantity",
    "Reached",
    "Search",
    "SplitRun",
    "Stepwise",
    "Surface",
    "Target",
    "Tornado",
    "UnfinishedError",
    "attribute",
    "contour_levels",
    "draws_of",
    "evaluate",
    "frontier",
    "status_quo",
    "surface",
    "tornado",
]

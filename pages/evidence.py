"""How near the models came to what happened, and what must not be claimed."""

from unionscope.ui import bar, evidence

evidence.lead()
bar.change_bar(with_year=False)
evidence.controls()
evidence.draw()

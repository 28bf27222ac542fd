"""The 28 programmes, what a reader holds to be in force, and what was said of completion."""

from unionscope.ui import bar, programmes

programmes.lead()
bar.change_bar(with_year=False)
programmes.controls()
programmes.draw()

"""What is known about Belarus's trade since 2010, and how well."""

from unionscope.ui import bar, history

history.lead()
bar.change_bar(with_year=False)
history.controls()
history.draw()

"""What happened between Belarus, Russia and the West since 1995, each event with its source."""

from unionscope.ui import bar, timeline

timeline.lead()
bar.change_bar(with_year=False)
timeline.controls()
timeline.draw()

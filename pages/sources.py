"""Every assumption, every parameter, every data series: value, range, source, download."""

from unionscope.ui import bar, sources

sources.lead()
bar.change_bar(with_year=False)
sources.controls()
sources.draw()

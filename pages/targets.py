"""What it would take: an outcome over two assumptions, and what reaches a target."""

from unionscope.ui import bar, targets

page = targets.Page()
targets.lead(page)
bar.change_bar()
targets.controls(page)
targets.draw(page)

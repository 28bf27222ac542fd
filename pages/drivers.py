"""What did it, which assumption matters, and what the uncertainty comes from."""

from unionscope.ui import bar, drivers

about = drivers.shown()
said = drivers.lead(about)
bar.change_bar()
drivers.controls(about)
drivers.draw(about, said)

"""What the sanction sliders stand for: rounds, goods and shares covered, one regime or two."""

from unionscope.ui import bar, sanctions

sanctions.lead()
bar.change_bar(with_year=sanctions.dated())
sanctions.controls()
sanctions.draw()

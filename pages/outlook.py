"""What Belarus trades with Russia, today and under the chosen assumptions."""

from unionscope.ui import outlook

outlook.draw()

"""What Belarus trades with Russia, today and under the chosen assumptions."""

from unionscope.ui import bar, outlook

drawn = outlook.prepare()
outlook.lead(drawn)
bar.change_bar()
outlook.evidence_notice()
outlook.key_figures(drawn)
outlook.chart_controls()
outlook.charts(drawn)
outlook.second_row(drawn)

"""From tables to Vega-Lite specifications.  A chart draws; it never computes."""

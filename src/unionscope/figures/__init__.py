"""From results and facts to the small tables that charts draw: all arithmetic ends here."""

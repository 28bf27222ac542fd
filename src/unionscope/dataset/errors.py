"""DataError: what is wrong with a data file, where, and which rule it breaks."""


class DataError(ValueError):
    """A data file that breaks a rule; names the file, the row, the column, the value and the rule.

    Parameters
    ----------
    file
        Name of the file, such as ``trade_goods.csv``.
    rule
        What is wrong, as the end of a sentence that starts with the value.
    row
        Line number as an editor shows it (the heading is line 1), or None for the file as a whole.
    column
        Heading of the column, or several headings for a key; None where no column is meant.
    value
        The offending text as it stands in the file, or None.

    Examples
    --------
    >>> print(DataError("trade_goods.csv", "is not a number", row=37, column="value", value="abc"))
    trade_goods.csv, row 37, column value: 'abc' is not a number
    """

    def __init__(
        self,
        file: str,
        rule: str,
        *,
        row: int | None = None,
        column: str | None = None,
        value: str | None = None,
    ) -> None:
        self.file = file
        self.rule = rule
        self.row = row
        self.column = column
        self.value = value
        place = file
        if row is not None:
            place += f", row {row}"
        if column is not None:
            place += f", column {column}"
        super().__init__(f"{place}: '{value}' {rule}" if value else f"{place}: {rule}")

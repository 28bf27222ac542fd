"""The eight blocs of the model, in the order of every matrix."""

BLOCS = ("B", "R", "U", "W", "C", "K", "H", "O")
BELARUS, RUSSIA, UKRAINE, COALITION, CHINA, EAEU, HUBS, REST = range(8)

#: A seller and a buyer.
Link = tuple[int, int]

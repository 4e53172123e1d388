"""Major topics of the Comparative Agendas Project's master codebook (comparativeagendas.net)."""

from typing import Final

TOPICS: Final[dict[int, str]] = {
    1: "Macroeconomics",
    2: "Civil Rights",
    3: "Health",
    4: "Agriculture",
    5: "Labor",
    6: "Education",
    7: "Environment",
    8: "Energy",
    9: "Immigration",
    10: "Transportation",
    12: "Law and Crime",
    13: "Social Welfare",
    14: "Housing",
    15: "Domestic Commerce",
    16: "Defense",
    17: "Technology",
    18: "Foreign Trade",
    19: "International Affairs",
    20: "Government Operations",
    21: "Public Lands and Water",
    23: "Culture",
}
"""Topic code → English name; people's words in other languages are looked up at display."""

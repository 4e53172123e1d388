"""Pieces of texts that are hard to read: words that rules wait for, and odd marks, letters and line ends."""

from typing import Final

from hypothesis import strategies as st

from tracker.domain.languages import Language

ORDERS: Final = {
    Language.RUSSIAN: "Президент поручил министерству до 1 июня подготовить план",
    Language.KAZAKH: "Президент министрлікке 1 маусымға дейін жоспар әзірлеуді тапсырды",
    Language.ENGLISH: "The President instructed the ministry to prepare a plan by 1 June",
}
ACTIONS: Final = {
    Language.RUSSIAN: "подготовить план",
    Language.KAZAKH: "жоспар әзірлеуді",
    Language.ENGLISH: "prepare a plan",
}
WORDS: Final = {
    Language.RUSSIAN: [
        "необходимо", "поручить", "В.Рощин:", "Срок –", "Ответственный:", "в течение", "до 99 мая", "МВД", "ему",
        "чтобы", "не", "совместно с", "контроль возложить на", "и", "который", "должен был", "пусть",
        "к концу 2024 года",
    ],
    Language.KAZAKH: [
        "қажет", "керек", "тиіс", "тапсырылсын", "Жауапты:", "Мерзімі:", "жыл соңына дейін", "99 мамырға дейін", "ІІМ",
        "оған", "бірлесіп", "бақылау", "жүктелсін", "және", "етілсін", "етсін", "тапсырма берді", "болуы", "емес",
    ],
    Language.ENGLISH: [
        "must", "shall", "is hereby directed to", "Sec. 2.", "(a)", "within 90 days of", "by 99 May", "the MoIA", "it",
        "in consultation with", "report to", "not", "and", "which", "should have", "let", "by the end of 2024", "U.S.",
    ],
}  # fmt: skip
ODD: Final = [
    "1.", "а)", "•", "«", "»", "“", "”", "(", ")", ":", ";", ",", ".", "…", "?", "!", "–", "-", "\n", "\r\n", "\r",
    "\n\n", "  ", "\t", "\0", "\u0301", "\u200d", "й", "😀", "𝐩лан", "𝕏", "İ", "ﬁ", "ß", "\u2028", "\u0085", "\ufeff",
    "٣", "²", "१", "30.02.2024", "0000", "99999999999999999999", "1" * 40, "ә", "ё", "\U00017000",
]  # fmt: skip


def texts(language: Language, *, pieces: int = 25) -> st.SearchStrategy[str]:
    """Any text, and texts made of the pieces of one language and odd ones, with and without blanks between them."""
    piece = st.sampled_from([ORDERS[language], *WORDS[language], *ODD])
    several = st.lists(piece, max_size=pieces)
    return st.one_of(st.text(max_size=200), several.map(" ".join), several.map("".join))

"""The building blocks of English time limits: patterns for folded text, a space standing for any white space."""

from typing import Final

from tracker.extraction.profiles.en.resolvers import RESOLVER

WORD: Final = r"[\w'’-]{1,30}"
PHRASE: Final = r"\s[^,.;:()]{3,80}"
NOTE: Final = r"(?:^\s*|[,;(–—]\s*)"
"""Where the note of a point begins that gives nothing but its term: «– Ministry of Health, March 2026»."""
CLOSE: Final = r"(?=\s*(?:[.;,)]|$))"

LATEST: Final = r"(?:(?:no|not) (?:later|more) than|at the latest(?: (?:by|on))?)"
BEFORE: Final = r"(?:before|until|till|prior to|ahead of|up to)"
BY: Final = rf"(?:by|on or before|{LATEST}|(?P<before>{BEFORE}))"
FROM: Final = r"(?:(?:starting|beginning|effective)(?: (?:from|on|in))?|from|as of)"
TERM: Final = r"(?:deadline|due(?: date)?|time limit|term)\s*(?:[:–—-]|is|of|set for|)\s*(?:by )?"
TOWARDS: Final = rf"(?:by|before|until|till|at|towards?|{LATEST})"
IN: Final = r"(?:in|during|within|throughout|in the course of)"
END: Final = r"(?:(?:the )?(?:very )?(?:end|close)(?: of|-)?|late)\s*"

YEAR: Final = r"(?P<year>(?:19|20)\d\d)\b(?![/–-]\d)"
OF_YEAR: Final = (
    rf"(?:,?\s+(?:in |of )?(?:{YEAR}|(?:the )?(?:(?P<this>(?:this|current|present)(?: calendar)? year)"
    r"|(?P<next>(?:next|following|coming)(?: calendar)? year)|year)\b))?"
)
TOLD: Final = r"(?:the )?(?:(?P<next>next|following|coming) |(?:this|current|present|ongoing|calendar) )*"
WHAT: Final = r"(?P<what>day|week|month|quarter|half|year)\b(?!\s*[–-])"

WEEKDAY: Final = rf"(?P<weekday>(?:{RESOLVER.words('weekdays')})(?:s|nes|rs|ur)?day)\b"
ON_WEEKDAY: Final = rf"(?:(?:{RESOLVER.words('weekdays')})(?:s|nes|rs|ur)?day,? )?"
MONTH: Final = rf"(?P<month>{RESOLVER.words('months')})\b\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
DAYS: Final = (rf"(?:the )?{_DAY} (?:of )?{MONTH}", rf"{MONTH} {_DAY}(?!\d)")
"""A day of a month in both orders."""

SEASONS: Final = RESOLVER.words("seasons")
SEASON: Final = rf"(?P<season>{SEASONS})\b(?! (?:{RESOLVER.words('occasions')})\b){OF_YEAR}"
PART: Final = rf"(?:the )?(?P<which>{RESOLVER.words('ordinal')})[\s-](?P<part>quarter|half){OF_YEAR}"
CODED_PART: Final = rf"(?P<part>[qh])(?P<which>[1-4])\b{OF_YEAR}"

NUMBER: Final = rf"(?:{RESOLVER.words('cardinal')})"
COUNT: Final = rf"(?P<count>(?:an?|\d{{1,3}}|{NUMBER}(?:[\s-](?:and )?{NUMBER}){{0,3}})(?:\s*\(\d{{1,4}}\))?)[\s-]"
UNIT: Final = (
    r"(?:(?:calendar|business|working|full|consecutive) )?"
    r"(?P<unit>hour|day|week|fortnight|month|quarter|year)s?\b['’]?"
)
WITHIN: Final = (
    rf"(?:within|in|inside|over|during|{LATEST}) (?:the )?(?:(?:next|coming|following|first) )?"
    r"(?:a (?:period|maximum) of )?"
)
_ACT = RESOLVER.words("acts")
_ISSUE = RESOLVER.words("issues")
OF_ORDER: Final = (
    rf" (?:of|from|after|following) (?:(?:the )?(?:effective )?(?:{_ISSUE})"
    rf"(?: of (?:(?:the )?(?:{_ISSUE}) of )?(?:this|the present|the) (?:{_ACT})\b)?"
    rf"|(?:this|the present) (?:{_ACT})\b|today\b|now\b)(?! of\b|['’]s\b)"
)
"""«of the date of this order»: what counts from the publication."""
SINCE_EVENT: Final = rf" (?:of|from|after|following|before|prior to){PHRASE}"

_PACE = r"(?:half-year|year|quarter|month|week|fortnight|day|hour)s?\b"
AGAIN: Final = rf"(?:annually|yearly|quarterly|monthly|weekly|daily|(?:each|every) {_PACE})"
"""How often again, after a first date."""
_AT_LEAST = r"(?:(?:at least|not? (?:less|fewer) (?:often )?than) )?"
_ADJECTIVE = RESOLVER.words("rhythm_adjectives")
_AFTER_ADVERB = r"to|and|or|on|by|with|in|at|for|from|until|about|beginning|starting|the|its|their|thereafter"
RHYTHM: Final = (
    rf"\b(?:each|every) (?:(?:other|single|calendar|fiscal|{NUMBER}|\d{{1,3}}|second|third) )?{_PACE}",
    rf"\b(?:each|every) {WEEKDAY}",
    rf"\b{_AT_LEAST}(?:once|twice|(?:{NUMBER}|\d) times) (?:an?|per|each|every|in) (?:(?:\d{{1,3}}|{NUMBER}) )?{_PACE}",
    rf"\b(?:{RESOLVER.words('rhythm_adverbs')})\b(?: thereafter)?",
    rf"\b(?:{_ADJECTIVE})(?<=ly)\b(?=\s*(?:$|[,.;:)–—])| (?:{_AFTER_ADVERB})\b)(?: thereafter)?",
    rf"\b(?:on|in) (?:an?|the) (?:\w+ and )?(?:{_ADJECTIVE}|{RESOLVER.words('lasting')}) (?:basis|manner)\b",
    rf"\b(?P<limit>{_ADJECTIVE}) (?:{WORD} ){{0,2}}?(?:{RESOLVER.words('regular_nouns')})\b",
)
"""What comes again and again."""

_ROUND = r"(?:after|following|before|prior to|ahead of|until|by)"
EVENT: Final = (
    rf"\bupon{PHRASE}",
    rf"\bby the time{PHRASE}",
    rf"\b(?:{_ROUND}|pending|on) (?:(?:the|its|their|his) )?(?:{RESOLVER.words('events')}) of\b{PHRASE}",
    rf"\b{_ROUND} (?:the )?{WORD}(?: {WORD})? (?:{RESOLVER.words('occasions')})\b",
    r"\b(?:before|prior to) \w{3,20}ing\s[^,.;:()]{3,80}",
)
"""What ends with a happening, on no day that is known yet."""

_SET = r"(?:prescribed|established|specified|set|agreed|statutory|approved)"
SOON: Final = (
    r"\b(?:immediately|promptly|urgently|expeditiously|forthwith|at once|with immediate effect)\b",
    r"\bwithout (?:undue |further |any )?delay\b",
    r"\bas (?:soon|quickly|fast|early|expeditiously|promptly) as (?:\w+ )?(?:possible|practicable|feasible)\b",
    r"\bat the (?:earliest|first) (?:(?:possible|practicable) )?(?:opportunity|date|time|moment)\b",
    r"\b(?:in|within) the (?:shortest|quickest|tightest) (?:possible )?(?:time|terms?|period|timeframe)\b",
    r"\bin the (?:very )?(?:near|nearest|foreseeable) future\b",
    r"\b(?:in|over|within|during) (?:the )?(?:(?:next|coming|following|few|several) ){0,2}(?:day|week|month|year)s\b",
    rf"\bwithin (?:the )?{_SET} (?:time\s*(?:frames?|limits?)|periods?|terms?|deadlines?)\b",
    r"\b(?:in|on) (?:an? )?(?:urgent|expedited|accelerated) (?:manner|basis|procedure)\b",
)
"""What shall be done soon, on no day that is named."""

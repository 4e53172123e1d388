"""The building blocks of Kazakh time limits: patterns for folded text, a space standing for any white space.

Endings follow the vowels and consonants of the word, so a pattern names the letters that tell a case and
leaves the others open: the word after it («дейін», «кешіктірмей», «бастап») settles which case it is.
"""

from typing import Final

from tracker.extraction.profiles.kk.resolvers import RESOLVER

WORD: Final = r"[\w-]{2,30}"
PHRASE: Final = rf"(?:{WORD} ){{0,3}}?"
NOTE: Final = r"(?:^\s*|[,;(–—]\s*)"
"""Where the note of a point begins that gives nothing but its term: «– Әділет министрлігі, 2026 жылғы наурыз»."""
CLOSE: Final = r"(?=\s*(?:[.;,)]|$))"
TERM: Final = r"(?:мерзімі?|уақыты)\s*[–—:-]\s*"

SET_TERM: Final = r"\bмерзім\w{0,5} (?:ретінде )?"
IS_SET: Final = r"(?= (?:деп |болып )?(?:белгілен|қойыл|бекітіл|беріл|айқындал|деп|болып)\w*)"

UNTIL: Final = r"(?:дейін|шейін|қарай)"
OVER: Final = r"(?:аяқтал|біт|өт|шық)\w{0,2}?[ғгқк][ае]н(?:ш[ае]|[ғг]?[ае]? (?:дейін|шейін))\b"
"""«Аяқталғанша», «біткенге дейін»."""
LATE: Final = (
    r"(?:кешіктір(?:мей|ілмей|ілмейтін|меу\w{0,3})|кешікпе(?:й|уі?)|аспауы|қалдырмай|қалмай|асырмай|аспай(?:тын)?)"
    r"(?: мерзімде)?"
)
BY: Final = rf"(?:\w{{0,4}}[аеәи] {UNTIL}|\w{{0,6}}н {LATE})\b"
SINCE: Final = r"\w{0,6}н бастап\b"
AT: Final = r"(?:ын|ін)?[дт][ае]\b"
INSIDE: Final = r" (?:іш|мерзім|уақыт|аралығ)\w{0,5}\b(?! кейін)"
ENDING: Final = rf"(?:соң|аяғ|аяқталу)(?:{BY}|(?:ын|ін)д[ае]\b|ы(?={CLOSE}))"
MIDDLE: Final = rf"ортасы(?:на {UNTIL}|нда)\b"
BEFORE_BEGIN: Final = r"басына (?P<before>дейін|шейін)\b"
FROM_BEGIN: Final = r"бас(?:ына қарай|ынан бастап)\b"
AT_BEGIN: Final = r"басында\b"

_NTH = r"(?:\s?-\s?[ынісш]{1,5})"
YEAR: Final = r"(?P<year>(?:19|20)\d\d)\s?-?\s?(?:[ынісш]{2,5} )?(?:жыл|ж\.)"
_THIS = r"(?:биылғы|осы|ағымдағы|үстіміздегі)"
_NEXT = r"(?:келесі|келер|алдағы)"
NAMED_YEAR: Final = rf"(?:{YEAR}|(?P<this>биыл|{_THIS} жыл)|(?P<next>{_NEXT} жыл))"
OF_YEAR: Final = rf"(?:\b{NAMED_YEAR}\w{{0,4}} )?"
TOLD_OPENLY: Final = rf"(?:(?P<next>{_NEXT})|{_THIS})"
TOLD: Final = rf"(?:{TOLD_OPENLY} )?"

_JUNE = r"(?:(?!маусымы)|(?<=дың\s)|(?<=\d\s))(?<!күзгі\s)(?<!қысқы\s)(?<!жазғы\s)(?<!көктемгі\s)(?<!жаз\s)"
"""«Жылыту маусымы» and «күзгі маусым» are seasons of work, «жылдың маусымында» is June."""
_MONTH = rf"{_JUNE}(?P<month>{RESOLVER.words('months')})"
MONTH: Final = rf"\b{_MONTH}"
_CARDINAL = RESOLVER.words("cardinal")
_TENS = r"(?:(?:он|жиырма|отыз) )?"
_SPELLED_DAY = rf"{_TENS}(?:{_CARDINAL})(?:[сы]?[ыі]?нш[ыі])?"
_NTH_DAY = rf"{_TENS}(?:{_CARDINAL})[сы]?[ыі]?нш[ыі]"
DAY: Final = rf"{OF_YEAR}\b(?P<day>[0-3]?\d|{_NTH_DAY}(?= ))\s?-?\s?(?:[ынісш]{{1,3}} )?{_MONTH}"
_OF_MONTH_DAY = rf"(?P<day>[0-3]?\d|{_SPELLED_DAY}){_NTH}?(?: жұлдыз\w{{0,2}}| күн\w?)?"
MONTH_FIRST: Final = rf"{OF_YEAR}{MONTH}(?: айы)?[дтн][ыі]ң {_OF_MONTH_DAY}"
"""«Маусымның 15-іне», «қыркүйектің оныншы жұлдызына», «қазан айының 10-ына»."""
THIS_MONTH_DAY: Final = rf"\b(?:(?P<next>келесі|келер|алдағы) |осы |ағымдағы )?айдың {_OF_MONTH_DAY}"
SPELLED_YEAR: Final = rf"\b(?P<spelled>екі мың(?: (?:{_CARDINAL})(?:[сн]?[ыі]?нш[ыі])?){{1,2}}) жыл"

SEASON: Final = rf"(?:{OF_YEAR}|\b(?P<coming>келесі|келер|алдағы|биылғы) )\b(?P<season>{RESOLVER.words('seasons')})"
NTH: Final = RESOLVER.words("ordinal")
PART: Final = (
    rf"(?:{OF_YEAR}|\bжылдың )\b(?P<which>{RESOLVER.words('ordinal')}){_NTH}?[\s-]+"
    r"(?P<part>тоқсан|жартыжыл|жарты жыл|жарты(?=сы))(?:дығы|дық|сы|ы(?!н))?"
)
WHAT: Final = r"(?P<what>жыл|жартыжыл|тоқсан|ай|апта)"

NUMBER: Final = rf"(?:{_CARDINAL})"
COUNT: Final = rf"\b(?P<count>(?:\d{{1,3}}|{NUMBER}(?: {NUMBER}){{0,2}})(?:\s*\([^()]{{1,20}}\))?)[\s-]+"
UNIT: Final = (
    r"(?:(?:күнтізбелік|жұмыс) )?(?P<unit>сағат|күн(?:і(?=\s))?|тәулі[кг]|апта|ай|тоқсан|жартыжыл|жарты жыл|жыл)"
    r"(?:[дтл][ыі][қк])?(?:[дтн][ыі]ң)?"
)
ORDER_MADE: Final = r"(?:қол қойылған|шыққан|жарияланған|күшіне енген|қабылданған) (?:күн|сәт)\w{2,5} (?:бастап|кейін) "
"""What counts from the publication."""

PACE: Final = r"(?:жыл|жарты\s?жыл(?:дық)?|тоқсан|ай|апта|күн|тәулі[кг]|сағат|ауысым)"
_AT_LEAST = r"(?:(?:кемінде|кем дегенде) )?"
_PACED = rf"{PACE} сайынғы|апталық|айлық|тоқсандық|жылдық|күнделікті"
_TIMES = rf"(?:{NUMBER}|\d{{1,2}})"
_ONE_OF_MANY = r"(?<!ші\s)(?<!шы\s)(?<!осы\s)(?<![\divxі]\s)(?<!ғы\s)"
"""Not «екінші тоқсан», «осы жыл»."""
_RESULTS = r"қорытынды(?:сымен|ларымен|сы бойынша|лары бойынша)\b"
_KIND = r"\w{2,15}(?:[гк]і|[ғқ]ы|[лдт][ыі][қк]|лы|лі|есі|сы)"
RHYTHM: Final = (
    rf"\b(?:әр )?(?:{_TIMES} )?(?:{PACE}|{RESOLVER.words('weekdays')}) сайын\b(?: \d{{1,2}}-?\s?\w{{0,4}} {UNTIL})?",
    rf"\b{_TIMES} {PACE}[дт][ае] бір(?= \w+(?:п|[ыі]п|ап|еп|у|уы|уі|уге|уға|сын|сін|есеп)\b)",
    rf"{_ONE_OF_MANY}\b{PACE}(?:[дтн][ыі]ң)? {_RESULTS}",
    r"\b(?:жыл|тәулік|күні-түні|жыл он екі ай) бойы\b",
    rf"\b(?:{_TIMES} )?{PACE}(?:[сы]?[ыі]?н[ае]|[дт][ае]|[ыі]нд[ае]) {_AT_LEAST}{_TIMES} (?:рет|мәрте)\b(?: кем емес)?",
    rf"\bәр(?:бір)? (?:{PACE}|{RESOLVER.words('weekdays')})(?:[ыі]?н?[дт][ае]\b|[ыі]н\b|[дтн][ыі]ң\b|ы\b)",
    rf"\b(?:{RESOLVER.words('lasting')}) (?:түрде|негізде|режимде|режимінде|бақылауда)\b",
    r"\b(?:үнемі|ұдайы|әрдайым|әрқашан)\b|^\s*тұрақты\s*\.?\s*$",
    rf"\b(?P<limit>{_PACED}) (?:{WORD} ){{0,2}}?(?:{RESOLVER.words('regular_nouns')})",
)
"""What comes again and again."""

_UTMOST = r"(?:барынша|мүмкіндігінше|мейлінше|ең|неғұрлым)"
_SET = r"(?:қысқа|жедел|сығымдалған|тығыз|белгіленген|бекітілген|көрсетілген)"
_NO_HASTE = r"(?:жәрдем|медицина|желі|штаб|қызмет|топ|іздеу|уәкіл|өс|дам|жүр)"
SOON: Final = (
    r"\b(?:шұғыл|дереу|кідіріссіз|жедел|тез|лезде) (?:түрде|тәртіпте|тәртіппен|арада|уақытта|мерзімде|негізде)\b",
    rf"\b(?:шұғыл|дереу|кідіріссіз|кешіктірмей|тезірек|жылдамырақ)\b|\b{_UTMOST} тез(?:ірек)?\b",
    rf"\b(?:{_UTMOST} )?{_SET} (?:мерзім|уақыт)(?:[дт][ае]|інде|ында)\b(?: ішінде)?",
    r"\b(?:жақын|таяу|жуық) (?:арада|уақытта|күндері|айларда|маңда|жылдары|болашақта)\b",
    r"\bалдағы (?:уақытта|күндері|апталарда|айларда|жылдары|жылдарда|бірнеше \w+)\b",
    r"\bқазірден(?: (?:бастап|ақ))?\b",
    rf"\b(?:жедел|тез)\b(?!\s*{_NO_HASTE})",
)
"""What shall be done soon, on no day that is named."""

_HAPPENING = rf"\b{PHRASE}(?:{RESOLVER.words('happenings')})"
_DONE = r"(?:[ғқ]ан|[гк]ен)"
_NO_MEETING = r"(?!(?:жиын|отырыс|кеңес|кездесу|сапар|мәжіліс|жиналыс|алқа|брифинг|талқылау|сұхбат)\w{0,6} )"
"""Where orders were given tells no time limit."""
EVENT: Final = (
    rf"{_HAPPENING}{_DONE}[ғгқк]?[ае]? дейін\b",
    rf"{_HAPPENING}у?[ыі]н[ае] {UNTIL}\b",
    rf"{_HAPPENING}{_DONE}ш[ае]\b",
    rf"{_HAPPENING}{_DONE}(?:н[ае]н)? (?:соң|кейін|бойда|бетте)\b",
    rf"{_HAPPENING}{_DONE} (?:күн|сәт|кез|уақыт)\w{{2,5}} (?:бастап|кейін)\b",
    rf"\b(?:{_KIND} )?(?:{RESOLVER.words('occasions')})\w{{1,7}} {UNTIL}\b",
    rf"\b{WORD} күніне {UNTIL}\b",
    rf"\b(?:{WORD} ){{0,2}}?{_NO_MEETING}{WORD} (?:кезінде|барысында|қорытындысы бойынша|нәтижелері бойынша)\b",
    rf"\b(?:сол|осы) (?:уақытқа|кезге|мерзімге) {UNTIL}\b",
)
"""What ends with a happening, on no day that is known yet."""

_WORK = RESOLVER.words("working_seasons")
_MARK = rf"(?:{UNTIL}|бастап|соң|кейін)"
WORKING_SEASON: Final = (
    rf"\b(?:{_WORK}) маусым(?:ында|да|\w{{0,6}}(?: \w{{2,15}}{_DONE}(?:ша|ше|[ғгқк]?[ае]?(?= {_MARK})))?"
    rf"(?:(?<=нша)|(?<=нше)| {_MARK}))\b"
)
SINCE_EVENT: Final = rf"\b{PHRASE}{WORD}{_DONE} (?:күн|сәт|кез)\w{{2,5}} (?:бастап|кейін) "

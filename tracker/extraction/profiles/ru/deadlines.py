"""Time limits in Russian official wording, resolved against the day of publication (codebook, section 5).

Each rule is a regular expression over folded text (lower case, е for ё) and what resolves its match;
``tracker.extraction.resolving`` tells the names of the groups. Without a day of publication only full
dates resolve; other limits keep their words.
"""

import re
from dataclasses import replace
from datetime import date
from typing import Final

from tracker.extraction.folding import fold
from tracker.extraction.limits import Limit, Rule, rule, search
from tracker.extraction.profiles.ru import resolvers
from tracker.extraction.profiles.ru.resolvers import RESOLVER
from tracker.extraction.resolving import open_ended, same_day, school_year, tomorrow


def find_limits(text: str, published_on: date | None) -> list[Limit]:
    """All time limits in ``text``, left to right, none overlapping; earlier rules win."""
    low = fold(text)
    return [_bare(f) for f in search(_RULES, text, published_on) if not _belongs_to_noun(low, f)]


def _bare(limit: Limit) -> Limit:
    """The limit without the word «срок» that announces it."""
    return replace(limit, deadline=replace(limit.deadline, words=_LEAD.sub("", limit.deadline.words)))


def _belongs_to_noun(low: str, limit: Limit) -> bool:
    """«программа развития до 2030 года», «подготовка к зиме»: what the noun is about, not when to act."""
    before = low[max(0, limit.start - _LOOK_BACK) : limit.start]
    return bool((_PLAN.search(before) and _LONG_TERM.match(low, limit.start)) or _READINESS.search(before))


_LOOK_BACK: Final = 120
_LEAD: Final = re.compile(r"^\s*(?:крайний\s+)?срок\w*(?:\s+\w{6,12}ия)?\s*[–—:-]\s*", re.IGNORECASE)
_PLAN: Final = re.compile(
    r"\b(?:программ|стратеги|концепци|план[а-я]{0,3}\b|прогноз|доктрин|нацпроект|повестк|генплан)[\w-]*(?:\s+[\w«»\"-]+){0,9}\s*$"
)
_LONG_TERM: Final = re.compile(r"(?:до|на|к|в)\s+(?:конца\s+|период\s+)?(?:19|20)\d\d")
_READINESS: Final = re.compile(r"\b(?:под|при)?готов(?:к|н|ить)\w*\s+$")

_MONTH = rf"(?P<month>(?:{RESOLVER.words('months')})\w{{0,3}})"
_SUFFIX = r"(?:-?(?:го|му|м|й|е)\b)?"
_YEAR = rf"(?P<year>(?:19|20)\d\d)\b{_SUFFIX}(?:\s*(?:год\w{{0,3}}|гг?\b\.?))?"
_NAMED_YEAR = r"(?P<year>(?:19|20)\d\d)(?:-?(?:го|му?|й|е)\b(?:\s+год\w*)?|\s*гг?\b\.?|\s+год\w*)"
_THIS = r"(?:(?:текущ|эт|нынешн|сегодняшн|календарн|рабоч|финансов|данн)\w*|сего)"
_NEXT = r"(?P<next>(?:следующ|будущ|наступающ|предстоящ)\w*)"
_OF_YEAR = rf"(?:,?\s+(?:{_YEAR}|(?P<this>{_THIS}\s+года?|[тс]\.\s?г\.)|{_NEXT}\s+года?|года))?"
_NUMBER = rf"(?:{RESOLVER.words('cardinal')})\w{{0,4}}"
_COUNT = rf"(?P<count>(?:\d{{1,4}}(?:-\w{{1,2}})?|{_NUMBER}(?:\s+{_NUMBER})?)(?:\s*\(\w{{1,20}}\))?\s+)?"
_UNITS = (
    r"(?P<unit>дн(?:я|ей|и)|день|сут(?:ок|ки)|недел(?:я|и|ю|ь|ями)|месяц(?:а|ев|ы)?|квартал(?:а|ов)?|полугоди[яеюй]|полугода|полгода"
    r"|год(?:а|ов)?|лет)"
)
_UNIT = rf"(?:(?:календарн|рабоч|банковск|полн|ближайш)\w+\s+)?{_UNITS}\b(?!\s+назад)"
_ORDINAL = r"(?P<which>(?:перв|втор|трет|четверт)\w{1,3}|i{1,3}v?|iv|[1-4](?:-\w{1,3})?)"
_PART = rf"{_ORDINAL}\s+(?P<part>полугоди|квартал|половин)\w*{_OF_YEAR}"
_DAY = rf"(?P<day>[0-3]?\d)(?:-?го|-?му|-?е)?\s+{_MONTH}\b{_OF_YEAR}"
_DOTTED_DAY = r"(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>20\d\d)\b"
_LATEST = r"не\s+(?:поздн(?:ее|ей)|позже)(?:\s+чем)?"
_TERM = r"срок\w*(?:\s+(?:исполнен|выполнен|представлен|реализаци|завершен|сдач|ввод)\w*)?\s*[–—:-]\s*(?:до\s+|к\s+)?"
_BY = rf"(?:до|к|ко|{_LATEST}|по|с|со|начиная\s+с|{_TERM})"
_END = r"(?:конц[ауе]|конец|окончани[юяе]|исход[ау]|завершени[юя])"
_TO_END = rf"(?:уже\s+)?(?:до|к|в|под|на|по)\s+(?:сам\w+\s+)?{_END}"
_WHAT = r"(?P<what>дн[яюе]|недел\w+|месяц\w*|квартал\w*|полугоди\w+|год[ауе]?)\b"
_WEEKDAY = rf"(?P<weekday>(?:{RESOLVER.words('weekdays')})\w{{0,2}})\b"
_SEASON = r"(?P<season>весн|лет|осен|зим)"
_SCHOOL = r"(?:нового\s+|следующего\s+|очередного\s+)?учебного\s+года"
_PHRASE = r"\s+[^,.;:()]{3,60}"
_EVENTS = (
    r"(?:начала|наступления|вступления|завершения|открытия|прихода|достижения|проведения|утверждения|внесения|принятия|подписания|получения|ввода"
    r"|окончания|рассмотрения|запуска|старта|сдачи|устранения|формирования|передачи|созыва)"
)
_SEASONAL = (
    r"(?:(?:сам\w+\s+)?(?:выбор|каникул|праздник|мороз|холод|заморозк|паводк|половод|посевн|уборочн|сев[ау]?\b|жатв|снега\b|отопительн\w+\s+сезон"
    r"|пожароопасн\w+\s+сезон|туристическ\w+\s+сезон|навигаци)\w*)"
)
_ACT = r"(?:подписани|приняти|утвержден|издани|опубликован|вступлени|введени|оглашен)\w*(?:\s+в\s+(?:силу|действие))?"
_OF_ORDER = rf"\s+(?:со\s+дня|с\s+(?:момента|даты)|после|от)\s+(?:его\s+)?{_ACT}(?:\s+(?:настоящ|данн|эт)\w+\s+\w+)?"
_SINCE_EVENT = rf"\s+(?:со\s+дня|с\s+(?:момента|даты)|после){_PHRASE}"
_WITHIN = (
    rf"(?:в\s+течени[ие]|за|на\s+протяжении|в\s+пределах|через|спустя|максимум\s+(?:через|за)|{_LATEST}(?:\s+(?:через|в\s+течение))?"
    r"|в\s+ближайш\w+|в\s+предстоящ\w+)\s+(?:ближайш\w+\s+|предстоящ\w+\s+|следующ\w+\s+)?"
)
_PERIOD = rf"{_COUNT}{_UNIT}"
_GIVEN = (
    r"\b(?:да(?:л|ла|ли|ю|ем|ет|ется|ются|но|н|на|ны)|отв(?:ел|ела|ели|едено|еден|едены|едена|одится|одятся|ожу)|отпущен\w*|отпустил\w*)"
    r"\s+(?:на\s+это\s+)?(?:(?!(?:за|в|на|до|раз|каждый|каждую)\b)\w+\s+){0,4}?"
)
_RHYTHM_UNIT = r"(?:год|квартал|месяц|недел|день|дня|сутки|полугоди|полгода|час)"
_REGULAR_NOUN = (
    r"(?:доклад|отчет|мониторинг|проверк|заседани|совещани|информ|анализ|контрол|обновлени|публикаци|встреч|режим|основ|формат|обзор|сверк|инвентаризаци"
    r"|обход|осмотр|рейд|прием|брифинг|оценк|аудит|порядк|план[её]рк|замер|обследован)"
)
_RHYTHM = (
    r"\bеже\w{3,8}но\b|\bкруглогодично\b|\bрегулярно\b|\bсистематически\b|\bпостоянно\b|\bна\s+постоянном\s+контроле\b"
    rf"|\b(?:в\s+|на\s+)?еже\w{{3,8}}н(?:ый|ого|ую|ой|ое|ые|ых|ом|ому|ым|ая)\s+(?:\w+\s+)?{_REGULAR_NOUN}\w*"
    r"|\b(?:в\s+|к\s+|до\s+)?кажд(?:ый|ую|ое|ого|ые|ому|ой)\s+(?:\w+\s+)?"
    r"(?:год\b|квартал|месяц|недел|день|утро|вечер|полугоди|полгода|понедельник|вторник|сред[уы]|четверг|пятниц|суббот)\w*"
    rf"|\b(?:не\s+реже(?:,?\s+чем)?\s+|не\s+менее\s+)?(?:(?:(?:{_NUMBER}|\d{{1,2}})\s+)?раза?|дважды|трижды)\s+в\s+(?:(?:{_NUMBER}|\d+)\s+)?{_RHYTHM_UNIT}\w*"
    r"|\bпо\s+(?:понедельник|вторник|сред|четверг|пятниц|суббот)а[мх]\b|\bпо\s+итогам\s+каждо\w+\s+\w+"
    r"|\bна\s+(?:постоянной|регулярной|системной|периодической)\s+основе"
    r"|\b(?:до|к)\s+\d{1,2}(?:-?го|-?му)?\s+числ[ау]\s+каждого\s+\w+"
)
_SOON = (
    r"\b(?:в\s+)?(?:самые\s+)?(?:максимально\s+)?(?:кратчайш|сжат|ускорен|коротк)\w*\s+(?:возможн\w+\s+)?срок\w*"
    r"|\bв\s+(?:самое\s+|самые\s+)?ближайш\w+\s+(?:время|дни|месяцы|годы|недели)"
    r"|\b(?:незамедлительно|немедленно|безотлагательно)|\b(?:в\s+)?срочно(?:м\s+порядке)?\b|\bбез\s+промедлени\w+|\bне\s+откладывая\b"
    r"|\bкак\s+можно\s+(?:скорее|быстрее)|\bв\s+оперативном\s+порядке|\bв\s+(?:установленн|намеченн|разумн)\w+\s+срок\w*|\bв\s+срок\b(?!\s+(?:до|не)\b)"
)
_PLURAL_YEARS = r"(?:19|20)\d\d\s?[–—-]\s?(?P<year>20\d\d)\s*(?:год\w*|гг\b\.?)"

_RULES: Final[list[Rule]] = [
    rule(_RHYTHM, open_ended, recurring=True),
    rule(rf"(?:\b{_BY}\s*|^\s*){_DOTTED_DAY}", RESOLVER.numeric),
    rule(rf"\bс\s+\d{{1,2}}(?:\s+[а-я]{{3,9}})?\s+по\s+{_DAY}", RESOLVER.day_of_month),
    rule(rf"(?:\b{_BY}\s*|^\s*){_DAY}", RESOLVER.day_of_month),
    rule(rf"\b(?:до|к|{_LATEST})\s+(?P<day>[0-3]?\d)(?:-?го|-?му)?\s+числ[ау]\b", RESOLVER.day_of_month),
    rule(rf"\b(?:в|до\s+конца|к\s+концу)\s+{_ORDINAL}\s+декад\w+\s+{_MONTH}\b{_OF_YEAR}", resolvers.decade),
    rule(rf"\b{_TO_END}\s+{_PART}", RESOLVER.part_of_year),
    rule(rf"\b{_TO_END}\s+{_MONTH}\b{_OF_YEAR}", RESOLVER.month),
    rule(rf"\b(?:до|к|в)\s+середин[ыеу]\s+{_MONTH}\b{_OF_YEAR}", RESOLVER.mid_month),
    rule(rf"\b{_TO_END}\s+{_YEAR}", RESOLVER.named_year),
    rule(
        rf"\b(?:{_TO_END}|по\s+итогам)\s+(?:{_THIS}\s+|{_NEXT}\s+)?{_WHAT}(?!\s+(?:реализаци|провер|работ))",
        RESOLVER.end_of,
    ),
    rule(rf"\b(?:до|к|ко|в|во|по\s+итогам|{_TERM})\s*{_PART}", RESOLVER.part_of_year),
    rule(rf"\b(?:до\s+начала|к\s+началу|до|к|с|со)\s+{_SCHOOL}|\bк\s+(?:новому\s+)?учебному\s+году", school_year),
    rule(rf"\b(?:в\s+течение|в|до)\s+{_PLURAL_YEARS}", RESOLVER.named_year),
    rule(rf"\bв\s+течение\s+{_NAMED_YEAR}", RESOLVER.named_year),
    rule(rf"\bв\s+течение\s+(?:{_THIS}\s+|{_NEXT}\s+){_WHAT}", RESOLVER.end_of),
    rule(rf"\b{_WITHIN}(?:полтора|полутора)\s+{_UNIT}", resolvers.and_a_half),
    rule(rf"\b{_WITHIN}{_PERIOD}{_OF_ORDER}", RESOLVER.period),
    rule(rf"\b{_WITHIN}{_PERIOD}{_SINCE_EVENT}", open_ended),
    rule(rf"\b{_WITHIN}{_PERIOD}", RESOLVER.period),
    rule(rf"{_GIVEN}{_PERIOD}|\b{_TERM}{_PERIOD.replace('P<', 'P<term_')}", resolvers.given_period),
    rule(rf"\b{_PERIOD}\s*[–—-]\s*(?:\w+\s+)?срок\b", RESOLVER.period),
    rule(
        rf"\bв\s+(?P<count>\d{{1,3}}|{_NUMBER})?\s?-?\s?(?P<unit>дневн|суточн|недельн|месячн|полугодов|годичн|годовой|квартальн)\w*\s+(?:период|срок)\w*",
        RESOLVER.period,
    ),
    rule(rf"\b(?:с|со|начиная\s+с)\s+(?:начала\s+)?{_NAMED_YEAR}", RESOLVER.from_year),
    rule(rf"\b(?:с|со|начиная\s+со?)\s+{_NEXT}\s+{_WHAT}", RESOLVER.from_next),
    rule(r"\bс\s+(?:начала\s+)?нового\s+года", resolvers.first_of_next_year),
    rule(r"\b(?:до|к)\s+(?:наступления\s+)?нов(?:ого|ому)\s+год[ау]|\bдо\s+следующего\s+года", resolvers.new_year),
    rule(rf"\b(?:уже\s+)?(?:(?P<before>до)|к|в|на\s+горизонте|{_LATEST})\s+{_NAMED_YEAR}", RESOLVER.named_year),
    rule(rf"\b(?:уже\s+|еще\s+)?(?:в|к)\s+(?:{_THIS}|{_NEXT})\s+году", RESOLVER.told_year),
    rule(
        rf"\b(?:уже\s+)?(?:в|на)\s+(?!это\b)(?:{_THIS}|{_NEXT})\s+(?P<what>недел|месяц|квартал|полугоди)\w*",
        RESOLVER.end_of,
    ),
    rule(rf"\b(?:с|со|начиная\s+с|к\s+началу)\s+{_MONTH}\b{_OF_YEAR}", RESOLVER.first_day_of_month),
    rule(rf"\b(?P<before>до(?:\s+начала)?|перед)\s+{_MONTH}\b{_OF_YEAR}", RESOLVER.month),
    rule(rf"\bв\s+[а-я]{{3,9}}\s?[–—-]\s?{_MONTH}\b{_OF_YEAR}", RESOLVER.month),
    rule(rf"\b(?:к|ко|в|во|{_LATEST}|{_TERM})\s*{_MONTH}\b{_OF_YEAR}", RESOLVER.month),
    rule(rf"(?:^\s*|(?<=[;(])|(?<=[;–—]\s)){_MONTH}\s+{_YEAR}", RESOLVER.month),
    rule(rf"\b(?:до|к)\s+(?:конца|концу)\s+{_SEASON}[ыаи]\b{_OF_YEAR}", RESOLVER.season),
    rule(rf"\b(?P<before>до(?:\s+начала)?|к(?:\s+началу)?)\s+{_SEASON}[аыуеи]\b{_OF_YEAR}", RESOLVER.season),
    rule(rf"\b{_SEASON}(?:ой|ом|ью)\b{_OF_YEAR}", RESOLVER.season),
    rule(rf"\b(?:до|к|ко|{_LATEST}|с)\s+(?:следующ\w+\s+)?{_WEEKDAY}", RESOLVER.weekday),
    rule(r"\bпослезавтра\b", resolvers.after_tomorrow),
    rule(r"\b(?:с\s+завтрашнего\s+дня|(?:до\s+|к\s+)?завтра(?:шнему\s+дню)?\b|(?:до|к)\s+утр[ау]\b)", tomorrow),
    rule(
        r"\b(?:сегодня\s+же|уже\s+сегодня|с\s+сегодняшнего\s+дня|в\s+течение\s+(?:сегодняшнего\s+)?дня|(?:до|к)\s+(?:вечер|обед|полуноч)[аеуи]"
        r"|до\s+конца\s+(?:сегодняшнего\s+)?дня)\b",
        same_day,
    ),
    rule(rf"\b(?:до|к|по|после|ко|перед)\s+{_EVENTS}{_PHRASE}|\b(?:до|к|ко|перед)\s+{_SEASONAL}", open_ended),
    rule(rf"\bпо\s+(?:достижени|завершени|итогам|окончани|мере)\w*{_PHRASE}", open_ended),
    rule(_SOON, open_ended),
]

"""The words for everything a service refuses, in the reader's language.

Each service's codes are registered here, so that one test can see that none lacks words.
"""

from enum import StrEnum
from typing import Final

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from tracker.domain.articles import ArticleProblem
from tracker.domain.changes import Problem
from tracker.domain.passwords import PasswordProblem
from tracker.services.bodies import BodyProblem
from tracker.services.directive_rules import DirectiveProblem
from tracker.services.passages import PassageProblem
from tracker.services.password_links import LinkProblem
from tracker.services.sessions import SignInProblem
from tracker.services.suggestion_rules import SuggestionProblem
from tracker.services.users import AccountProblem
from tracker.sources.problems import DocumentProblem

CHANGE: Final[dict[StrEnum, LazyString]] = {
    Problem.NOT_PUBLISHED: _l("Only a published directive has a history. Publish it first."),
    Problem.IN_THE_FUTURE: _l("The day lies in the future."),
    Problem.BEFORE_THE_ORDER: _l("The day lies before the order was given."),
    Problem.BEGINS_ANNOUNCED: _l("Every directive begins as announced. To return to it, retract the later changes."),
    Problem.NOT_A_CLAIM: _l("Nobody claims this status: record it as verified."),
    Problem.EVIDENCE_NEEDED: _l("This verdict needs evidence: give an address or a passage of another article."),
    Problem.SUCCESSOR_NEEDED: _l("Name the later directive that replaces this one."),
    Problem.SUCCESSOR_UNEXPECTED: _l("Only a superseded directive names the one that replaces it."),
    Problem.SUCCESSOR_EARLIER: _l("The directive that replaces this one must have been ordered later."),
    Problem.ENDED: _l("This directive was withdrawn or superseded. Retract that change first."),
    Problem.LATER_VERDICT: _l("A verdict of a later day is on record. Retract it first, or give a later day."),
    Problem.NOTHING_NEW: _l("This is already the status. Add a note or evidence, or record a check instead."),
    Problem.REASON_NEEDED: _l("Say why the change is retracted."),
    Problem.OPENING_STAYS: _l("The history of every directive begins with this, so it cannot be retracted."),
    Problem.ALREADY_RETRACTED: _l("This change was already retracted."),
    Problem.DUE_DATE_NEEDED: _l("A deadline by a date needs its last day."),
    Problem.DUE_DATE_UNEXPECTED: _l("Only a deadline by a date has a last day."),
    Problem.DUE_BEFORE_THE_ORDER: _l("The deadline lies before the order was given."),
    Problem.SAME_DEADLINE: _l("This is already the deadline."),
    Problem.OTHER_NOT_PUBLISHED: _l("The other directive is not published yet."),
    Problem.ITSELF: _l("A directive cannot be related to itself."),
    Problem.CIRCLE: _l("The two directives are already related the other way round."),
    Problem.ALREADY_RELATED: _l("This relation is already recorded."),
    Problem.REPEATS_LATER: _l("A directive can only repeat an earlier one."),
    Problem.SUPERSEDED_BY_STATUS: _l("Record the status «Superseded» of the older directive instead."),
    Problem.INVENTED_AND_REAL: _l("Demonstration data and real records cannot be linked with each other."),
    Problem.ADDRESS_NOT_WEB: _l("A web address begins with http:// or https:// and holds no blanks."),
    Problem.ADDRESS_WITHOUT_HOST: _l("The address names no site."),
    Problem.ADDRESS_WITH_PASSWORD: _l("The address holds a user name or password. Leave them out."),
    Problem.ADDRESS_TOO_LONG: _l("An address can have 2,000 characters at most."),
    Problem.ADDRESS_OR_PASSAGE: _l("Give either an address or a passage of an article."),
    Problem.OWN_WORDS: _l("The words of the order itself are no evidence of what became of it."),
    Problem.EVIDENCE_IN_THE_FUTURE: _l("Evidence cannot have been published in the future."),
}

PASSAGE: Final[dict[StrEnum, LazyString]] = {
    PassageProblem.NOT_IN_TEXT: _l("These words are not in the text. Copy them from it to the letter."),
    PassageProblem.SEVERAL_PLACES: _l("These words stand in several places. Choose which one is meant."),
    PassageProblem.BLANK: _l("Give the exact words of the passage."),
}

BODY: Final[dict[StrEnum, LazyString]] = {
    BodyProblem.NAME_NEEDED: _l("A body needs at least one name, and no name can be empty."),
    BodyProblem.NAME_TOO_LONG: _l("A name can have 300 characters at most."),
    BodyProblem.NAME_TWICE: _l("The same name is given twice in one language."),
    BodyProblem.VALID_BACKWARDS: _l("A name cannot end before it begins."),
    BodyProblem.WIKIDATA_ID: _l("A Wikidata id is the letter Q and a number, such as Q232."),
    BodyProblem.ITS_OWN_RELATIVE: _l("A body cannot be above, follow or be merged into itself."),
    BodyProblem.ALREADY_MERGED: _l("This body was already merged into another one."),
    BodyProblem.UNKNOWN: _l("No body has this name or address."),
}

DIRECTIVE: Final[dict[StrEnum, LazyString]] = {
    DirectiveProblem.TITLE_NEEDED: _l("Give a title in at least one language."),
    DirectiveProblem.TITLE_TOO_LONG: _l("A title can have 300 characters at most."),
    DirectiveProblem.WORDING_TOO_LONG: _l("A wording can have 5,000 characters at most."),
    DirectiveProblem.WORDING_WITHOUT_TITLE: _l("A wording in this language needs a title in it too."),
    DirectiveProblem.WORDS_TOO_LONG: _l("These words can have 300 characters at most."),
    DirectiveProblem.PASSAGE_NEEDED: _l("A directive needs the exact words that it rests on."),
    DirectiveProblem.PASSAGE_FOREIGN: _l("The passage belongs to another article."),
    DirectiveProblem.LEAD_NOT_RESPONSIBLE: _l("The lead must be one of the responsible bodies."),
    DirectiveProblem.DATE_NEEDED: _l("A deadline by a date needs its last day."),
    DirectiveProblem.DATE_UNEXPECTED: _l("Only a deadline by a date has a last day."),
    DirectiveProblem.ORDERED_OUT_OF_RANGE: _l("The day of the order must lie between 1900 and today."),
    DirectiveProblem.TOPIC_UNKNOWN: _l("There is no such topic."),
    DirectiveProblem.PUBLISHED: _l("This directive is published: that can no longer be changed."),
    DirectiveProblem.NOT_YOURS: _l("This draft is somebody else's. Its author or an editor can discard it."),
    DirectiveProblem.DEADLINE_HAS_HISTORY: _l("The deadline of a published directive is moved on a page of its own."),
}

SUGGESTION: Final[dict[StrEnum, LazyString]] = {
    SuggestionProblem.NOT_OPEN: _l("Somebody decided about this suggestion already. Undo that first."),
    SuggestionProblem.NOT_A_DIRECTIVE: _l("Only a passage of the kind directive is accepted. Change its kind first."),
    SuggestionProblem.NOTHING_TO_UNDO: _l("There is nothing to undo."),
    SuggestionProblem.PUBLISHED: _l("This directive is published. Edit it, or retract what is wrong, instead."),
    SuggestionProblem.PARTS_DECIDED: _l("A part of the split was decided about. Undo that first."),
    SuggestionProblem.NOT_BESIDE: _l("These two suggestions cannot be merged."),
    SuggestionProblem.TWO_PARTS_NEEDED: _l("Give two different passages."),
    SuggestionProblem.RECURRING_WITH_DATE: _l("A recurring duty has no last day."),
    SuggestionProblem.DEADLINE_OUT_OF_RANGE: _l("The last day must lie after 1899."),
    SuggestionProblem.TOO_MANY_NAMES: _l("Name 30 bodies at most in one role."),
    SuggestionProblem.STILL_OPEN: _l("Some suggestions are still open. Accept or reject them first."),
    SuggestionProblem.STILL_READING: _l("Suggestions are still being prepared. Wait for them first."),
}

ACCOUNT: Final[dict[StrEnum, LazyString]] = {
    AccountProblem.ADDRESS_INVALID: _l("This is not an e-mail address that mail can be sent to."),
    AccountProblem.ADDRESS_TAKEN: _l("There is an account with this address already."),
    AccountProblem.PUBLIC_NAME_NEEDED: _l("Enter a name."),
    AccountProblem.PUBLIC_NAME_TOO_LONG: _l("A name can have 80 characters at most."),
    AccountProblem.PUBLIC_NAME_TAKEN: _l("Another account bears this name."),
    AccountProblem.LAST_ADMIN: _l("This is the last admin. Make somebody else an admin first."),
    AccountProblem.OWN_ACCOUNT: _l("You cannot deactivate your own account. Another admin can."),
    PasswordProblem.TOO_SHORT: _l("A password needs at least 12 characters."),
    PasswordProblem.TOO_LONG: _l("A password can have 256 characters at most."),
    PasswordProblem.IS_THE_ADDRESS: _l("The e-mail address cannot be the password."),
    PasswordProblem.WRONG: _l("This is not your present password."),
    SignInProblem.WRONG: _l("E-mail or password is not right."),
    LinkProblem.BROKEN: _l("The address is not complete. Copy it from the message as a whole."),
    LinkProblem.EXPIRED: _l("The link is too old."),
    LinkProblem.USED: _l("The link was used already, or a newer change made it invalid."),
}

ARTICLE: Final[dict[StrEnum, LazyString]] = {
    ArticleProblem.TITLE_NEEDED: _l("Give the title of the article."),
    ArticleProblem.TITLE_TOO_LONG: _l("A title can have 300 characters at most."),
    ArticleProblem.PUBLISHER_NEEDED: _l("Say who published the article."),
    ArticleProblem.PUBLISHER_TOO_LONG: _l("The name of a publisher can have 200 characters at most."),
    ArticleProblem.DAY_NEEDED: _l("Give the day on which the article was published."),
    ArticleProblem.PUBLISHED_IN_THE_FUTURE: _l("An article cannot have been published in the future."),
    ArticleProblem.PUBLISHED_TOO_EARLY: _l("The day cannot lie before 1900."),
    ArticleProblem.COUNTRY_UNKNOWN: _l("There is no country with this code."),
    ArticleProblem.COUNTRY_NUMBERED: _l("The numbers of published directives begin with this country, so it stays."),
    ArticleProblem.ADDRESS_TAKEN: _l("Another article has this address."),
}

DOCUMENT: Final[dict[StrEnum, LazyString]] = {
    DocumentProblem.EMPTY: _l("Paste the text of the article, or choose a file that is not empty."),
    DocumentProblem.TOO_LARGE: _l("A text or file may have 5 MB at most."),
    DocumentProblem.BINARY: _l("This is not a text. Choose a .txt or .html file, or paste the text."),
    DocumentProblem.CONTROL_CHARACTERS: _l("The text holds characters that cannot be shown."),
    DocumentProblem.ENCODING: _l("The letters could not be read. Save the file in UTF-8, or paste the text."),
    DocumentProblem.NO_WORDS: _l("No readable text was found. Paste the text instead."),
    DocumentProblem.TEXT_AND_FILE: _l("Give either the text or a file, not both."),
    DocumentProblem.TOO_INTRICATE: _l("The page could not be read in time. Paste its text instead."),
}

WORDS: Final[dict[StrEnum, LazyString]] = {
    **CHANGE,
    **PASSAGE,
    **BODY,
    **DIRECTIVE,
    **SUGGESTION,
    **ACCOUNT,
    **ARTICLE,
    **DOCUMENT,
}


def words(problem: StrEnum) -> LazyString:
    """What to tell the person whose input has this problem."""
    return WORDS[problem]

"""The forms of administration."""

from collections.abc import Sequence

from flask_babel import lazy_gettext as _l
from wtforms import DateField, SelectField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, Optional

from tracker.domain.actors import ActorKind
from tracker.domain.audit import Action
from tracker.domain.languages import Language
from tracker.domain.permissions import AccountRole
from tracker.models import User
from tracker.queries.audit import Criteria
from tracker.services.users import LONGEST_NAME
from tracker.web.account.forms import ADDRESS_CHECKS
from tracker.web.audit import ACTION, ACTOR
from tracker.web.forms import Form, choices
from tracker.web.labels import ACCOUNT_ROLE
from tracker.web.locale import INTERFACE_NAMES


class AccountForm(Form):
    """What an admin decides about an account."""

    email = StringField(_l("E-mail"), validators=ADDRESS_CHECKS, render_kw={"type": "email", "autocomplete": "off"})
    public_name = StringField(
        _l("Public name"),
        validators=[
            InputRequired(_l("Enter a name.")),
            Length(max=LONGEST_NAME, message=_l("A name can have 80 characters at most.")),
        ],
        render_kw={"autocomplete": "off"},
    )
    role = SelectField(_l("Role"), choices=choices(ACCOUNT_ROLE))

    @property
    def chosen_role(self) -> AccountRole:
        """The role, as the account keeps it."""
        return AccountRole(self.role.data)


class InvitationForm(AccountForm):
    """The same for a new account; the invitation is written in its language."""

    language = SelectField(_l("Language"), choices=choices(INTERFACE_NAMES))

    @property
    def chosen_language(self) -> Language:
        """The language, as the account keeps it."""
        return Language(self.language.data)


class AuditForm(Form):
    """What to look for in the audit log; sent in the address."""

    class Meta(Form.Meta):
        """A search changes nothing and needs no token."""

        csrf = False

    action = SelectField(_l("What was done"), choices=choices(ACTION, blank=_l("Anything")), validators=[Optional()])
    person = SelectField(_l("By whom"), validators=[Optional()])
    on = DateField(_l("On the day (UTC)"), validators=[Optional()])

    def offer(self, accounts: Sequence[User]) -> None:
        """Fill in who there is to choose from."""
        people = [SelectChoice(str(user.id), user.public_name) for user in accounts]
        self.person.choices = [SelectChoice("", _l("Anybody")), *people, *choices(ACTOR)]

    @property
    def criteria(self) -> Criteria:
        """The search, as far as the input is good."""
        person = "" if self.person.errors else (self.person.data or "")
        kind = ActorKind(person) if person in set(ActorKind) else None
        return Criteria(
            action=Action(self.action.data) if self.action.data and not self.action.errors else None,
            person=int(person) if person.isdecimal() else None,
            kind=kind,
            on=None if self.on.errors else self.on.data,
        )

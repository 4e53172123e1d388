"""The forms of signing in and of one's own account."""

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, HiddenField, PasswordField, SelectField, StringField
from wtforms.validators import InputRequired, Length, Regexp

from tracker.domain.languages import Language
from tracker.domain.passwords import LONGEST
from tracker.services.users import LONGEST_NAME
from tracker.web.forms import Form, choices
from tracker.web.locale import INTERFACE_NAMES

LONGEST_ADDRESS = 254
"""Characters of an e-mail address (RFC 5321)."""

ADDRESS_CHECKS = (
    InputRequired(_l("Enter the e-mail address.")),
    Length(max=LONGEST_ADDRESS, message=_l("An e-mail address can have 254 characters at most.")),
    Regexp(r"[^@\s]+@[^@\s]+$", message=_l("Enter the whole e-mail address, such as name@example.org.")),
)


class SignInForm(Form):
    """An address and a password. ``next`` is where the visitor wanted to go."""

    email = StringField(
        _l("E-mail"), validators=ADDRESS_CHECKS, render_kw={"type": "email", "autocomplete": "username"}
    )
    password = PasswordField(
        _l("Password"),
        validators=[
            InputRequired(_l("Enter your password.")),
            Length(max=LONGEST, message=_l("That is too long for a password.")),
        ],
        render_kw={"autocomplete": "current-password"},
    )
    stays = BooleanField(_l("Stay signed in on this device"))
    next = HiddenField()


class ResetForm(Form):
    """An address for which the password was forgotten."""

    email = StringField(
        _l("E-mail"), validators=ADDRESS_CHECKS, render_kw={"type": "email", "autocomplete": "username"}
    )


class NewPasswordForm(Form):
    """The password to have from now on; its rule is checked by the service."""

    password = PasswordField(
        _l("New password"),
        validators=[InputRequired(_l("Enter a new password."))],
        render_kw={"autocomplete": "new-password", "minlength": 12},
    )


class ChangePasswordForm(NewPasswordForm):
    """The same for somebody who is signed in."""

    present = PasswordField(
        _l("Present password"),
        validators=[InputRequired(_l("Enter your present password."))],
        render_kw={"autocomplete": "current-password"},
    )


class ProfileForm(Form):
    """What people decide about themselves."""

    public_name = StringField(
        _l("Name shown in the change history"),
        validators=[
            InputRequired(_l("Enter a name.")),
            Length(max=LONGEST_NAME, message=_l("A name can have 80 characters at most.")),
        ],
        render_kw={"autocomplete": "name"},
    )
    language = SelectField(
        _l("Language of the site"), choices=choices(INTERFACE_NAMES, blank=_l("As the browser asks"))
    )
    single_keys = BooleanField(_l("Single-key shortcuts in review"))

    @property
    def chosen_language(self) -> Language | None:
        """The language, as the account keeps it."""
        return Language(self.language.data) if self.language.data else None

"""What people choose between, in words; the same on the web, on paper and at the square."""

from app.kit.i18n import N_, gettext
from app.submissions.forms import Age, Gender

AGES = (
    ("", N_("Vill inte svara")),
    (Age.CHILD.value, N_("Under 18 år")),
    (Age.YOUNG.value, N_("18–29 år")),
    (Age.ADULT.value, N_("30–64 år")),
    (Age.OLDER.value, N_("65 år eller äldre")),
)
GENDERS = (
    ("", N_("Vill inte svara")),
    (Gender.WOMAN.value, N_("Kvinna")),
    (Gender.MAN.value, N_("Man")),
    (Gender.OTHER.value, N_("Annat")),
)


def choices() -> dict[str, list[tuple[str, str]]]:
    """The choices, in the reader's language."""
    return {"ages": _told(AGES), "genders": _told(GENDERS)}


def _told(options: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    return [(value, gettext(text)) for value, text in options]

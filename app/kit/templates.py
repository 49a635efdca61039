"""The templates' world: strict, escaped, and with the few filters that people's eyes need."""

from datetime import date, datetime
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from types import SimpleNamespace

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.kit.clock import day as swedish_day
from app.kit.clock import hour
from app.kit.i18n import gettext, language, locale, ngettext

FOLDER = Path(__file__).parents[1] / "templates"
SHORT = {"sv": "d MMM", "en": "d MMM"}


@cache
def environment(folder: Path = FOLDER) -> Environment:
    """One environment for the whole process; macros in components/ are available as ui.…"""
    env = Environment(
        loader=FileSystemLoader(folder),
        extensions=["jinja2.ext.i18n"],
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    env.policies["ext.i18n.trimmed"] = True
    env.filters |= {
        "date": as_day,
        "day": long_day,
        "short_day": short_day,
        "month": month,
        "hour": hour,
        "month_of_year": month_of_year,
        "number": number,
        "written": written,
        "quoted": quoted,
        "listed": listed,
        "translated": gettext,
    }
    env.globals |= {"language": language, "ui": SimpleNamespace()}
    env.globals["ui"] = _components(env, folder)
    return env


def _components(env: Environment, folder: Path) -> SimpleNamespace:
    macros: dict[str, object] = {}
    for path in sorted((folder / "components").glob("*.html")):
        module = env.get_template(f"components/{path.name}").module
        macros |= {name: part for name, part in vars(module).items() if not name.startswith("_")}
    return SimpleNamespace(**macros)


def long_day(value: date | datetime | str) -> str:
    """12 maj 2026; an instant is shown as its Swedish day."""
    return _formatted(as_day(value), "long", language())


def short_day(value: date | datetime) -> str:
    """12 maj"""
    return _formatted(as_day(value), SHORT.get(language(), "d MMM"), language())


def month(value: date) -> str:
    """maj"""
    return _formatted(value, "LLL", language())


def month_of_year(value: date) -> str:
    """maj 2026"""
    return _formatted(value, "LLLL y", language())


def quoted(words: str) -> str:
    """«så här»"""
    return f"«{words}»"


def number(value: float) -> str:
    """1 234,5 with the reader's separators."""
    return format_decimal(value, locale=locale(language()))


def written(value: Decimal) -> str:
    """67,50 with every decimal that was written, and the reader's separators."""
    exponent = value.as_tuple().exponent
    decimals = "0" * -exponent if isinstance(exponent, int) and exponent < 0 else ""
    form = f"#,##0.{decimals}" if decimals else "#,##0"
    return format_decimal(value, form, locale=locale(language()))


def listed(values: list[str]) -> str:
    """Åmål, Säffle och Ed"""
    return format_list(values, locale=locale(language()))


def as_day(value: date | datetime | str) -> date:
    """For machines: 2026-05-12, the Swedish day of an instant, or the day that was so written."""
    if isinstance(value, str):
        return date.fromisoformat(value)
    return swedish_day(value) if isinstance(value, datetime) else value


@lru_cache(maxsize=4096)
def _formatted(value: date, form: str, code: str) -> str:
    return format_date(value, form, locale=locale(code))

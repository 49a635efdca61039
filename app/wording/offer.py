"""A countable wording, offered beside the sentence: its own words, with blanks to fill in."""

from app.wording.vocabulary import Period

BLANK = "___"
EACH = {
    Period.WEEK: "per vecka",
    Period.TWO_WEEKS: "varannan vecka",
    Period.MONTH: "per månad",
    Period.QUARTER: "per kvartal",
    Period.TERM: "per termin",
    Period.YEAR: "per år",
    Period.TWO_YEARS: "vartannat år",
    Period.EVENT: "varje gång",
}


def offer(
    text: str, *, unit: str | None, period: Period | None, actor: str | None, where: str | None
) -> str:
    """Polisen genomför minst ___ trafikkontroller per ___ i Gnosjö; or the text and how often."""
    each = EACH.get(period or Period.TOTAL, f"per {BLANK}")
    if unit is None:
        return f"Vid minst {BLANK} tillfällen {each}: {text}"
    who = actor[:1].upper() + actor[1:] if actor else BLANK
    words = (who, "genomför minst", BLANK, unit, each, where)
    return f"{' '.join(filter(None, words))}."

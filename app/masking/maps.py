"""Places on the map: coordinates in several notations, links to maps, and codes for squares."""

import re
from collections.abc import Iterator

from app.masking.spans import Span
from app.masking.view import View

DEGREES = r"-?\d{1,3}[.,]\d{3,10}"
MINUTES = (
    r"\d{1,3} ?[°º] ?\d{1,2}(?:[.,]\d{1,6})?(?: ?['\u2032])?"
    r"(?: ?\d{1,2}(?:[.,]\d{1,6})? ?[\"\u2033])?(?: ?[NSEWÖV]\b)?"
)
BETWEEN = r"[ ,;/]{1,3}"
NORTH = r"(?:(?:N|X)[ :=]{0,2})?6\d{6}(?:[.,]\d{1,3})?"
EAST = r"(?:(?:E|Ö|Y)[ :=]{0,2})?(?:[2-9]\d{5}|1[2-9]\d{5})(?:[.,]\d{1,3})?"
# Open Location Code: no vowels, nothing that looks like a digit.
PLUS = "23456789CFGHJMPQRVWX"
COORDINATES = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w.]){DEGREES}(?: ?°)? ?[NS]?{BETWEEN}(?:och |and |lon(?:g|gitud)?[ :=]{{0,2}})?"
        rf"[NEÖ]? ?{DEGREES}(?: ?°)?(?: ?[EWÖV]\b)?(?!\d)",
        rf"(?<!\w)[NS] ?{DEGREES}(?: ?°)?{BETWEEN}[EWÖ] ?{DEGREES}(?: ?°)?",
        rf"(?<!\w)(?:[NS] ?)?{MINUTES}{BETWEEN}(?:[EWÖV] ?)?{MINUTES}",
        r"(?<![\w.])\d\d[ :]\d\d[ :]\d\d(?:[.,]\d{1,4})? ?N[ ,;]{1,2}"
        r"\d\d?[ :]\d\d[ :]\d\d(?:[.,]\d{1,4})? ?[EÖ]\b",
        rf"(?<!\w)lat(?:itud|itude)?[ :=]{{1,3}}{DEGREES}[ ,;]{{1,3}}(?:och )?"
        rf"(?:lon(?:g|gitud|gitude)?|lng)[ :=]{{1,3}}{DEGREES}",
        rf"(?<![\w.]){NORTH}[ ,;/]{{1,3}}{EAST}(?!\d)",
        rf"(?<![\w.]){EAST}[ ,;/]{{1,3}}{NORTH}(?!\d)",
        rf"(?<!\w)(?:[{PLUS}]{{8}}|[{PLUS}]{{4}}(?=\+[{PLUS}]{{2,3}}\b))\+[{PLUS}]{{2,4}}(?!\w)",
        r"(?<![\w/])///?[^\W\d_]{3,20}\.[^\W\d_]{3,20}\.[^\W\d_]{3,20}(?!\w)",
        r"(?<!\w)geo:-?\d{1,3}\.\d{1,10},-?\d{1,3}\.\d{1,10}",
    )
]
LINK = re.compile(
    r"(?<!\w)(?:https?://)?(?:www\.)?(?:maps\.app\.goo\.gl|goo\.gl/maps|g\.co/kgs|maps\.google\.\w{2,3}"
    r"|google\.\w{2,3}/maps|maps\.apple\.com|openstreetmap\.org|osm\.org|w3w\.co|what3words\.com"
    r"|hitta\.se/kartan|kartor\.eniro\.se|waze\.com/ul|bing\.com/maps)[/?#][^\s<>\"]{1,300}",
    re.IGNORECASE,
)


def coordinates(view: View) -> Iterator[Span]:
    """Latitude and longitude, SWEREF 99 TM and RT 90 in metres, plus codes and links to maps."""
    for pattern in (*COORDINATES, LINK):
        for found in pattern.finditer(view.plain):
            end = found.end() - (len(found[0]) - len(found[0].rstrip(".,;!")))
            yield view.span(found.start(), end, "coordinates")

"""Addresses that machines give: IP numbers and places on the map."""

import re
from collections.abc import Iterator
from ipaddress import AddressValueError, IPv6Address

from app.masking.spans import Span
from app.masking.view import View

OCTET = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"
IPV4 = re.compile(rf"(?<![\w.])(?:{OCTET}\.){{3}}{OCTET}(?!\w|\.\d)")
IPV6 = re.compile(r"(?<![\w:.])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?![\w:])")

DEGREES = r"-?\d{1,3}[.,]\d{3,10}"
MINUTES = (
    r"\d{1,3} ?[°º] ?\d{1,2}(?:[.,]\d{1,6})?(?: ?['\u2032])?"
    r"(?: ?\d{1,2}(?:[.,]\d{1,6})? ?[\"\u2033])?(?: ?[NSEWÖV]\b)?"
)
BETWEEN = r"[ ,;/]{1,3}"
COORDINATES = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w.]){DEGREES}(?: ?°)? ?[NS]?{BETWEEN}(?:och |and |lon(?:g|gitud)?[ :=]{{0,2}})?"
        rf"[NEÖ]? ?{DEGREES}(?: ?°)?(?: ?[EWÖV]\b)?(?!\d)",
        rf"(?<!\w)[NS] ?{DEGREES}(?: ?°)?{BETWEEN}[EWÖ] ?{DEGREES}(?: ?°)?",
        rf"(?<!\w)(?:[NS] ?)?{MINUTES}{BETWEEN}(?:[EWÖV] ?)?{MINUTES}",
        rf"(?<!\w)lat(?:itud|itude)?[ :=]{{1,3}}{DEGREES}[ ,;]{{1,3}}(?:och )?"
        rf"lon(?:g|gitud|gitude)?[ :=]{{1,3}}{DEGREES}",
        r"(?<!\d)(?:N[ :=]?)?6\d{6}(?:[.,]\d{1,3})?[ ,;/]{1,3}"
        r"(?:E[ :=]?)?[2-9]\d{5}(?:[.,]\d{1,3})?(?!\d)",
        r"(?<!\d)(?:X[ :=]?)?6\d{6}[ ,;/]{1,3}(?:Y[ :=]?)?1[2-9]\d{5}(?!\d)",
    )
]


def ip_addresses(view: View) -> Iterator[Span]:
    """IPv4 and IPv6, as RFC 4291 writes them."""
    for found in IPV4.finditer(view.plain):
        yield view.span(*found.span(), "ip")
    for found in IPV6.finditer(view.plain):
        if len(found[0]) > 5 and _is_ipv6(found[0]):
            yield view.span(*found.span(), "ip")


def coordinates(view: View) -> Iterator[Span]:
    """Latitude and longitude in degrees or minutes, and SWEREF 99 TM or RT 90 in metres."""
    for pattern in COORDINATES:
        for found in pattern.finditer(view.plain):
            yield view.span(*found.span(), "coordinates")


def _is_ipv6(text: str) -> bool:
    try:
        IPv6Address(text)
    except AddressValueError:
        return False
    return True

"""Addresses that machines have: IP numbers, and those of network cards."""

import re
from collections.abc import Iterator
from ipaddress import AddressValueError, IPv6Address

from app.masking.spans import Span
from app.masking.view import View

OCTET = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"
IPV4 = re.compile(rf"(?<![\w.])(?:{OCTET}\.){{3}}{OCTET}(?:/\d\d?)?(?!\w|\.\d)")
IPV6 = re.compile(r"(?<![\w:.])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?![\w:])")
# As they are read aloud or typed in a hurry, after "ip"; and what a network card is called.
SPOKEN = re.compile(
    rf"(?<!\w)ip(?:-?(?:adress|nummer|nr)(?:en)?)?[ :]{{1,2}}(?:är )?"
    rf"(?P<ip>(?:{OCTET}[ ,]{{1,2}}){{3}}{OCTET})(?!\w)",
    re.IGNORECASE,
)
CARD = re.compile(
    r"(?<![\w:\-])[0-9A-Fa-f]{2}(?:([:\-])[0-9A-Fa-f]{2})(?:\1[0-9A-Fa-f]{2}){4}(?![\w:\-])"
)


def ip_addresses(view: View) -> Iterator[Span]:
    """IPv4, also with commas for points, and IPv6 as RFC 4291 writes it."""
    for pattern in (IPV4, CARD, SPOKEN):
        group = "ip" if "ip" in pattern.groupindex else 0
        for found in pattern.finditer(view.plain):
            yield view.span(*found.span(group), "ip")
    for found in IPV6.finditer(view.plain):
        if len(found[0]) > 5 and _is_ipv6(found[0]):
            yield view.span(*found.span(), "ip")


def _is_ipv6(text: str) -> bool:
    try:
        IPv6Address(text)
    except AddressValueError:
        return False
    return True

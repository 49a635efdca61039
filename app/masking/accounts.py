"""Numbers of bank accounts, giros, Swish and payment cards."""

import re
from collections.abc import Iterator

from app.masking.spans import Span
from app.masking.view import View

CUES = (
    "(?:bank|person|spar|löne)?konto(?:t|nr|nummer|numret)?|clearing(?:nr|nummer)?|iban"
    "|(?:bank|plus|post|auto)?giro(?:t|nr|nummer|numret)?|(?:bg|pg)(?:nr)?"
    "|swish(?:a|ar|ade|nr|nummer|numret)?|swedbank|nordea|handelsbanken|seb|sbab|skandia"
    "|länsförsäkringar|(?:bank|betal)?kort(?:et|nr|nummer|numret)?|amex|visa|mastercard|account"
)
NUMBER = r"\d(?:[ \-.,]{0,2}\d){5,20}"
ACCOUNTS = [
    re.compile(pattern, re.VERBOSE | re.IGNORECASE)
    for pattern in (
        r"(?<!\w) (?:SE|NO|DK|FI|DE|PL|GB|NL|FR|ES|IT|EE|LV|LT|IS|RO|BE|AT|CH|TR)\ ?\d\d"
        r"(?:[\ \-]?(?=[A-Z]{0,3}\d)[A-Z0-9]{4}){2}"
        r"(?:(?:[\ \-]?(?=[A-Z]{0,3}\d)[A-Z0-9]{4}){1,5}(?:[\ \-]?\d{1,3})?|[\ \-]?\d{3}) (?!\w)",
        r"(?<![\d\-]) \d{4} (?:[ \-]\d{4}){3} (?![\d\-])",
        r"(?<![\d\-]) 3[47]\d\d [ \-] \d{6} [ \-] \d{5} (?![\d\-])",
        r"(?<![\d\-]) 8\d{4} \ \d{8,10} (?![\d\-])",
        r"(?<!\w) [bp]g (?P<number>\d{2,7}-\d{1,4}) (?![\d\-])",
        r"(?<!\d) [1-9]\d{3} (?:-\d)? (?:,\ ?|\ ?-\ ?|\ ) \d{2,3}([ .\-]?)\d{3}\1\d{3,4}"
        r"(?:-\d)? (?![\d\-])",
        r"(?<![\d\-]) [1-9]\d{3} (?:-\d)? (?:,\ ?|\ ?-\ ?) \d{6,10} (?:-\d)? (?![\d\-])",
        r"(?<!\w) clearing\w{0,8} [ .:]{1,3} (?P<number>\d{4} (?:-\d)? [^\d\n]{1,12}"
        r"\d(?:[ .\-]?\d){5,11}) (?!\d)",
        r"(?<!\d) 123 [ \-]?\d{3} [ \-]?\d\d [ \-]?\d\d (?!\d)",
        r"(?<![\d\-]) \d{1,3} (?:\ \d\d){1,3} (?:-|\ -\ )\d (?![\d\-])",
        rf"(?<!\w) (?:{CUES}) (?:\ (?:nr|nummer|är|till|på|i|kontot|konto))? [ .:]{{1,3}}"
        rf"(?:nr|till|på|är)? [ .:]{{0,2}} (?P<number>{NUMBER}) (?!\d)",
    )
]

# Swish goes to telephone numbers too, and those are found as such.
PHONE = re.compile(r"(?:0|46|0046)[ \-]?7[02369]")


def accounts(view: View) -> Iterator[Span]:
    """Account, giro, Swish, IBAN and card numbers, by their shape or by the word before them."""
    for pattern in ACCOUNTS:
        group = "number" if "number" in pattern.groupindex else 0
        for found in pattern.finditer(view.plain):
            if not PHONE.match(found[group]):
                yield view.span(*found.span(group), "account")

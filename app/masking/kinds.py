"""The kinds of personal things that are looked for, and the word that stands in for each."""

from typing import Literal, get_args

Kind = Literal[
    "personnummer",
    "samordningsnummer",
    "email",
    "coordinates",
    "ip",
    "account",
    "phone",
    "plate",
    "handle",
    "street",
    "name",
]
# The order of the kinds is also their rank, where two have found the very same characters.
KINDS: tuple[Kind, ...] = get_args(Kind)

WORDS: dict[Kind, str] = {
    "personnummer": "personnummer",
    "samordningsnummer": "samordningsnummer",
    "phone": "telefonnummer",
    "email": "e-postadress",
    "plate": "registreringsnummer",
    "account": "kontonummer",
    "ip": "ip-adress",
    "handle": "användarnamn",
    "street": "adress",
    "name": "namn",
    "coordinates": "koordinater",
}

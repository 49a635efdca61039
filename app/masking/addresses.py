"""Addresses on the net: e-mail, user names and links to somebody's page."""

import re
from collections.abc import Iterator

from app.masking import cues
from app.masking.kinds import Kind
from app.masking.lexicon import is_compound, is_word
from app.masking.spans import Span
from app.masking.view import View

LOCAL = re.compile(r"[\w.+%\-]{1,64}")
DOMAIN = re.compile(r"[ ]?@ ?[\w\-]{1,63}(?:(?: ?[.,] ?| punkt | dot )[\w\-]{1,63}){0,4}")
ENDINGS = ("se", "com", "nu", "net", "org", "eu", "dk", "no", "fi", "info", "io", "de", "uk", "me")
AT = r"(?: ?[(\[{] ?(?:at|a|snabel[ \-]?a) ?[)\]}] ?| at | snabel[ \-]?a )"
DOT = r"(?: ?\. ?| ?[(\[{] ?(?:dot|punkt) ?[)\]}] ?| punkt | dot )"
HOSTS = "|".join(sorted(cues.MAIL_HOSTS))
SPELT = re.compile(
    rf"(?<![\w.+\-])[\w.+\-]{{1,64}}(?:(?: punkt | dot )[\w\-]{{1,30}})?{AT}"
    rf"(?:[\w\-]{{1,63}}{DOT}(?:{'|'.join(ENDINGS)})|(?:{HOSTS}))(?!\w)",
    re.IGNORECASE,
)
QUOTED = re.compile(r"\"[\w .+\-]{1,40}\"@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,4}")

AT_NAME = re.compile(r"(?<![\w@.])@(?=[\w.]{0,29}[^\W\d])[\w.]{2,30}")
LINK = re.compile(
    r"(?<!\w)(?:https?://)?(?:(?:www|m|sv-se|open)\.)?"
    r"(?:facebook|fb|instagram|insta|tiktok|snapchat|twitter|x|linkedin|threads|youtube|twitch|t|vk|"
    r"discord|telegram|reddit|onlyfans|spotify|hitta|ratsit|mrkoll|eniro)\.(?:com|me|gg|net|se|tv)/"
    r"[\w./@?=&%+\-]{1,200}",
    re.IGNORECASE,
)
APPS = (
    "insta(?:gram|n)?|ig|snap(?:chat|pen|en)?|sc|tik ?tok|tt|discord|telegram|kik|twitch|wickr|"
    "fortnite|roblox|minecraft|twitter|facebook|fb|messenger|steam|psn|xbox|reddit|youtube|signal|"
    "session|användarnamn|username|nick"
)
ANNOUNCED = re.compile(
    rf"(?<!\w)(?:{APPS})(?::?(?:et|n))?(?:[ .:=→>\-]{{1,3}}(?:är|e|ä|heter|namn|konto|kontot|"
    r"användare|som|under|user|id|is|typ|hen|han|hon|dom|de|kallar|sig|den|där|på|med|namnet|a)){0,5}"
    r"[ .:=→>\-]{1,3}(?P<name>[\w.\-]{3,30})",
    re.IGNORECASE,
)
# anna_99, gata.boy.08: what nobody writes but as a user name.
JOINED = re.compile(r"(?<![\w@./\-])[^\W\d_]\w{0,29}_\w{1,30}(?![\w@])|(?<!\w)\w{2,30}#\d{4}(?!\d)")
# kallis1337: letters and then digits, of somebody who is called so.
DIGITS = re.compile(
    r"(?<!\w)(?:heter|kallas|kallar sig|alias|aka|lägg till|adda|användaren|kontot|följ|profilen) "
    r"(?:sig |för |han |hon )?(?P<name>[^\W\d_]{3,20}[._\-]?\d{2,6})(?![\w%])",
    re.IGNORECASE,
)
REDDIT = re.compile(r"(?<![\w/])/?u/\w{3,20}")


def emails(view: View) -> Iterator[Span]:
    """E-mail addresses, also with a comma for a dot, and spelt out ("anna snabel-a …")."""
    for found in DOMAIN.finditer(view.plain):
        before = view.plain[max(0, found.start() - 64) : found.start()]
        local = LOCAL.match(before[::-1])
        end = found.start() + _length(found[0])
        if local and end > found.start():
            yield view.span(found.start() - local.end(), end, "email")
    for pattern in (SPELT, QUOTED):
        yield from _each(view, pattern, "email")


def handles(view: View) -> Iterator[Span]:
    """User names: @somebody, links to somebody's page, and the word after "insta" or "snap"."""
    for pattern in (AT_NAME, LINK, JOINED, REDDIT):
        yield from _each(view, pattern, "handle")
    for found in DIGITS.finditer(view.plain):
        yield view.span(*found.span("name"), "handle")
    for found in ANNOUNCED.finditer(view.plain):
        if _is_user_name(found["name"]):
            yield view.span(*_trimmed(found), "handle")


def _each(view: View, pattern: re.Pattern[str], kind: Kind) -> Iterator[Span]:
    for found in pattern.finditer(view.plain):
        end = found.end() - (len(found[0]) - len(found[0].rstrip(".,-")))
        yield view.span(found.start(), end, kind)


def _length(domain: str) -> int:
    """How much of what follows @ belongs to it: to the last known ending, or one loose word."""
    spaced = domain.startswith(" ") or domain.startswith("@ ")
    parts = list(re.finditer(r"[\w\-]+", domain))
    known = [part.end() for part in parts[1:] if part[0].lower() in ENDINGS]
    if known:
        return known[0]
    tight = re.match(r"@[\w\-]+(?:\.[\w\-]+)*", domain)
    if tight and not spaced:
        return tight.end()
    return parts[0].end() if parts[0][0].lower() in cues.MAIL_HOSTS else 0


def _is_user_name(word: str) -> bool:
    """A word with digits or signs in it, or one that is no word at all."""
    plain = word.rstrip(".-").lower()
    if not plain.isalpha():
        return len(plain) > 2 and any(map(str.isalpha, plain))
    return not is_word(plain) and not is_compound(plain)


def _trimmed(found: re.Match[str]) -> tuple[int, int]:
    return found.start("name"), found.start("name") + len(found["name"].rstrip(".-"))

"""Following every link that a person is shown, as far as it leads."""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from html import unescape

from httpx2 import Response

from tests.trust.people import Person
from tests.trust.worlds import World

LINK = re.compile(r'(?:href|action|hx-get)="(/[^"#]*)')
# The same for everybody, or the same page in the other language, or a stream without an end.
ELSEWHERE = r"^/(static|en)\b|/strom$|^/(omraden|kommuner)/(?!lund$|ystad$)"
# A hundred and fifty examples to begin from hold no word of any town: one is enough.
LEFT_OUT = re.compile(ELSEWHERE + r"|/mallar/(?!P002$)")


def crawled(
    world: World,
    person: Person | None,
    start: Iterable[str],
    besides: Iterable[str] = (),
) -> Iterator[tuple[str, Response]]:
    """Every page that can be come to, each once; a form's address is tried by reading it."""
    world.become(person)
    waiting = deque(start)
    seen = {*waiting, *besides}
    while waiting:
        address = waiting.popleft()
        answer = world.client.get(address, follow_redirects=False)
        yield address, answer
        for link in map(unescape, LINK.findall(answer.text)):
            if link not in seen and not LEFT_OUT.search(link):
                seen.add(link)
                waiting.append(link)


def everything(answer: Response) -> str:
    """What is told by an answer: its words, and its headers."""
    return answer.text + "".join(f"{name}: {value}\n" for name, value in answer.headers.items())

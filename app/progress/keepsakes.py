"""A receipt to print, with a square for a phone; the code comes by POST and is kept by nobody.

On a page of its own: drawing the square takes the time of a hundred voices at the intake desk.
"""

from fastapi import APIRouter, Response

from app.kit import codes
from app.kit.clock import Now, day
from app.kit.errors import Missing
from app.kit.web import PageDep
from app.progress.posters import square
from app.progress.receipts import Typed

router = APIRouter(prefix="/kvitto/utskrift", include_in_schema=False)


@router.post("", name="progress:keepsake")
def keepsake(page: PageDep, form: Typed, now: Now) -> Response:
    """The code, its square and the day. Raises Missing for what cannot be a code."""
    code = codes.read(form.data.code) if form.data else None
    if code is None:
        raise Missing
    # After #, for no browser sends that to a server.
    address = f"{page.request.base_url}{page.link('progress:receipt').lstrip('/')}#{code}"
    return page.render("progress/keepsake.html", code=code, square=square(address), on=day(now))

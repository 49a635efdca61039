"""What waited on a phone without coverage: in whose name it may be logged when it comes."""

from typing import Annotated

from fastapi import Depends, Header

from app.identity.actor import Staff
from app.kit.errors import Conflict
from app.kit.i18n import gettext as _

Said = Annotated[int | None, Header(alias="Loggat-Av")]


def own(actor: Staff, said: Said = None) -> None:
    """Nothing is logged in another's name. Raises Conflict if another account pressed.

    A plain form says nothing of who pressed; it goes at once, in the name of who is signed in.
    """
    if said is not None and said != actor.account_id:
        raise Conflict(_("Det här loggade någon annan. Det skickas bara i den personens namn."))


OWN = (Depends(own),)

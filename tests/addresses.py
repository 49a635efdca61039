"""Every address of the site, filled in with things that the demonstration and most tests have."""

import re

from fastapi.routing import APIRoute

from app.main import ROUTERS

VALUES = {
    "lpo_id": "lund",
    "ref": "lund-2026-1",
    "charter_id": "1",
    "example_id": "P002",
    "agreement_id": "1",
    "priority_id": "1",
    "row_id": "1",
    "picture_id": "1",
    "problem_id": "1",
    "evidence_id": "1",
    "cause_id": "1",
    "focus_id": "1",
    "area": "lund",
    "number": "1",
    "promise_id": "1",
    "activity_id": "1",
    "submission_id": "0" * 32,
    "dialogue_id": "1",
    "occasion_id": "1",
    "theme_id": "lighting",
    "way": "namn",
    "channel": "torg",
    "path:path": "nothing",
    "provider": "polisen",
    "to:path": "medborgarloften/1",
    "account_id": "1",
    "key_id": "1",
    "digest": "0" * 64,
    "seq": "1",
}
SLUGS = {
    "/kommuner": "lund",
    "/medborgarloften": "lund-2026",
    "/overenskommelser": "lund-2026",
    "/dialoger": "trygghetsdialog-i-lund-ovning-2026",
}


def routes() -> list[APIRoute]:
    """Every route of every room."""
    return [each for router in ROUTERS for each in router.routes if isinstance(each, APIRoute)]


def address(route: APIRoute) -> str:
    """Where one thing of that route stands."""
    slug = SLUGS.get("/" + route.path.split("/")[1], "")
    values = VALUES | {"slug": slug}
    return re.sub(r"{([^}]+)}", lambda found: values[found[1]], route.path)


def answering(method: str) -> list[str]:
    """The addresses that answer that verb."""
    return [address(route) for route in routes() if method in (route.methods or ())]


# What a demonstration shows to everyone: all of it but the last is there to be read.
DEMONSTRATED = (
    "/?q=lund",
    "/?q=zzz",
    "/omraden",
    "/omraden/lund",
    "/omraden/ostersund",
    "/omraden/lund/lagesbild",
    "/omraden/ostersund/lagesbild",
    "/kommuner/lund/lagesbild",
    "/lagesbilder/lund/1",
    "/overenskommelser/lund-2026",
    "/omraden/lulea-boden",
    "/kommuner",
    "/kommuner/stockholm",
    "/kommuner/lund",
    "/medborgarloften/lund-2026",
    "/medborgarloften/strangnas-2019",
    "/medborgarloften/lund-2026/versioner",
    "/medborgarloften/lund-2026/versioner/1",
    "/medborgarloften/lund-2026/utskrift",
    "/medborgarloften/lund-ovning-2025",
    "/medborgarloften/lund-ovning-2025/versioner",
    "/medborgarloften/lund-ovning-2025/versioner/1",
    "/medborgarloften/lund-ovning-2025/versioner/2",
    "/medborgarloften/lund-ovning-2025/utskrift",
    "/loften/lund-ovning-2025-1",
    "/loften/lund-2026-1",
    "/loften/lund-2026-2",
    "/loften/lund-2026-5",
    "/loften/lund-2026-6",
    "/loften/strangnas-2019-3",
    "/loften/lulea-2017-2",
    "/tyck-till/lund",
    "/dialoger",
    "/dialoger/trygghetsdialog-i-lund-ovning-2026",
    "/dialoger/trygghetsdialog-i-lund-ovning-2026/affisch/torg",
    "/kvitto",
    "/kvitto/atertagande",
    "/om",
    "/uppgifter",
    "/sa-skyddar-vi",
    "/tillganglighetsredogorelse",
    "/kontrollera",
    "/kontrollera?punkt=ingen+kontrollpunkt",
    "/logga-in",
    "/",
    "/?q=malmö",
    "/loften/strangnas-2019-1",
    "/finns-inte",
)

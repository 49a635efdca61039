"""What others wrote is vouched for: every vendored file has its row, and its digest holds."""

from app.kit.assets import FOLDER, Assets

VENDORED = FOLDER / "vendor"


def rows() -> dict[str, list[str]]:
    """The table of VENDOR.md, by file."""
    lines = (VENDORED / "VENDOR.md").read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip(" `") for cell in line.strip("|").split("|")] for line in lines]
    return {row[0]: row[1:] for row in cells if row[0].endswith(".js")}


def scripts() -> set[str]:
    return {path.name for path in VENDORED.iterdir() if path.name != "VENDOR.md"}


def test_every_vendored_file_has_its_row() -> None:
    assert scripts()
    assert scripts() == set(rows())


def test_every_row_says_name_version_licence_and_digest() -> None:
    for file, (name, version, licence, digest) in rows().items():
        assert name and licence and version in file
        assert digest.startswith("sha384-")


def test_the_digest_is_the_one_the_page_sends() -> None:
    assets = Assets()

    for file, row in rows().items():
        assert assets(f"vendor/{file}").integrity == row[-1]


def test_htmx_and_its_stream_come_as_one() -> None:
    """htmx starts by itself: what arrives after that is never used, and counters stand still."""
    assets = Assets()
    parts = [assets(f"vendor/{each}.min.js").body for each in ("htmx-4.0.1", "hx-sse-4.0.1")]

    assert assets("htmx-sse.js").body == b";\n".join(parts)
    loaded = (FOLDER.parent / "templates" / "live" / "_scripts.html").read_text(encoding="utf-8")
    assert "htmx-sse.js" in loaded and "vendor/" not in loaded

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

"""The tree in files: their names, their bytes, and the tree found again from them alone."""

import pytest

from app.ledger.checking import extends, includes
from app.ledger.fetched import published
from app.ledger.hashes import LENGTH, leaf_hash
from app.ledger.paths import tile_at
from app.ledger.proofs import consistency, inclusion, root_of
from app.ledger.tiles import Tile, bundle, bundles_of, hashes, tiles_of
from app.ledger.trees import Tree
from tests.ledger.naive import naive_entries

BIG = 70_000


@pytest.fixture(scope="module")
def tree() -> Tree:
    """The tree of the example in C2SP tlog-tiles."""
    return Tree(map(leaf_hash, naive_entries(BIG)))


@pytest.fixture(scope="module")
def files(tree: Tree) -> dict[str, bytes]:
    return {tile.path: hashes(tile, tree.node) for tile in tiles_of(BIG)}


def test_a_place_is_written_by_thousands() -> None:
    assert Tile(0, 1_234_067).path == "tile/0/x001/x234/067"
    assert Tile(3, 5, 17).path == "tile/3/005.p/17"
    assert Tile("entries", 1_000).path == "tile/entries/x001/000"


def test_the_example_of_the_specification_has_its_files() -> None:
    tiles = list(tiles_of(BIG))
    full = [tile.level for tile in tiles if tile.width == 256]

    assert (full.count(0), full.count(1), full.count(2)) == (273, 1, 0)
    partial = [tile.path for tile in tiles if tile.width < 256]
    assert partial == ["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"]


def test_a_tree_of_256_has_one_full_file_and_one_hash_above() -> None:
    assert [tile.path for tile in tiles_of(256)] == ["tile/0/000", "tile/1/000.p/1"]
    assert list(tiles_of(0)) == list(bundles_of(0)) == []


def test_a_full_file_is_8_kib_and_its_root_stands_above(files: dict[str, bytes]) -> None:
    below = files["tile/0/000"]
    leaves = [below[place : place + LENGTH] for place in range(0, len(below), LENGTH)]

    assert len(below) == 8_192
    assert root_of(Tree(leaves).node, 256) == files["tile/1/000"][:LENGTH]


@pytest.mark.parametrize("size", [1, 255, 256, 257, 65_536, BIG])
def test_the_files_hold_the_tree(tree: Tree, size: int) -> None:
    told = {tile.path: hashes(tile, tree.node) for tile in tiles_of(size)}
    node = published(told.__getitem__, size)

    assert root_of(node, size) == root_of(tree.node, size)


def test_a_witness_proves_from_the_files_alone(tree: Tree, files: dict[str, bytes]) -> None:
    node = published(files.__getitem__, BIG)
    root, earlier = root_of(tree.node, BIG), root_of(tree.node, 1_001)

    proof = inclusion(node, 69_999, BIG)
    assert includes(root, BIG, index=69_999, leaf=tree.node(0, 69_999), proof=proof)
    proof = consistency(node, 1_001, BIG)
    assert extends(root, BIG, earlier=earlier, earlier_size=1_001, proof=proof)


def test_few_files_are_fetched_for_a_proof(files: dict[str, bytes]) -> None:
    fetched: list[str] = []

    def read(path: str) -> bytes:
        fetched.append(path)
        return files[path]

    inclusion(published(read, BIG), 12_345, BIG)

    assert 0 < len(fetched) == len(set(fetched)) <= 6


def test_entries_stand_after_their_lengths() -> None:
    assert bundle([b"a", b"", b"x" * 258]) == b"\0\1a" + b"\0\0" + b"\1\2" + b"x" * 258


def test_an_entry_too_long_for_its_length_is_refused() -> None:
    with pytest.raises(OverflowError):
        bundle([b"x" * 65_536])


@pytest.mark.parametrize("size", [0, 1, 255, 256, 257, BIG])
def test_every_file_is_found_at_its_path(size: int) -> None:
    for tile in [*tiles_of(size), *bundles_of(size)]:
        assert tile_at(tile.path, size) == tile


def test_what_was_not_yet_full_is_still_found_when_it_is() -> None:
    assert tile_at("tile/0/000.p/7", 300) == Tile(0, 0, 7)
    assert tile_at("tile/entries/001.p/44", 300) == Tile("entries", 1, 44)
    assert tile_at("tile/1/000.p/1", 300) == Tile(1, 0, 1)


@pytest.mark.parametrize(
    "path",
    [
        "tile/0/001",
        "tile/0/001.p/45",
        "tile/0/001.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/07",
        "tile/0/x000/000",
        "tile/0/0",
        "tile/00/000",
        "tile/2/000.p/1",
        "tile/64/000",
        "tile/entries/002",
        "tile/leaves/000",
        "tile/0/../000",
        "tile/0/000\n",
        "tile/0/\u0661\u0661\u0661",
        "/tile/0/000",
        "",
    ],
)
def test_there_is_nothing_at_any_other_path(path: str) -> None:
    assert tile_at(path, 300) is None

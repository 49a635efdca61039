"""Roots and proofs: the constants of others, a second implementation, and every small tree."""

from hashlib import sha256

import pytest
from pymerkle import InmemoryTree

from app.ledger.checking import extends, includes
from app.ledger.frontier import Frontier, restored
from app.ledger.hashes import EMPTY, leaf_hash, node_hash
from app.ledger.proofs import consistency, inclusion, root_of
from app.ledger.trees import Tree
from tests.ledger.naive import naive_entries, naive_root

# The eight leaves of the reference implementation of Certificate Transparency, and their roots.
REFERENCE = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "60616263646566676869"]
REFERENCE[-1] += "6a6b6c6d6e6f"
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
SIZES = range(1, 257)


@pytest.fixture(scope="module")
def tree() -> Tree:
    """The largest of the small trees; the smaller ones are its beginnings."""
    return Tree(map(leaf_hash, naive_entries(SIZES[-1])))


@pytest.fixture(scope="module")
def roots(tree: Tree) -> list[bytes]:
    return [root_of(tree.node, size) for size in range(SIZES[-1] + 1)]


def test_the_hashes_are_those_of_the_standard() -> None:
    assert sha256(b"").digest() == EMPTY
    assert leaf_hash(b"").hex() == ROOTS[0]
    known = "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56"
    assert leaf_hash(b"L123456").hex() == known
    known = "aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb"
    assert node_hash(b"N123", b"N456").hex() == known


def test_the_roots_are_those_of_the_reference() -> None:
    edge = Frontier()
    found = []
    for leaf in REFERENCE:
        edge = edge.append(leaf_hash(bytes.fromhex(leaf)))
        found.append(edge.root.hex())

    assert found == ROOTS


def test_edge_and_tree_and_definition_give_one_root() -> None:
    entries = naive_entries(130)
    edge, tree = Frontier(), Tree()

    for size in range(len(entries)):
        assert edge.root == root_of(tree.node, size) == naive_root(entries[:size])
        leaf = leaf_hash(entries[size])
        edge = edge.append(leaf)
        tree.append(leaf)


def test_the_roots_are_those_of_another_implementation() -> None:
    edge, other = Frontier(), InmemoryTree(algorithm="sha256")

    for entry in naive_entries(2_000):
        edge = edge.append(leaf_hash(entry))
        other.append_entry(entry)
        assert edge.root == other.get_root()


def test_an_edge_can_be_kept_and_taken_up_again() -> None:
    edge = Frontier()
    for entry in naive_entries(100):
        edge = restored(edge.size, edge.stored).append(leaf_hash(entry))

    assert edge.root == naive_root(naive_entries(100))
    assert len(edge.hashes) == 3


def test_an_edge_of_another_size_is_refused() -> None:
    with pytest.raises(ValueError, match="does not belong"):
        restored(7, EMPTY * 2)


def test_every_entry_of_every_small_tree_is_shown_to_be_there(
    tree: Tree, roots: list[bytes]
) -> None:
    for size in SIZES:
        for index in range(size):
            proof = inclusion(tree.node, index, size)
            leaf = tree.node(0, index)
            assert includes(roots[size], size, index=index, leaf=leaf, proof=proof)
            assert len(proof) <= (size - 1).bit_length()


def test_every_small_tree_is_shown_to_continue_every_smaller(
    tree: Tree, roots: list[bytes]
) -> None:
    for size in SIZES:
        for before in range(1, size + 1):
            proof = consistency(tree.node, before, size)
            earlier = roots[before]
            assert extends(roots[size], size, earlier=earlier, earlier_size=before, proof=proof)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8, 20])
def test_no_proof_serves_for_another_place(tree: Tree, roots: list[bytes], size: int) -> None:
    for index in range(size):
        proof, leaf = inclusion(tree.node, index, size), tree.node(0, index)
        taken = [
            place
            for place in range(size + 1)
            if includes(roots[size], size, index=place, leaf=leaf, proof=proof)
        ]
        assert taken == [index]


@pytest.mark.parametrize("size", [2, 3, 7, 8, 20])
def test_no_proof_serves_for_another_beginning(tree: Tree, roots: list[bytes], size: int) -> None:
    for before in range(1, size):
        proof = consistency(tree.node, before, size)
        other = [each for each in range(1, size + 1) if each != before]
        assert not any(
            extends(roots[size], size, earlier=roots[each], earlier_size=before, proof=proof)
            for each in other
        )


@pytest.mark.parametrize(("index", "size"), [(0, 0), (3, 3), (-1, 3)])
def test_what_is_not_there_cannot_be_shown(tree: Tree, index: int, size: int) -> None:
    with pytest.raises(ValueError, match="no such leaf"):
        inclusion(tree.node, index, size)


@pytest.mark.parametrize(("before", "after"), [(0, 3), (4, 3)])
def test_a_tree_continues_only_smaller_ones_with_leaves(
    tree: Tree, before: int, after: int
) -> None:
    with pytest.raises(ValueError, match="continues a smaller"):
        consistency(tree.node, before, after)

"""Roots and proofs from the hashes of complete subtrees (RFC 6962 sections 2.1 to 2.1.2)."""

from collections.abc import Callable

from app.ledger.hashes import EMPTY, node_hash, split

# The hash of the index-th complete subtree of 2**level leaves; from memory, rows or tiles.
Node = Callable[[int, int], bytes]


def root_of(node: Node, size: int) -> bytes:
    """The root of the first `size` leaves."""
    return _span(node, 0, size) if size else EMPTY


def inclusion(node: Node, index: int, size: int) -> list[bytes]:
    """What takes leaf `index` to the root of the first `size` leaves, nearest first.

    ValueError when there is no such leaf.
    """
    if not 0 <= index < size:
        raise ValueError("no such leaf in a tree of that size")
    return _path(node, index, 0, size)


def consistency(node: Node, before: int, after: int) -> list[bytes]:
    """What shows that the first `after` leaves begin with the first `before`.

    ValueError when `before` is zero or larger than `after`: there is nothing to show.
    """
    if not 0 < before <= after:
        raise ValueError("a tree continues a smaller one that has leaves")
    return _kept(node, before, 0, after, whole=True)


def _span(node: Node, start: int, end: int) -> bytes:
    """The hash of leaves start to end; start is a multiple of the power of two that holds them."""
    size = end - start
    if size.bit_count() == 1:
        level = size.bit_length() - 1
        return node(level, start >> level)
    middle = start + split(size)
    return node_hash(_span(node, start, middle), _span(node, middle, end))


def _path(node: Node, index: int, start: int, end: int) -> list[bytes]:
    if end - start == 1:
        return []
    middle = start + split(end - start)
    if index < middle:
        return [*_path(node, index, start, middle), _span(node, middle, end)]
    return [*_path(node, index, middle, end), _span(node, start, middle)]


def _kept(node: Node, before: int, start: int, end: int, *, whole: bool) -> list[bytes]:
    """RFC 6962's SUBPROOF; whole: the reader knows the old root, so it need not be told."""
    if before == end:
        return [] if whole else [_span(node, start, end)]
    middle = start + split(end - start)
    if before <= middle:
        return [*_kept(node, before, start, middle, whole=whole), _span(node, middle, end)]
    return [*_kept(node, before, middle, end, whole=False), _span(node, start, middle)]

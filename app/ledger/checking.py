"""Whether a proof holds, by arithmetic alone (RFC 9162 sections 2.1.3.2 and 2.1.4.2)."""

from collections.abc import Iterator, Sequence

from app.ledger.hashes import are_hashes, node_hash


def includes(root: bytes, size: int, *, index: int, leaf: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the tree with this root and size holds the leaf hash at the index."""
    if not 0 <= index < size or not are_hashes(root, leaf, *proof):
        return False
    sides = list(_sides(index, size - 1))
    return len(sides) == len(proof) and _climb(leaf, sides, proof) == root


def extends(
    root: bytes, size: int, *, earlier: bytes, earlier_size: int, proof: Sequence[bytes]
) -> bool:
    """Whether the tree with this root and size begins with the earlier one.

    An empty tree says nothing, so nothing is shown to continue it.
    """
    if earlier_size == size > 0:
        return root == earlier and not proof
    if not 0 < earlier_size < size or not are_hashes(root, earlier, *proof):
        return False
    path = [earlier, *proof] if earlier_size.bit_count() == 1 else proof
    return _both(path, earlier_size, size) == (earlier, root)


def _both(path: Sequence[bytes], before: int, after: int) -> tuple[bytes, bytes] | None:
    """The old and the new root that the hashes lead to, if they are as many as they must be."""
    level = (before & -before).bit_length() - 1
    sides = list(_sides((before - 1) >> level, (after - 1) >> level))
    if len(path) != len(sides) + 1:
        return None
    start, rest = path[0], path[1:]
    old = [other for on_left, other in zip(sides, rest, strict=True) if on_left]
    return _climb(start, [True] * len(old), old), _climb(start, sides, rest)


def _climb(start: bytes, sides: Sequence[bool], others: Sequence[bytes]) -> bytes:
    """The hash reached from the start, with the others on their sides."""
    for on_left, other in zip(sides, others, strict=True):
        start = node_hash(other, start) if on_left else node_hash(start, other)
    return start


def _sides(place: int, last: int) -> Iterator[bool]:
    """For each hash between a node and the root: whether it stands on the left.

    A node at the right edge has no sibling until the level where it is a right child.
    """
    while last:
        on_left = place == last or bool(place & 1)
        yield on_left
        while on_left and place and not place & 1:
            place, last = place >> 1, last >> 1
        place, last = place >> 1, last >> 1

"""Word lists, written as running text."""


def bag(text: str) -> frozenset[str]:
    """The blank-separated words of `text`."""
    return frozenset(text.split())


def pairs(text: str) -> tuple[tuple[str, str], ...]:
    """'a b, c d' as (('a', 'b'), ('c', 'd'))."""
    found = []
    for pair in text.split(","):
        first, second = pair.split()
        found.append((first, second))
    return tuple(found)

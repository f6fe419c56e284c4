"""Written words to spoken forms."""


def spoken(text: str, language: str) -> tuple[str, ...]:
    """One spoken form for each blank-separated word of `text`."""
    return tuple(text.split())

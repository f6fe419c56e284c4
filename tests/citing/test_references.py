"""Entries of every common style are taken apart; what is not sure stays empty."""

import pytest

from reelwright.core.document import Reference
from reelwright.document.citing.parsing import parsed


def one(*entries: str) -> Reference:
    return parsed(entries, [""] * len(entries))[0]


# (APA, IEEE, NLM, Nature, LNCS, Chicago, Harvard, Elsevier, USGS, ABNT, MDPI, BibTeX plain)
STYLES = """\
Smith, J. A., & de Vries, B. (2003). The tides of the sea. Journal of Ocean Science, 12(3), 45–67.
[1] J. A. Smith and B. de Vries, “The tides of the sea,” Journal of Ocean Science, vol. 12, pp. 45–67, 2003.
1. Smith JA, de Vries B. The tides of the sea. Journal of Ocean Science. 2003;12(3):45-67.
Smith, J. A. & de Vries, B. The tides of the sea. Journal of Ocean Science 12, 45–67 (2003).
Smith, J.A., de Vries, B.: The tides of the sea. Journal of Ocean Science. 12, 45–67 (2003).
Smith, Jane A., and Bo de Vries. 2003. “The tides of the sea.” Journal of Ocean Science 12 (3): 45–67.
Smith, J.A. and de Vries, B. (2003) ‘The tides of the sea’, Journal of Ocean Science, 12(3), pp. 45–67.
Smith, J.A., de Vries, B., 2003. The tides of the sea. Journal of Ocean Science 12, 45–67.
Smith, J.A., and de Vries, B., 2003, The tides of the sea: Journal of Ocean Science, v. 12, p. 45–67.
SMITH, J. A.; DE VRIES, B. The tides of the sea. Journal of Ocean Science, v. 12, n. 3, p. 45-67, 2003.
Smith, J. A.; de Vries, B. The tides of the sea. Journal of Ocean Science 2003, 12, 45–67.
Jane A. Smith and Bo de Vries. The tides of the sea. Journal of Ocean Science, 12(3):45–67, 2003."""


@pytest.mark.parametrize("entry", STYLES.splitlines())
def test_one_work_in_many_styles(entry: str) -> None:
    found = one(entry)
    assert [name.split()[-1] for name in found.authors] == ["Smith", "Vries"]
    assert (found.year, found.title, found.venue) == (
        "2003",
        "The tides of the sea",
        "Journal of Ocean Science",
    )

"""Whether the services can be reached at all, asked quickly and all at once."""

import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from reelwright.core.errors import ReelwrightError, TooLarge
from reelwright.document.finding import arxiv, crossref, openalex
from reelwright.document.finding.services import Services
from reelwright.document.finding.wire import Wire

SECONDS = 4.0
MOST = 1000 * 1000  # bytes; that more comes is an answer too


def reached(services: Services) -> tuple[tuple[str, str], ...]:
    """Each service's name, and why it does not answer ('' when it does). Takes a few seconds at most."""
    asked = (
        (arxiv.WHO, f"{services.arxiv}/api/query?max_results=1&id_list=hep-th/9901001"),
        (crossref.WHO, f"{services.crossref}/works?rows=0"),
        (openalex.WHO, f"{services.openalex}/works?per_page=1&select=id"),
    )
    # a busy one is not asked twice: its pause is longer than our patience
    quick = replace(services, seconds=SECONDS, connecting=SECONDS, patience=SECONDS, pause=SECONDS + 1)
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(len(asked)) as threads:
        return tuple(
            threads.map(lambda each: (each[0], _why_not(quick, each[1], Path(folder) / each[0])), asked)
        )


def _why_not(services: Services, url: str, into: Path) -> str:
    try:
        Wire(services).get(url, into, MOST)
    except TooLarge:
        return ""
    except ReelwrightError as error:
        return error.message
    return ""

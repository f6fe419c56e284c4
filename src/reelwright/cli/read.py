"""reelwright read"""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from reelwright import studio
from reelwright.cli import making, options, screen, sources
from reelwright.core.brief import ReadOrder
from reelwright.core.document import Block, Document
from reelwright.core.errors import InputError
from reelwright.core.understanding import Claim, Studied, Understanding
from reelwright.settings import read_settings

EXAMPLES = (
    "reelwright read paper.pdf",
    "reelwright read paper.pdf --html",
    "reelwright read arXiv:2101.00001 --json -o paper.json",
)
MOST_CLAIMS = 3  # of each part that the terminal shows


def command(
    source: options.Source,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", help="Where the page or the JSON goes; '-' is standard output."),
    ] = None,
    html: Annotated[
        bool,
        typer.Option(
            "--html", help="Write a page that shows the pages with numbered boxes on what was read."
        ),
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Write the document and what was understood of it as JSON.")
    ] = False,
    pick: options.Pick = None,
    search_limit: options.SearchLimit = None,
    paper_language: options.PaperLanguage = "",
    password: options.Password = "",
    workers: options.Workers = None,
) -> None:
    """Read a paper and show what was understood, and where it stands.

    Without --html or --json a summary is printed: sections, figures, tables, and the claims that a film would
    be made of, each with its page. Look at the page of --html when a film says something odd.
    """
    if html and as_json:
        raise InputError("--html and --json are two things.", fix="Run it twice.")
    settings = read_settings()
    paper = sources.sorted_out(source)
    if sources.is_many(paper):
        raise InputError("this is a folder of papers:", fix="name one of them.", where=source)
    sources.ready(paper)
    tag = options.language_tag(paper_language)
    wish = sources.Wish(pick, search_limit or settings.search_limit, as_json=False)
    with making.opened(settings, workers) as shop:
        taken = sources.obtained(shop, paper, wish)
        order = ReadOrder(
            source=taken.source, name=taken.name, password=password, language=tag, known=taken.known
        )
        if html:
            studied, page = making.perform(shop, studio.show, (order,), label=taken.name, as_json=False)
            _write(
                out or Path(f"{sources.stem(taken.name)}.read.html"), shop.blobs.get(page).decode(), studied
            )
            return
        studied = making.perform(shop, studio.study, (order,), label=taken.name, as_json=False)
    if as_json:
        _write(out or Path("-"), to_json(studied), studied)
        return
    for line in outline(studied):
        screen.say(line)


def to_json(studied: Studied) -> str:
    """The whole of it as JSON, its top-level fields the nouns'."""
    return json.dumps(studied.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n"


def _write(place: Path, text: str, studied: Studied) -> None:
    if str(place) == "-":
        typer.echo(text, nl=False)
        return
    if not place.absolute().parent.is_dir():
        raise InputError("its folder does not exist.", fix="Make it first.", where=str(place))
    place.write_text(text)
    screen.say(f"[green]✓[/] {escape(str(place))}  {len(studied.document.blocks)} blocks")


def outline(studied: Studied) -> Iterator[str]:
    """The summary, line by line, in Rich's markup."""
    document = studied.document
    yield f"[bold]{escape(document.title)}[/]"
    if document.authors:
        yield escape(screen.few(document.authors, 8))
    facts = (
        document.venue,
        document.year,
        document.doi and f"doi:{document.doi}",
        document.arxiv and f"arXiv:{document.arxiv}",
        f"language {document.language}",
        f"{document.source.pages} pages" if _paged(document) else "",
    )
    yield escape(" · ".join(fact for fact in facts if fact))
    yield ""
    for block in document.blocks:
        if block.kind == "heading":
            yield f"{'  ' * block.level}{escape(block.text)}  [dim]{_place(block, document)}[/]"
    yield ""
    counts = Counter(str(block.kind) for block in document.blocks)
    names = ("text", "figure", "table", "equation", "theorem", "code", "footnote", "reference")
    yield " · ".join(f"{counts[name]} {_plural(name, counts[name])}" for name in names if counts[name])
    for block in document.blocks:
        if block.kind in ("figure", "table"):
            name, place = escape(block.label or block.kind), _place(block, document)
            yield f"  {name}: {escape(_short(block.text, 90))}  [dim]{place}[/]"
    yield ""
    yield from _understood(studied.understanding, document)
    for notice in studied.notices:
        yield f"[yellow]{escape(notice.where)}[/]: {escape(notice.message)}"


def _understood(found: Understanding, document: Document) -> Iterator[str]:
    blocks = {block.id: block for block in document.blocks}

    def claims(title: str, many: tuple[Claim, ...]) -> Iterator[str]:
        if many:
            yield f"[bold]{title}[/]"
        for claim in many[:MOST_CLAIMS]:
            where = _place(blocks[claim.blocks[0]], document) if claim.blocks else ""
            yield f"  {escape(_short(claim.text, 220))}  [dim]{where}[/]"

    yield from claims("Problem", found.problem)
    yield from claims("Motivation", found.motivation)
    yield from claims("Contributions", found.contributions)
    yield from claims("Method", found.method)
    yield from claims("Data", found.data)
    yield from claims("Results", tuple(result.claim for result in found.results))
    yield from claims("Limits", found.limits)
    if found.terms:
        yield "[bold]Key terms[/]"
        yield f"  {escape(', '.join(term.name for term in found.terms[:12]))}"


def _paged(document: Document) -> bool:
    return any(block.place.box for block in document.blocks)


def _place(block: Block, document: Document) -> str:
    return f"{'p.' if _paged(document) else 'section'} {block.place.page}"


def _plural(kind: str, count: int) -> str:
    one = {"text": "paragraph", "code": "listing"}.get(kind, kind)
    return one if count == 1 else f"{one}s"


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"

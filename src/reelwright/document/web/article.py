"""Where the article of a web page is: everything around it is taken out of the tree."""

import re
from typing import Any

from reelwright.document.mathml import local

_NEVER = frozenset(
    {"style", "nav", "form", "button", "iframe", "noscript", "template", "dialog", "input", "select",
     "object", "embed", "canvas", "audio", "video", "link", "meta"}
)  # fmt: skip
_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "search", "dialog", "alert", "menu", "complementary"}
)
_AROUND = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|nav|navbar|navigation|menu|sidebar|side-bar|breadcrumbs?|share|sharing|"
    r"social|advert\w*|ads?|promo\w*|newsletter|related|recommend\w*|comments?|toolbar|skip-?link|skip|modal|popup|"
    r"overlay|toc|table-of-contents|metrics|altmetrics?|masthead|subscribe|signup|login|paywall|footer|site-header|"
    r"page-header|pagination|prev-next|prevnext|headerlink|tooltip|hidden|visually-hidden|sr-only|screen-reader\w*|"
    r"print-only|no-print|permissions-link|download\w*|usa-banner|scroll-progress|article-tools|cite-this|"
    r"license-dialog|report-issue|ltx_page_footer|ltx_page_logo|ltx_page_navbar|ltx_TOC|package-alerts|"
    r"mw-editsection|navbox|catlinks|mw-jump-link|infobox|hatnote|noprint|prompt|copybtn|orcid|katex-html|"
    r"MathJax_Preview|mjx-chtml|MJX_Assistive|mwe-math-fallback-image-\w+)(?=$|[\s_-])",
    re.IGNORECASE,
)
_KEPT_NAMES = "html body main article math table tr td th tbody thead figure p"
_KEPT = frozenset(_KEPT_NAMES.split())
_TEX = re.compile(r"math/(?:tex|asciimath|mml)", re.IGNORECASE)
MOST_TAKEN = 0.4  # of the page's text: what holds more is no furniture, whatever it is called
_BODIES = (
    r"(?:^|\s)(?:article__body|article-body|articlebody|jig-ncbiinpagenav|c-article-body|hlFld-Fulltext|"
    r"NLM_sec_level_1-group|main-article-body|bd-article|mw-parser-output|body)(?:\s|$)"
)
_WHOLE = (  # element, attribute and its pattern, from the surest on
    ("article", "class", r"ltx_document"),
    ("div", "itemprop", r"articleBody"),
    ("section", "itemprop", r"articleBody"),
    ("div", "class", _BODIES),
    ("section", "class", _BODIES),
    ("article", "", ""),
    ("main", "", ""),
    ("div", "role", r"main"),
    ("div", "id", r"^(?:content|main|article|maincontent)$"),
)


def article(root: Any) -> Any:
    """The element that holds the article, cleared of what is not part of it."""
    body = next((one for one in root.iter() if local(one) == "body"), root)
    _clear(body)
    total = _weight(body)
    for name, attribute, pattern in _WHOLE:
        found = [
            one
            for one in body.iter()
            if local(one) == name
            and (not attribute or re.search(pattern, one.get(attribute) or "", re.IGNORECASE))
        ]
        best = max(found, key=_weight, default=None)
        if best is not None and _weight(best) > 0.6 * total:
            return best
    return body


def _clear(body: Any) -> None:
    total = max(1, len("".join(body.itertext())))
    for node in list(body.iter()):
        name = local(node)
        if node is body or node.getparent() is None:
            continue
        never = not name or name in _NEVER or (name == "script" and not _TEX.match(node.get("type") or ""))
        if never or (_around(node, name) and len("".join(node.itertext())) < MOST_TAKEN * total):
            drop(node)


def _around(node: Any, name: str) -> bool:
    """Whether an element is furniture of the page by its role, state or names."""
    if name in _KEPT or name in {"h1", "h2", "h3", "h4", "h5", "h6"}:
        return False
    if name == "footer" and local(node.getparent()) in {"body", "html"}:
        return True
    if (node.get("role") or "").lower() in _ROLES or node.get("hidden") is not None:
        return name != "section"
    if node.get("aria-hidden") == "true" and name not in {"svg", "img", "a", "sup"}:
        return not node.xpath(".//*[local-name()='math' or local-name()='annotation']")
    said = f"{node.get('class') or ''} {node.get('id') or ''}"
    return bool(_AROUND.search(said)) and not re.search(
        r"\bref|bib|footnote|math|citation\b", said, re.IGNORECASE
    )


def drop(node: Any) -> None:
    """Take `node` out of its tree; the text behind it stays."""
    parent, tail = node.getparent(), node.tail or ""
    if parent is None:
        return
    before = node.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(node)


def _weight(node: Any) -> int:
    """Characters of running text in `node`."""
    return sum(
        len("".join(one.itertext()))
        for one in node.iter()
        if local(one) in {"p", "li", "dd", "blockquote", "td", "h2"}
    )

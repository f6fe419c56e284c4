"""Word files made in code: a body, and whatever parts it leans on."""

import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SPACES = (
    f'{W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
    for key, name in (
        ("Titel", "Title"),
        ("berschrift1", "heading 1"),
        ("berschrift2", "heading 2"),
        ("Beschriftung", "caption"),
        ("Verzeichnis1", "toc 1"),
        ("Zitat", "Quote"),
    )
)


def run(text: str, look: str = "") -> str:
    """One run of text."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(inner: str, style: str = "", more: str = "") -> str:
    """One paragraph; plain text becomes a run."""
    inner = inner if inner.startswith("<") or not inner else run(inner)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{more}</w:pPr>{inner}</w:p>"


def cell(text: str, more: str = "") -> str:
    """One cell of a table."""
    return f"<w:tc><w:tcPr>{more}</w:tcPr>{para(text)}</w:tc>"


def picture(ident: str) -> str:
    """A run with a picture."""
    return (
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="P"/><a:graphic><a:graphicData>'
        f'<a:blip r:embed="{ident}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def field(told: str, result: str) -> str:
    """A complex field with its result."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    told = told.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    instruction = f'<w:r><w:instrText xml:space="preserve">{told}</w:instrText></w:r>'
    return f"{mark.format('begin')}{instruction}{mark.format('separate')}{run(result)}{mark.format('end')}"


def word_file(
    body: str, media: dict[str, bytes] | None = None, notes: str = "", outside: str = "", styles: str = STYLES
) -> bytes:
    """A .docx with `body`; `media` are members below word/, each with its name as the id of its relation."""
    links = "".join(
        f'<Relationship Id="{name.partition(".")[0]}" Type="{OFFICE}/image" Target="media/{name}"/>'
        for name in media or {}
    )
    links += f'<Relationship Id="styles" Type="{OFFICE}/styles" Target="styles.xml"/>'
    links += f'<Relationship Id="notes" Type="{OFFICE}/footnotes" Target="footnotes.xml"/>' if notes else ""
    if outside:
        links += (
            f'<Relationship Id="outside" Type="{OFFICE}/image" Target="{outside}" TargetMode="External"/>'
        )
    packed = "http://schemas.openxmlformats.org/package/2006/relationships"
    root = f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    default = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{packed}">{root}</Relationships>',
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {W}>{default}{styles}</w:styles>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{packed}">{links}</Relationships>',
    }
    if notes:
        members["word/footnotes.xml"] = f"<w:footnotes {SPACES}>{notes}</w:footnotes>"
    members |= {f"word/media/{name}": data for name, data in (media or {}).items()}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()

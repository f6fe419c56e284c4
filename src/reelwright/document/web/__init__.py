"""Articles saved as web pages (HTML), with their pictures beside or inside them."""

from reelwright.document.web.reader import HtmlReader

__all__ = ["HtmlReader"]

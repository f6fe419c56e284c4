"""JATS (ANSI/NISO Z39.96): articles in XML, alone or in a package with their pictures."""

from reelwright.document.jats.reader import JatsReader

__all__ = ["JatsReader"]

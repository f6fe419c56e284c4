"""Words of closed classes, by language: what a point on screen may be cut at, and what it must keep."""

"""Blobs in a folder, rows in a database."""

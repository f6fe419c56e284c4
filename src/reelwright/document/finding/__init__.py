"""Finding papers over the network: by arXiv id, DOI, URL or title. Only this folder talks to strangers."""

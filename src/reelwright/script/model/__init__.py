"""Language models on the person's own machines, asked over HTTP."""

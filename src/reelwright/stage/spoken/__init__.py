"""From the written to the spoken: one spoken form for each blank-separated word."""

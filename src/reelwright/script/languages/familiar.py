"""Abbreviations that nobody need explain."""

from reelwright.script.languages.bags import bag

KNOWN = bag(  # abbreviations that are words by now
    "DNA RNA GPS USA UK EU US PDF CPU GPU CPUs GPUs API HTML HTTP HTTPS HIV AIDS COVID NASA UV LED AI PC "
    "IQ SQL XML "
    "JSON CSV URL ID USB RAM PCR MRI CT FAQ GDP NATO UN WHO TV BMI"
)

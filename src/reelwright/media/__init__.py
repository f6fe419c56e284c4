"""The only importer of PyAV and of the ffmpeg program: probe, decode, encode, join, measure."""

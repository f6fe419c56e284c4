"""Remembered pure steps: memo, runs, progress, pools."""

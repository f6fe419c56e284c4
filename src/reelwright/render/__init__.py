"""Station 5: a Timeline becomes Media."""

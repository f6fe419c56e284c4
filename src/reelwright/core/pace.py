"""How a film breathes: the pauses that the writer counts with and the stage keeps.

All lengths are in ticks. A scene lasts SCENE_LEAD, its lines with LINE_PAUSE between them, and SCENE_TAIL.
"""

from reelwright.core.time import SECOND

LINE_PAUSE = SECOND * 35 // 100  # between two lines of one scene
SCENE_LEAD = SECOND * 45 // 100  # before the first line of a scene
SCENE_TAIL = SECOND * 45 // 100  # after the last line of a scene
TITLE_HOLD = SECOND * 12 // 10  # more tail for a title card, so that it can be read
OUTRO_HOLD = SECOND * 25 // 10  # more tail for the close
LEAST = {"title": 35 * SECOND // 10, "outro": 5 * SECOND}  # how long a card is held at least
SILENT = 4 * SECOND  # a scene without lines

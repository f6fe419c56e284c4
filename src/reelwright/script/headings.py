"""What stands over a scene: the paper's own heading, else what the scene is about."""

import re

from reelwright.core.script import Scene
from reelwright.script.beats import Beat
from reelwright.script.material import Material
from reelwright.script.points import topic

LONGEST = 45  # characters


def heading(group: Beat, chapter: str, material: Material, last: Scene, before: Beat | None) -> str:
    """The heading of a scene of `group` after scene `last` of `before`: it repeats only what it continues."""
    section = section_name(group.said[0].section, material)
    if section:
        continues = before is not None and before.said[-1].section == group.said[0].section
        if section != last.heading or continues:
            return section
    for line in group.said:
        found = topic(line.text, material)
        if found and found.lower() != last.heading.lower() and len(found) <= LONGEST:
            return found
    return chapter


def section_name(section: str, material: Material) -> str:
    """`section` without its number; '' when it says no more than a chapter would, or cannot be read."""
    cues = material.tongue.cues
    name = re.sub(r"^(?:[A-HIVX]?\d[.\d]*|[IVX]+\.|[A-H]\.)\s+|^[IVX]+\s+(?=[A-Z])", "", section).strip(" .:")
    name = re.sub(r"(?<=\w)\s?[–—]\s", " – ", name)
    homes = (cues.head_problem, cues.head_method, cues.head_result, cues.head_limit, cues.head_remember)
    generic = "|".join((*homes, cues.head_idea))
    only_generic = rf"(?:the )?(?:{generic})\w*(?: (?:and|und|et|y|e) \w+)?"
    if (
        not 1 <= len(name.split()) <= 7
        or len(name) > LONGEST
        or re.fullmatch(only_generic, name, re.IGNORECASE)
    ):
        return ""
    if re.search(r"[()=<>{}\\\\∗*\\[\\]^_σµ]|\?$", name) or not name[:1].isalpha():
        return ""
    if re.match(material.tongue.abstract_head, name, re.IGNORECASE):
        return ""
    return name.capitalize() if name.isupper() and len(name) > 6 else name

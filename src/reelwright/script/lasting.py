"""What is said of a film's length, once it is known."""

from reelwright.core.made import Made, Notice
from reelwright.core.script import Script

LENGTH = "length"  # where such a notice is
_NEAR = 0.05  # share of the asked length that needs no notice
_BRIEF = 2.0  # minutes below which seconds are told


def lasting(made: Made[Script], found: float, asked: float) -> Made[Script]:
    """`made` with the notice that its film of `found` minutes deserves, in the place of an estimate's."""
    others = tuple(one for one in made.notices if one.where != LENGTH)
    return made.model_copy(update={"notices": (*others, *length_notices(found, asked))})


def length_notices(found: float, asked: float) -> tuple[Notice, ...]:
    """A notice when a film of `found` minutes is not near the `asked` ones."""
    if abs(found - asked) <= asked * _NEAR:
        return ()
    shown = f"{found:.1f} of the {asked:g} minutes asked"
    if asked < _BRIEF:
        shown = f"{found * 60:.0f} of the {asked * 60:.0f} seconds asked"
    if found < asked:
        message = f"the paper has enough for {shown}: the film is the longest honest one."
    else:
        message = f"the film lasts {shown}: fewer sentences would not tell the paper."
    return (Notice(level="warning", where=LENGTH, message=message),)

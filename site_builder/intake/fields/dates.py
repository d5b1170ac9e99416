"""When a page was published and changed, out of all it says; nothing where it contradicts itself."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from site_builder.intake.fields.clues import Origin
from site_builder.intake.fields.date_clues import DateClue, Kind
from site_builder.intake.fields.instants import OFF_BY_ONE
from site_builder.intake.mentions import days_in, latest_day
from site_builder.intake.stamps import with_weekday
from site_builder.model.draft import Found
from site_builder.model.records.parts import Certainty

_ONE_DAY = timedelta(days=1)


def find_dates(clues: tuple[DateClue, ...], language: str, text: str = "") -> tuple[Found, ...]:
    """What to take as the days of publication and of the last change, and what speaks against it.

    The days that the article's `text` names are told where the day of publication is open, and never taken.
    """
    decided = tuple(_decided(clue, clues, language) for clue in _told_apart(clues))
    told = [clue for clue in decided if clue.kind is not Kind.MODIFIED]
    changed = {
        clue.day: clue for clue in sorted(decided, key=_by_sight) if clue.kind is Kind.MODIFIED and clue.day
    }
    said = [
        clue
        for clue in told
        if clue.day and not _is_change(clue, told, changed) and not _is_after(clue, changed)
    ]
    firm = [clue for clue in _nearest(said) if clue.is_firm or clue.is_visible]
    published = _published(firm, told, changed)
    open_day = () if any(one.value for one in published) else _bounds(list(changed.values()), text)
    return (*published, *open_day, *_modified(decided))


def _bounds(changed: Sequence[DateClue], text: str) -> tuple[Found, ...]:
    """What the day of the last change and the days of the text leave open, told and not taken."""
    told = []
    if changed:
        first = min(changed, key=lambda clue: clue.day or date.max)
        told.append(f"not later than {first.day}, for the page was changed then ({first.where})")
    if latest := latest_day([text]):
        told.append(f"the latest day that the text tells in full is {latest}, which may lie ahead of it")
    if named := days_in(text):
        told.append(f"the text names {named}; nothing was worked out from them")
    return (Found("published", "", 0, "; ".join(told), Certainty.LOW, Origin.TEXT),) if told else ()


def _nearest(clues: list[DateClue]) -> list[DateClue]:
    """The clues without the bare days that stand further from the headline than others do."""
    bare = [clue.distance for clue in clues if clue.kind is Kind.BARE and clue.is_visible]
    # Lists of other articles stand near a headline too; what stands right at it is its own date.
    most = min(bare, default=0) + 1
    return [
        clue for clue in clues if clue.kind is not Kind.BARE or not clue.is_visible or clue.distance <= most
    ]


def _is_change(clue: DateClue, told: list[DateClue], changed: Mapping[date, DateClue]) -> bool:
    """Whether a bare day is that of the last change, another being told for the publication."""
    is_bare = clue.kind is Kind.BARE and clue.day in changed
    return is_bare and any(one.is_firm and one.day and not _meets(one, clue) for one in told)


def _is_after(clue: DateClue, changed: Mapping[date, DateClue]) -> bool:
    """Whether a bare day that readers see lies after the last change that they see: today's, or another's."""
    last = max((day for day, one in changed.items() if one.is_visible), default=date.max - _ONE_DAY)
    return clue.kind is Kind.BARE and clue.is_visible and (clue.day or date.min) > last + _ONE_DAY


def _told_apart(clues: tuple[DateClue, ...]) -> tuple[DateClue, ...]:
    """The clues, those of class `updated` taken for what they are: the only date, or that of a change."""
    days = {clue.readings for clue in clues if clue.kind in (Kind.BARE, Kind.PUBLISHED) and clue.readings}
    marked = {clue.readings for clue in clues if clue.kind is Kind.MARKED}
    kind = Kind.MODIFIED if days - marked or len(marked) > 1 else Kind.BARE
    return tuple(replace(clue, kind=kind) if clue.kind is Kind.MARKED else clue for clue in clues)


def _published(
    firm: list[DateClue], told: list[DateClue], changed: Mapping[date, DateClue]
) -> tuple[Found, ...]:
    groups = _groups(firm)
    if not groups:
        return _without_day(told)
    best = _best_group(groups, changed)
    if best is None:
        alternatives = _listed(told, ())
        return (
            Found(
                "published",
                "",
                0,
                "the page tells different days; not decided",
                Certainty.LOW,
                others=alternatives,
            ),
        )
    chosen = _at_the_place(_chosen(best), told, changed)
    day = chosen.day
    best = [*best, chosen]
    agreeing = [clue for clue in best if clue.day == day]
    certainty = Certainty.HIGH if len({clue.origin for clue in agreeing}) > 1 else Certainty.MEDIUM
    return (
        Found(
            "published",
            str(day),
            0,
            _basis(agreeing, best),
            certainty,
            chosen.origin,
            1,
            _listed(told, agreeing),
        ),
    )


def _without_day(told: list[DateClue]) -> tuple[Found, ...]:
    months = list(dict.fromkeys(clue.month for clue in told if clue.month and clue.is_visible))
    if len(months) == 1:
        where = next(clue.where for clue in told if clue.month)
        return (
            Found(
                "published",
                months[0],
                0,
                f"{where}, a month without a day",
                Certainty.MEDIUM,
                Origin.BYLINE,
                3,
            ),
        )
    if not told:
        return ()
    basis = "what the page says does not tell the day of publication"
    return (Found("published", "", 0, basis, Certainty.LOW, others=_listed(told, ())),)


def _groups(clues: Sequence[DateClue]) -> list[list[DateClue]]:
    """Clues whose days are the same, or next to each other where universal time explains it."""
    groups: list[list[DateClue]] = []
    for clue in sorted(clues, key=lambda one: (one.may_be_off, one.day or date.min)):
        fitting = next((group for group in groups if any(_meets(clue, other) for other in group)), None)
        if fitting is None:
            groups.append([clue])
        else:
            fitting.append(clue)
    return groups


def _meets(clue: DateClue, other: DateClue) -> bool:
    if clue.day is None or other.day is None:
        return False
    if clue.day == other.day:
        return True
    is_explained = clue.may_be_off or other.may_be_off or Origin.ADDRESS in (clue.origin, other.origin)
    return abs(clue.day - other.day) <= _ONE_DAY and is_explained


def _best_group(groups: list[list[DateClue]], changed: Mapping[date, DateClue]) -> list[DateClue] | None:
    if len(groups) == 1:
        return groups[0]
    scored = sorted(groups, key=_weight, reverse=True)
    first, second = _weight(scored[0]), _weight(scored[1])
    if first - second >= 2:
        return scored[0]
    # A bare day that is the day of the last change is that, and no day of publication.
    left = [
        group for group in scored if not all(clue.kind is Kind.BARE and clue.day in changed for clue in group)
    ]
    return left[0] if len(left) == 1 else None


def _weight(group: Iterable[DateClue]) -> int:
    """How much speaks for a day: each kind of place counts once."""
    worth = {
        (Origin.JSON_LD, True): 2,
        (Origin.META, True): 2,
        (Origin.ADDRESS, True): 3,
        (Origin.MARKUP, True): 2,
    }
    counted: dict[tuple[Origin, bool], int] = {}
    for clue in group:
        if clue.is_visible:
            value = 4 if clue.kind is Kind.PUBLISHED else 3 if clue.is_firm else 2
        else:
            value = worth.get((clue.origin, clue.is_firm), 1)
        place = (clue.origin, False)
        counted[place] = max(counted.get(place, 0), value)
    # What the head says twice, in two ways, comes from one place of the site's software.
    head = [counted.pop((origin, False), 0) for origin in (Origin.JSON_LD, Origin.META, Origin.MARKUP)]
    return sum(counted.values()) + max(head) + (1 if sum(1 for one in head if one) > 1 else 0)


def _chosen(group: list[DateClue]) -> DateClue:
    """The clue whose day counts: what readers see, then what is told with its own zone, then the address."""

    def order(clue: DateClue) -> tuple[int, date]:
        if clue.is_visible:
            place = 0 if clue.kind is Kind.PUBLISHED else 1
        elif clue.origin is Origin.ADDRESS:
            place = 3
        else:
            place = 4 if clue.may_be_off else 2
        return place, clue.day or date.max

    return min(group, key=order)


def _at_the_place(clue: DateClue, told: list[DateClue], changed: Mapping[date, DateClue]) -> DateClue:
    """The clue with the day before or after, where the page shows that, or was changed on the day before."""
    if not clue.may_be_off or clue.day is None:
        return clue
    before = changed.get(clue.day - _ONE_DAY)
    if before and before.is_visible and max(changed) == before.day:
        # Nothing is changed before it is published.
        return replace(before, kind=Kind.PUBLISHED)
    near = {(day.month, day.day): day for day in (clue.day - _ONE_DAY, clue.day + _ONE_DAY)}
    shown = [one for one in told if one.day_of_year in near]
    is_same = any(one.day_of_year == (clue.day.month, clue.day.day) for one in told)
    if is_same or not shown or shown[0].day_of_year is None:
        return clue
    return replace(shown[0], readings=(near[shown[0].day_of_year],))


def _by_sight(clue: DateClue) -> bool:
    return clue.is_visible


def _decided(clue: DateClue, clues: tuple[DateClue, ...], language: str) -> DateClue:
    """The clue with one reading left, where other clues or the language say which."""
    if len(clue.readings) < 2:
        return clue
    known = {other.day for other in clues if other.day}
    fitting = [day for day in clue.readings if any(abs(day - other) <= _ONE_DAY for other in known if other)]
    if not fitting and language:
        fitting = [day for day in clue.readings if _is_usual(day, clue, language)]
    return replace(clue, readings=(fitting[0],)) if len(fitting) == 1 else clue


def _is_usual(day: date, clue: DateClue, language: str) -> bool:
    # Only the United States write the month first; plain English may be theirs or not.
    written = [
        int(part)
        for part in clue.where.replace("“", " ").replace("”", " ").replace("/", " ").replace("-", " ").split()
        if part.isdigit()
    ]
    if len(written) < 2:
        return False
    is_month_first = written[0] == day.month and written[1] == day.day
    if language.lower() == "en-us":
        return is_month_first
    return not is_month_first and language.lower() != "en"


def _basis(agreeing: list[DateClue], group: list[DateClue]) -> str:
    places = "; ".join(dict.fromkeys(clue.where for clue in agreeing))
    off = next((clue for clue in group if clue.day != agreeing[0].day), None)
    if off:
        return f"{places}; {off.where} has {off.day}, {OFF_BY_ONE if off.may_be_off else 'a day beside it'}"
    return f"{places}; {OFF_BY_ONE}" if all(clue.may_be_off for clue in agreeing) else places


def _modified(clues: Sequence[DateClue]) -> tuple[Found, ...]:
    days = [clue for clue in clues if clue.kind is Kind.MODIFIED and clue.day]
    if not days:
        return ()
    best = min(days, key=lambda clue: (not clue.is_visible, clue.may_be_off))
    basis = f"{best.where} says when the page was changed, which is not when the article was published"
    rest = _listed(days, [clue for clue in days if clue.day == best.day])
    return (Found("modified", str(best.day), 0, basis, Certainty.MEDIUM, best.origin, 1, rest),)


def _listed(clues: Sequence[DateClue], without: Sequence[DateClue]) -> tuple[str, ...]:
    left_out = {clue.day for clue in without}
    return tuple(
        dict.fromkeys(
            f"{_days_of(clue)} ({clue.where})"
            for clue in clues
            if (clue.readings or clue.month) and not (clue.day and clue.day in left_out)
        )
    )


def _days_of(clue: DateClue) -> str:
    # Of two days the weekdays may tell a reader which one fits the text.
    if len(clue.readings) > 1:
        return " or ".join(map(with_weekday, clue.readings))
    return str(clue.readings[0]) if clue.readings else clue.month

"""Golden cases from disk: loaded, checked against `golden/FORMAT.md`, every quote resolved to its span."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.evaluation.case import (
    MANNERS,
    GoldActor,
    GoldAgent,
    GoldCase,
    GoldFigure,
    GoldLink,
    GoldReport,
    GoldTarget,
    GoldTie,
    GoldTime,
    GoldVoice,
)
from variorum.evaluation.fields import FieldValue, parse_yaml
from variorum.evaluation.names import resolve_actors
from variorum.model.errors import GoldInvalid
from variorum.model.vocabulary import (
    EVENT_TYPES,
    LINK_TYPES,
    MEASURES,
    MODES,
    STANCES,
    STATUSES,
    TIE_TYPES,
    Scope,
)

if TYPE_CHECKING:
    from pathlib import Path

_SCOPES: tuple[Scope, ...] = ("incident", "series")
_REPORT_OPTIONAL = ("mode", "scope", "agents", "targets", "places", "time", "figures", "said_by")

Actors = dict[str, GoldActor]


def load_folder(folder: Path) -> tuple[GoldCase, ...]:
    """Load every golden case of a folder, in the order of their names.

    Args:
        folder: a folder with one sub-folder a case, such as ``golden/open``.

    Returns:
        The cases.

    Raises:
        GoldInvalid: the folder holds no case, or a case does not hold together.
    """
    if not folder.is_dir():
        raise GoldInvalid("there is no such folder", where=str(folder), mend="give a folder of golden cases")
    cases = tuple(load_case(path) for path in sorted(folder.iterdir()) if path.is_dir())
    if not cases:
        raise GoldInvalid("no golden case here", where=str(folder), mend="add a case; see golden/FORMAT.md")
    return cases


def load_case(folder: Path) -> GoldCase:
    """Load one golden case.

    Args:
        folder: the case's folder, with `text.txt` and `gold.yaml`.

    Returns:
        The case, all quotes resolved to spans of its text.

    Raises:
        GoldInvalid: a file is missing, a key is unknown, a value is not allowed or words are not in the text.
    """
    text = _read_file(folder / "text.txt", folder.name)
    file = f"{folder.name}/gold.yaml"
    root = parse_yaml(_read_file(folder / "gold.yaml", folder.name), file)
    top = root.open_mapping(("published", "source", "actors", "reports"), ("war", "links", "ties", "notes"))
    actors = resolve_actors(top["actors"], text)
    reports = _read_reports(top["reports"], actors, text)
    keys = [report.id for report in reports]
    source = top["source"].open_mapping((), ("name", "manner")) if top["source"].value is not None else None
    return GoldCase(
        name=folder.name,
        text=text,
        published=top["published"].take_day(),
        source=source["name"].take_words() if source and source["name"].value is not None else None,
        manner=source["manner"].take_choice(MANNERS)
        if source and source["manner"].value is not None
        else None,
        war=top["war"].take_words() if top["war"].value is not None else None,
        actors=actors,
        reports=reports,
        links=tuple(_read_link(item, keys, text) for item in top["links"].open_list()),
        ties=tuple(_read_tie(item, actors, text) for item in top["ties"].open_list()),
        notes=top["notes"].take_words() if top["notes"].value else "",
    )


def _read_file(path: Path, case: str) -> str:
    try:
        # newline="" keeps the offsets those of the file
        with path.open(encoding="utf-8", newline="") as handle:
            return handle.read()
    except FileNotFoundError as error:
        raise GoldInvalid("the file is missing", where=f"{case}/{path.name}", mend="add it") from error
    except UnicodeDecodeError as error:
        raise GoldInvalid("not UTF-8", where=f"{case}/{path.name}", mend="save it as UTF-8") from error


def _read_reports(field: FieldValue, actors: Actors, text: str) -> tuple[GoldReport, ...]:
    reports: list[GoldReport] = []
    for item in field.open_list():
        report = _read_report(item, actors, text)
        if any(report.id == other.id for other in reports):
            item.fail(f"the id {report.id!r} is given twice", "give each report its own id")
        reports.append(report)
    return tuple(reports)


def _read_report(item: FieldValue, actors: Actors, text: str) -> GoldReport:
    entry = item.open_mapping(("id", "type", "status", "mentions"), _REPORT_OPTIONAL)
    kind = entry["type"].take_choice(EVENT_TYPES)
    mode = None
    if entry["mode"].value is not None:
        if kind not in MODES:
            entry["mode"].fail(f"{kind} has no modes", "leave it out")
        mode = entry["mode"].take_choice(MODES[kind])
    mentions = tuple(mention.take_quote(text) for mention in entry["mentions"].open_list())
    if not mentions:
        entry["mentions"].fail("a report needs a mention", "quote the words that name the happening")
    for index, mention in enumerate(mentions):
        if mention in mentions[:index]:
            entry["mentions"].fail(f"{mention.quote!r} is listed twice", "remove it, or say which with #n")
    time = entry["time"]
    return GoldReport(
        id=entry["id"].take_words(),
        type=kind,
        mode=mode,
        status=entry["status"].take_choice(STATUSES),
        scope="incident" if entry["scope"].value is None else entry["scope"].take_choice(_SCOPES),
        mentions=mentions,
        agents=tuple(_read_agent(agent, actors) for agent in entry["agents"].open_list()),
        targets=tuple(_read_target(target, actors, text) for target in entry["targets"].open_list()),
        places=tuple(place.take_quote(text) for place in entry["places"].open_list()),
        time=None if time.value is None else _read_time(time, text),
        figures=tuple(_read_figure(figure, actors, text) for figure in entry["figures"].open_list()),
        said_by=tuple(_read_voice(voice, actors, text) for voice in entry["said_by"].open_list()),
    )


def _take_actor(field: FieldValue, actors: Actors) -> str:
    key = field.take_words()
    if key not in actors:
        field.fail(f"{key!r} is not a key of actors", "add it to actors, or use one of its keys")
    return key


def _read_agent(item: FieldValue, actors: Actors) -> GoldAgent:
    if isinstance(item.value, str):
        return GoldAgent(_take_actor(item, actors), claimed=False)
    entry = item.open_mapping(("who",), ("claimed",))
    return GoldAgent(_take_actor(entry["who"], actors), entry["claimed"].take_flag())


def _read_target(item: FieldValue, actors: Actors, text: str) -> GoldTarget:
    if item.take_words() in actors:
        return GoldTarget(item.take_words(), None)
    return GoldTarget(None, item.take_quote(text))


def _read_time(item: FieldValue, text: str) -> GoldTime:
    entry = item.open_mapping(("quote", "earliest", "latest"))
    earliest, latest = entry["earliest"].take_day(), entry["latest"].take_day()
    if earliest is None and latest is None:
        item.fail("neither end is given", "write time: null if the text gives no day")
    if earliest and latest and earliest > latest:
        item.fail(f"{earliest} is later than {latest}", "swap or correct them")
    return GoldTime(entry["quote"].take_quote(text), earliest, latest)


def _read_voice(item: FieldValue, actors: Actors, text: str) -> GoldVoice:
    if isinstance(item.value, str):
        return GoldVoice(_take_actor(item, actors), "asserts", None)
    entry = item.open_mapping(("who",), ("stance", "cue"))
    stance = "asserts" if entry["stance"].value is None else entry["stance"].take_choice(STANCES)
    cue = None if entry["cue"].value is None else entry["cue"].take_quote(text)
    return GoldVoice(_take_actor(entry["who"], actors), stance, cue)


def _read_figure(item: FieldValue, actors: Actors, text: str) -> GoldFigure:
    entry = item.open_mapping(("measure", "low", "high", "quote"), ("approximate", "whom", "said_by"))
    low, high = entry["low"].take_count(), entry["high"].take_count()
    if low is None and high is None:
        item.fail("neither bound is given", "give low, high or both")
    if low is not None and high is not None and low > high:
        item.fail(f"low {low} is above high {high}", "swap or correct them")
    return GoldFigure(
        measure=entry["measure"].take_choice(MEASURES),
        low=low,
        high=high,
        approximate=entry["approximate"].take_flag(),
        whom=None if entry["whom"].value is None else entry["whom"].take_quote(text).quote,
        quote=entry["quote"].take_quote(text),
        said_by=tuple(_read_voice(voice, actors, text) for voice in entry["said_by"].open_list()),
    )


def _read_link(item: FieldValue, reports: list[str], text: str) -> GoldLink:
    entry = item.open_mapping(("type", "from", "to"), ("quote",))
    for end in ("from", "to"):
        if entry[end].take_words() not in reports:
            entry[end].fail(f"{entry[end].value!r} is not the id of a report", "use an id of reports")
    if entry["from"].value == entry["to"].value:
        item.fail("a report is linked to itself", "correct one end")
    quote = None if entry["quote"].value is None else entry["quote"].take_quote(text)
    return GoldLink(entry["type"].take_choice(LINK_TYPES), entry["from"].value, entry["to"].value, quote)


def _read_tie(item: FieldValue, actors: Actors, text: str) -> GoldTie:
    entry = item.open_mapping(("type", "from", "to"), ("quote",))
    source, target = _take_actor(entry["from"], actors), _take_actor(entry["to"], actors)
    if source == target:
        item.fail("an actor is tied to itself", "correct one end")
    quote = None if entry["quote"].value is None else entry["quote"].take_quote(text)
    return GoldTie(entry["type"].take_choice(TIE_TYPES), source, target, quote)

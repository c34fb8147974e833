"""Prepared documents and the corpora's own labels in; windows of words with the labels that each corpus has out."""

import json
import random
from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

CLS, SEP, MASK, PAD = 101, 102, 103, 0
# Longest window in pieces, with its first and last special piece.
WINDOW = 256
# A cue sees its sentence, one before and two after, and no more words than this: 97 % of PolNeAR's parts lie within.
CONTEXT_BEFORE, CONTEXT_AFTER, CONTEXT_WORDS = 1, 2, 128

NAME_TYPES = {
    "worldwide": ["Person", "Organization", "Location", "NORP", "Facility", "Date", "Money", "Product", "Misc"],
    "re3d": [
        "Person", "Organisation", "Location", "Nationality", "MilitaryPlatform", "Weapon", "Vehicle", "Temporal",
        "Quantity", "Money", "DocumentReference",
    ],
    "uner": ["PER", "ORG", "LOC"],
}
NON_COMMERCIAL = "NonCommercial"


@dataclass(frozen=True)
class Document:
    """`names[layer]` is one BIO class a word; `attributions` are (cue, source, content) as lists of word indices."""

    id: str
    corpus: str
    pieces: list
    cases: list
    sentences: list
    blocks: set
    offsets: list | None = None
    tags: list | None = None
    heads: list | None = None
    relations: list | None = None
    ends: bool = False
    names: dict = field(default_factory=dict)
    attributions: list | None = None


@dataclass(frozen=True)
class Window:
    """Words [first, end) of a document; `sentences` are word runs in it, `ids` with the special pieces."""

    document: Document
    first: int
    end: int
    runs: list
    ids: list
    cases: list
    starts: list


def read_lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def bio_classes(layer):
    return ["O"] + [f"{mark}-{name}" for name in NAME_TYPES[layer] for mark in "BI"]


def words_in(offsets, starts, begin, end):
    """Indices of the words that overlap characters [begin, end)."""
    at = max(bisect_right(starts, begin) - 1, 0)
    while at < len(offsets) and offsets[at][1] <= begin:
        at += 1
    found = []
    while at < len(offsets) and offsets[at][0] < end:
        found.append(at)
        at += 1
    return found


def bio_of(offsets, entities, layer):
    starts = [begin for begin, _ in offsets]
    index = {name: 1 + 2 * at for at, name in enumerate(NAME_TYPES[layer])}
    classes = [0] * len(offsets)
    for entity in entities:
        if entity["type"] not in index:
            continue
        for nth, word in enumerate(words_in(offsets, starts, entity["start"], entity["end"])):
            classes[word] = index[entity["type"]] + (1 if nth > 0 else 0)
    return classes


def attributions_of(offsets, attributions):
    starts = [begin for begin, _ in offsets]
    part = lambda spans: sorted({word for begin, end in spans or [] for word in words_in(offsets, starts, begin, end)})
    found = [(part(one["cue"]), part(one["source"]), part(one["content"])) for one in attributions]
    return [one for one in found if one[0]]


def plain(prepared, **labels):
    keys = ("id", "pieces", "cases", "sentences")
    return Document(
        **{key: prepared[key] for key in keys}, blocks=set(prepared["blocks"]), offsets=prepared.get("offsets"), **labels
    )


def polnear(prepared, data, split):
    gold = {one["id"]: one for one in read_lines(data / "polnear" / f"{split}.jsonl")}
    return [
        plain(one, corpus="polnear", attributions=attributions_of(one["offsets"], gold[one["id"]]["attributions"]))
        for one in read_lines(prepared / f"polnear-{split}.jsonl")
    ]


def named(prepared, data, folder, split, layer, keep=lambda record: True):
    gold = {one["id"]: one for one in read_lines(data / folder / f"{split}.jsonl")}
    return [
        plain(one, corpus=layer, names={layer: bio_of(one["offsets"], gold[one["id"]]["entities"], layer)})
        for one in read_lines(prepared / f"{folder}-{split}.jsonl")
        if keep(gold[one["id"]])
    ]


def re3d(prepared, data):
    """Without the records under a non-commercial licence."""
    return named(prepared, data, "re3d", "train", "re3d", lambda record: NON_COMMERCIAL not in record["licence"])


def worldwide(prepared, data, split):
    return named(prepared, data, "worldwide_newswire", split, "worldwide")


def uner_by_sentence(path):
    classes = {name: at for at, name in enumerate(bio_classes("uner"))}
    by_id, current, sentence = {}, [], None
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# sent_id"):
            sentence = line.split("=", 1)[1].strip()
            current = by_id.setdefault(sentence, [])
        elif line and not line.startswith("#"):
            current.append(classes.get(line.split("\t")[2], 0))
    return by_id


def treebank(prepared, data, split):
    """UD EWT with UNER's names on the same words, where both have the sentence."""
    names = uner_by_sentence(data / "uner_ewt" / f"en_ewt-ud-{split}.iob2")
    documents = []
    for one in read_lines(prepared / f"ud_ewt-en_ewt-ud-{split}.jsonl"):
        bounds = [*one["sentences"], len(one["pieces"])]
        layer = []
        for at, sentence in enumerate(one["ids"]):
            length = bounds[at + 1] - bounds[at]
            found = names.get(sentence, [])
            layer.extend(found if len(found) == length else [-1] * length)
        documents.append(with_syntax(one, corpus="treebank", ends=True, names={"uner": layer}))
    return documents


def news(prepared):
    """The project's own trees: single sentences, so they say nothing of where sentences end."""
    return [with_syntax(one, corpus="news") for one in read_lines(prepared / "syntax-news.jsonl")]


def with_syntax(one, **labels):
    return plain(one, tags=one["tags"], heads=one["heads"], relations=one["relations"], **labels)


def windows_of(document, limit=WINDOW, first_limit=None):
    """Consecutive sentences up to `limit` pieces; a longer sentence is cut. `first_limit` moves the seams."""
    bounds = [*document.sentences, len(document.pieces)]
    windows, runs, ids, cases, starts = [], [], [CLS], [0], []
    room = first_limit or limit

    def close():
        nonlocal runs, ids, cases, starts, room
        if runs:
            first = runs[0][0]
            windows.append(Window(
                document, first, runs[-1][1], [(a - first, b - first) for a, b in runs], ids + [SEP], cases + [0], starts
            ))
        runs, ids, cases, starts, room = [], [CLS], [0], [], limit

    for run in zip(bounds, bounds[1:]):
        for a, b in cut(document, *run, limit - 3):
            size = sum(len(document.pieces[word]) for word in range(a, b))
            if runs and len(ids) + size + 2 > room:
                close()
            if runs and a in document.blocks:
                ids.append(SEP)
                cases.append(0)
            for word in range(a, b):
                starts.append(len(ids))
                ids.extend(document.pieces[word])
                cases.extend([document.cases[word]] * len(document.pieces[word]))
            runs.append((a, b))
    close()
    return windows


def cut(document, a, b, limit):
    size, start = 0, a
    for word in range(a, b):
        length = len(document.pieces[word])
        if size + length > limit:
            yield start, word
            size, start = 0, word
        size += length
    if start < b:
        yield start, b


def context_of(runs, cue):
    """Words [first, end) that a cue sees, as in the program."""
    at = next(nth for nth, (a, b) in enumerate(runs) if a <= cue[0] < b)
    first = runs[max(at - CONTEXT_BEFORE, 0)][0]
    end = runs[min(at + CONTEXT_AFTER, len(runs) - 1)][1]
    middle = (cue[0] + cue[-1]) // 2
    first = max(first, middle - CONTEXT_WORDS // 2)
    return first, min(end, first + CONTEXT_WORDS)


@dataclass(frozen=True)
class Vocabularies:
    tags: list
    relations: list

    @staticmethod
    def of(documents):
        tags, relations = set(), set()
        for document in documents:
            tags.update(document.tags or [])
            relations.update(document.relations or [])
        return Vocabularies(sorted(tags), sorted(relations))


def batches(documents, pieces, generator: random.Random, shuffle=True):
    """Lists of windows of one corpus, alike in length, about `pieces` pieces with their padding."""
    windows = []
    for document in documents:
        first = generator.randrange(64, WINDOW + 1) if shuffle else None
        windows.extend(windows_of(document, first_limit=first))
    if documents and documents[0].corpus == "news":
        windows.sort(key=lambda window: len(window.ids))
    elif shuffle:
        generator.shuffle(windows)
        # alike in length within a pool, so that little is padded and batches still differ
        pool = 64
        windows = [w for at in range(0, len(windows), pool) for w in sorted(windows[at:at + pool], key=lambda w: len(w.ids))]
    groups, current, longest = [], [], 0
    for window in windows:
        longest = max(longest, len(window.ids))
        if current and (len(current) + 1) * longest > pieces:
            groups.append(current)
            current, longest = [], len(window.ids)
        current.append(window)
    if current:
        groups.append(current)
    if shuffle:
        generator.shuffle(groups)
    return groups


def padded(rows, fill, width=None):
    width = width or max(map(len, rows))
    out = np.full((len(rows), width), fill, dtype=np.int64)
    for at, row in enumerate(rows):
        out[at, : len(row)] = row
    return out

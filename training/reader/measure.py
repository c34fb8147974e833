"""A trained model and development documents in; quick figures out, to choose between runs. `npm run eval` gives the figures to report."""

import random

import torch

from corpora import NAME_TYPES, batches, bio_classes, context_of
from tensors import Batch, frame_tensors

PIECES = 8192


def prf(right, predicted, gold):
    p, r = right / max(predicted, 1), right / max(gold, 1)
    return round(100 * 2 * p * r / max(p + r, 1e-9), 2), round(100 * p, 2), round(100 * r, 2)


def spans_of(classes, names):
    """(first, end, type) of a BIO row of class indices; an I without its B opens a span."""
    spans, start, kind = [], None, None
    for at, index in enumerate([*classes, 0]):
        mark, _, name = names[index].partition("-")
        if start is not None and (mark != "I" or name != kind):
            spans.append((start, at, kind))
            start = None
        if mark == "B" or (mark == "I" and start is None):
            start, kind = at, name
    return spans


@torch.no_grad()
def measure(model, dev, vocabularies):
    found = {}
    if "treebank" in dev:
        found["treebank"] = syntax(model, dev["treebank"], vocabularies)
        found["uner"] = names(model, dev["treebank"], "uner", vocabularies)
    if "worldwide" in dev:
        found["worldwide"] = names(model, dev["worldwide"], "worldwide", vocabularies)
    if "re3d" in dev:
        found["re3d"] = names(model, dev["re3d"], "re3d", vocabularies)
    if "polnear" in dev:
        found["polnear"] = attribution(model, dev["polnear"], vocabularies)
    return found


def each_batch(documents, vocabularies):
    for group in batches(documents, PIECES, random.Random(0), shuffle=False):
        yield Batch(group, vocabularies)


def syntax(model, documents, vocabularies):
    """Gold words and sentences; each word's best head in its sentence, without a tree's constraint."""
    tags = tag = arcs = labels = heads = 0
    end = [0, 0, 0]
    upos = [name.split()[0] for name in vocabularies.tags]
    universal = [name.split(":")[0] for name in vocabularies.relations]
    for batch in each_batch(documents, vocabularies):
        x = model.words(batch.ids, batch.cases, batch.mask, batch.starts)
        known = batch.tags >= 0
        best = model.tags(x).argmax(2)
        tags += sum(upos[a] == upos[b] for a, b in zip(best[known].tolist(), batch.tags[known].tolist()))
        tag += int(known.sum())
        same = batch.sentence[:, :, None] == batch.sentence[:, None, :]
        head = model.arcs(x).masked_fill(~torch.nn.functional.pad(same, (0, 1), value=True), -1e4).argmax(2)
        relation = model.labels(x, head).argmax(2)
        known = batch.heads >= 0
        heads += int(known.sum())
        right = (head == batch.heads) & known
        arcs += int(right.sum())
        labels += sum(
            universal[a] == universal[b] for a, b in zip(relation[right].tolist(), batch.relations[right].tolist())
        )
        predicted, gold = model.ends(x).squeeze(2) > 0, batch.ends == 1
        words = batch.ends >= 0
        end[0] += int((predicted & gold & words).sum())
        end[1] += int((predicted & words).sum())
        end[2] += int((gold & words).sum())
    return {"upos": pct(tags, tag), "uas": pct(arcs, heads), "las": pct(labels, heads), "ends": prf(*end)}


def pct(part, whole):
    return round(100 * part / max(whole, 1), 2)


def names(model, documents, layer, vocabularies):
    counts = [0, 0, 0]
    classes = bio_classes(layer)
    for batch in each_batch(documents, vocabularies):
        best = model.names[layer](model.words(batch.ids, batch.cases, batch.mask, batch.starts)).argmax(2)
        for row, gold, length in zip(best.tolist(), batch.names[layer].tolist(), batch.lengths):
            predicted = set(spans_of(row[:length], classes))
            expected = set(spans_of([max(c, 0) for c in gold[:length]], classes))
            counts[0] += len(predicted & expected)
            counts[1] += len(predicted)
            counts[2] += len(expected)
    return {"strict": prf(*counts)}


def attribution(model, documents, vocabularies):
    """Distinct word sets by role in a document, as ../shared/score/attribution.py counts them, but in words."""
    exact = {role: [0, 0, 0] for role in ("source", "cue", "content")}
    linked = [0, 0, 0]
    for document in documents:
        predicted = []
        for batch in each_batch([document], vocabularies):
            predicted += attributions_in(model, batch)
        for at, role in enumerate(("cue", "source", "content")):
            ours = {p[at] for p in predicted if p[at]}
            gold = {tuple(a[at]) for a in document.attributions if a[at]}
            for nth, count in enumerate((len(ours & gold), len(ours), len(gold))):
                exact[role][nth] += count
        gold = {tuple(map(tuple, a)) for a in document.attributions}
        ours = set(predicted)
        for nth, count in enumerate((len(ours & gold), len(ours), len(gold))):
            linked[nth] += count
    return {**{role: prf(*counts) for role, counts in exact.items()}, "linked_exact": prf(*linked)}


def attributions_in(model, batch):
    """(cue, source, content) as document word indices, from predicted cues."""
    x = model.words(batch.ids, batch.cases, batch.mask, batch.starts)
    best = model.cues(x).argmax(2).tolist()
    frames = []
    for nth, window in enumerate(batch.windows):
        row = best[nth] = best[nth][: batch.lengths[nth]]
        for first, end, _ in spans_of(row, ["O", "B-cue", "I-cue"]):
            cue = list(range(first, end))
            frames.append((nth, *context_of(window.runs, cue), cue))
    if not frames:
        return []
    windows, rows, marks, distances, mask = frame_tensors(frames, best)
    scores = model.frames(model.frames.project(x)[windows[:, None], rows], marks, distances, mask)
    found = []
    for (nth, first, _, cue), roles in zip(frames, model.frames.decode(scores, mask.sum(1).tolist())):
        offset = batch.windows[nth].first
        part = lambda role: tuple(offset + first + at for at, one in enumerate(roles) if one == role)
        found.append((tuple(offset + word for word in cue), part(1), part(2)))
    return found

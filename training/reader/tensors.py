"""Windows in, the tensors of one batch out."""

import random

import torch

from corpora import CONTEXT_WORDS, MASK, PAD, NAME_TYPES, context_of, padded
from model import CASES, distance_class

CAPITALS, LOWER = 3, 1
IGNORED = -100


class Batch:
    """Labels that the corpus does not have are None."""

    def __init__(self, windows, vocabularies, generator: random.Random | None = None):
        self.windows = windows
        ids, cases = [list(w.ids) for w in windows], [list(w.cases) for w in windows]
        if generator is not None:
            for at in range(len(windows)):
                distort(ids[at], cases[at], generator)
        self.ids = torch.from_numpy(padded(ids, PAD))
        self.cases = torch.from_numpy(padded(cases, 0))
        self.mask = torch.arange(self.ids.shape[1]) < torch.tensor([len(w.ids) for w in windows])[:, None]
        self.starts = torch.from_numpy(padded([w.starts for w in windows], 0))
        self.lengths = [len(w.starts) for w in windows]
        self.width = self.starts.shape[1]
        document = windows[0].document
        self.sentence = torch.from_numpy(
            padded([[nth for nth, (a, b) in enumerate(w.runs) for _ in range(a, b)] for w in windows], -1)
        )
        self.tags = self.heads = self.relations = self.ends = self.frames = self.cues = None
        if document.tags is not None:
            self.syntax(vocabularies)
        if document.ends:
            self.ends = torch.from_numpy(padded([self.last(w) for w in windows], -1))
        self.names = {
            layer: torch.from_numpy(padded([w.document.names[layer][w.first:w.end] for w in windows], -1))
            for layer in NAME_TYPES if layer in document.names
        }
        if document.attributions is not None:
            self.attribution()

    def last(self, window):
        ends = [0] * len(window.starts)
        for _, b in window.runs:
            ends[b - 1] = 1
        return ends

    def syntax(self, vocabularies):
        tag = {name: at for at, name in enumerate(vocabularies.tags)}
        relation = {name: at for at, name in enumerate(vocabularies.relations)}
        tags, heads, relations = [], [], []
        for w in self.windows:
            d = w.document
            tags.append([tag.get(name, -1) for name in d.tags[w.first:w.end]])
            relations.append([relation.get(name, -1) for name in d.relations[w.first:w.end]])
            row = []
            for a, b in w.runs:
                for at in range(a, b):
                    head = d.heads[w.first + at]
                    # a sentence that was cut has heads outside
                    row.append(self.width if head < 0 else a + head if a + head < b else -1)
            heads.append(row)
        self.tags, self.relations = (torch.from_numpy(padded(rows, -1)) for rows in (tags, relations))
        self.heads = torch.from_numpy(padded(heads, -1))

    def attribution(self):
        """Cue classes by word, and one row a cue: (window, first, end, cue words, roles)."""
        cues = [[0] * len(w.starts) for w in self.windows]
        self.frames = []
        for nth, w in enumerate(self.windows):
            for cue, source, content in w.document.attributions:
                cue = [word - w.first for word in cue if w.first <= word < w.end]
                if not cue:
                    continue
                for at, word in enumerate(cue):
                    cues[nth][word] = 1 if at == 0 else 2
                first, end = context_of(w.runs, cue)
                roles = [0] * (end - first)
                for role, words in ((2, content), (1, source)):
                    for word in words:
                        if first <= word - w.first < end:
                            roles[word - w.first - first] = role
                self.frames.append((nth, first, end, cue, roles))
        self.cues = torch.from_numpy(padded(cues, -1))
        self.cue_rows = cues


def frame_tensors(frames, cue_rows):
    """Marks, distances, mask and gather indices of cues' contexts; `cue_rows` hold the cue classes by window."""
    width = max(end - first for _, first, end, *_ in frames)
    marks, distances, rows = [], [], []
    for nth, first, end, cue, *_ in frames:
        own = set(cue)
        marks.append([1 if at in own else 2 if cue_rows[nth][at] > 0 else 0 for at in range(first, end)])
        distances.append([min(at - cue[0], 0) + max(at - cue[-1], 0) for at in range(first, end)])
        rows.append(list(range(first, end)))
    windows = torch.tensor([nth for nth, *_ in frames])
    lengths = torch.tensor([end - first for _, first, end, *_ in frames])
    mask = torch.arange(width) < lengths[:, None]
    return (
        windows,
        torch.from_numpy(padded(rows, 0, width)),
        torch.from_numpy(padded(marks, 0, width)),
        distance_class(torch.from_numpy(padded(distances, 0, width))),
        mask,
    )


def distort(ids, cases, generator):
    """Some pieces hidden; now and then the whole window in capitals, or in small letters."""
    for at in range(1, len(ids) - 1):
        if ids[at] > 998 and generator.random() < 0.06:
            ids[at] = MASK
    draw = generator.random()
    if draw < 0.14:
        for at, case in enumerate(cases):
            if case in (1, 2, 3, 4):
                cases[at] = CAPITALS if draw < 0.11 else LOWER

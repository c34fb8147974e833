"""Predictions for every document of a corpus by models that did not see it: `python crossvalidate.py --corpus re3d --start DIR …`.

Each fold goes on from weights that were trained without the corpus, on the other folds. `npm run eval -- re3d --predictions`
scores what is written.
"""

import argparse
import json
import random
from pathlib import Path

import numpy as np
import torch

import corpora
from corpora import Vocabularies, batches, bio_classes
from export import load
from measure import PIECES, spans_of
from tensors import Batch
from train import losses, optimiser_of, rate_at

FOLDS = 5


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--prepared", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--start", type=Path, required=True, help="run that was trained without re3d")
    parser.add_argument("--out", type=Path, required=True, help="JSON lines of predicted entities")
    parser.add_argument("--passes", type=int, default=10)
    parser.add_argument("--pieces", type=int, default=1024)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    documents = sorted(corpora.re3d(arguments.prepared, arguments.data), key=lambda document: document.id)
    random.Random(arguments.seed).shuffle(documents)
    with open(arguments.out, "w", encoding="utf-8") as file:
        for fold in range(FOLDS):
            held = documents[fold::FOLDS]
            model = train_fold(arguments, [d for d in documents if d not in held], fold)
            for record in predictions(model, held):
                file.write(json.dumps(record) + "\n")
            print(f"fold {fold + 1} of {FOLDS}: {len(held)} documents", flush=True)


def train_fold(arguments, documents, fold):
    model, labels = load(arguments.start)
    vocabularies = Vocabularies(labels["tags"], labels["relations"])
    generator = random.Random(f"{arguments.seed}-{fold}")
    torch.manual_seed(arguments.seed)
    groups = [group for _ in range(arguments.passes) for group in batches(documents, arguments.pieces, generator)]
    model.lend_names()
    optimiser = optimiser_of(model)
    model.train()
    for step, group in enumerate(groups):
        for parameters in optimiser.param_groups:
            parameters["lr"] = parameters["rate"] * 0.5 * rate_at(step, len(groups))
        losses(model, Batch(group, vocabularies, generator))["names"].backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
    return model.eval()


@torch.no_grad()
def predictions(model, documents):
    classes = bio_classes("re3d")
    for document in documents:
        entities = []
        for group in batches([document], PIECES, random.Random(0), shuffle=False):
            batch = Batch(group, Vocabularies([], []))
            scores = model.names["re3d"](model.words(batch.ids, batch.cases, batch.mask, batch.starts)).numpy()
            for window, rows, length in zip(group, scores, batch.lengths):
                for first, end, kind in spans_of(best_classes(rows[:length]), classes):
                    begin = document.offsets[window.first + first][0]
                    entities.append({"start": begin, "end": document.offsets[window.first + end - 1][1], "type": kind})
        yield {"id": document.id, "entities": entities}


def best_classes(rows):
    """The best sequence in which an inside class follows its own begin or inside class, as the program decodes (class-spans.ts)."""
    kinds = rows.shape[1]
    # class 0 is outside, then begin and inside by turns
    allowed = np.ones((kinds, kinds), dtype=bool)
    for at in range(2, kinds, 2):
        allowed[:, at] = False
        allowed[[at - 1, at], at] = True
    blocked = np.where(allowed, 0, -np.inf)
    reached = rows[0] + np.where(np.arange(kinds) % 2 == 0, -np.inf, 0)
    reached[0] = rows[0][0]
    back = []
    for row in rows[1:]:
        options = reached[:, None] + blocked
        back.append(options.argmax(0))
        reached = options.max(0) + row
    path = [int(reached.argmax())]
    for step in reversed(back):
        path.append(int(step[path[-1]]))
    return path[::-1]


if __name__ == "__main__":
    main()

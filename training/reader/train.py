"""Trains the reader: `python train.py --prepared DIR --data ../shared/data --base DIR --out DIR`. Stop it and start it again: it goes on."""

import argparse
import json
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F

import corpora
from corpora import Vocabularies, batches
from measure import measure
from model import Reader, WIDTH
from tensors import Batch, frame_tensors

WEIGHTS = {"tags": 1.0, "arcs": 1.0, "labels": 1.0, "ends": 0.5, "names": 2.0, "cues": 1.5, "frames": 0.15}
ENCODER_RATE, HEAD_RATE, WARM_UP, DECAY = 2e-4, 1e-3, 0.06, 0.01
DROPOUT = 0.1


def load(prepared, data):
    train = {
        "polnear": corpora.polnear(prepared, data, "train"),
        "treebank": corpora.treebank(prepared, data, "train"),
        "news": corpora.news(prepared),
        "worldwide": corpora.worldwide(prepared, data, "train"),
        "re3d": corpora.re3d(prepared, data),
    }
    dev = {
        "polnear": corpora.polnear(prepared, data, "dev"),
        "treebank": corpora.treebank(prepared, data, "dev"),
        "worldwide": corpora.worldwide(prepared, data, "dev"),
    }
    return train, dev


def schedule(train, passes, pieces, seed):
    """All batches of all passes in one shuffled order; the share of each corpus is even over the run."""
    placed = []
    for corpus, documents in train.items():
        generator = random.Random(f"{seed}-{corpus}")
        whole, part = int(passes.get(corpus, 0)), passes.get(corpus, 0) % 1
        groups = [group for _ in range(whole) for group in batches(documents, pieces, generator)]
        if part:
            rest = batches(documents, pieces, generator)
            groups += rest[: int(part * len(rest))]
        placed += [((at + generator.random()) / len(groups), corpus, group) for at, group in enumerate(groups)]
    placed.sort(key=lambda item: item[:2])
    return [group for *_, group in placed]


def losses(model, batch, dropout=DROPOUT):
    drop = lambda x: F.dropout(x, dropout, model.training)
    x = model.words(batch.ids, batch.cases, batch.mask, batch.starts)
    found = {}
    if batch.tags is not None:
        y = drop(x)
        found["tags"] = entropy(model.tags(y), batch.tags)
        arcs = model.arcs(y)
        same = batch.sentence[:, :, None] == batch.sentence[:, None, :]
        arcs = arcs.masked_fill(~F.pad(same, (0, 1), value=True), -1e4)
        found["arcs"] = entropy(arcs, batch.heads)
        found["labels"] = entropy(model.labels(y, batch.heads.clamp(min=0)), batch.relations)
    if batch.ends is not None:
        known = batch.ends >= 0
        found["ends"] = F.binary_cross_entropy_with_logits(model.ends(x).squeeze(2)[known], batch.ends[known].float())
    for layer, classes in batch.names.items():
        found["names"] = entropy(model.names[layer](drop(x)), classes)
    if batch.cues is not None:
        found["cues"] = entropy(model.cues(drop(x)), batch.cues)
        if batch.frames:
            found["frames"] = frame_loss(model.frames, drop(x), batch)
    return found


def frame_loss(frames, x, batch):
    windows, rows, marks, distances, mask = frame_tensors(batch.frames, batch.cue_rows)
    projected = frames.project(x)[windows[:, None], rows]
    roles = torch.zeros(mask.shape, dtype=torch.long)
    for at, (*_, row) in enumerate(batch.frames):
        roles[at, : len(row)] = torch.tensor(row)
    return frames.loss(frames(projected, marks, distances, mask), roles, mask)


def entropy(scores, classes):
    return F.cross_entropy(scores.flatten(0, 1), classes.flatten(), ignore_index=-1)


def optimiser_of(model):
    encoder = list(model.encoder.parameters())
    ids = set(map(id, encoder))
    heads = [p for p in model.parameters() if id(p) not in ids]
    groups = [(encoder, ENCODER_RATE), (heads, HEAD_RATE)]
    split = [
        {"params": [p for p in ps if (p.dim() > 1) == decays], "lr": rate, "rate": rate, "weight_decay": DECAY if decays else 0}
        for ps, rate in groups for decays in (True, False)
    ]
    return torch.optim.AdamW(split, betas=(0.9, 0.98), fused=True)


def rate_at(step, steps):
    warm = max(1, int(WARM_UP * steps))
    return step / warm if step < warm else max(0.02, (steps - step) / (steps - warm))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--prepared", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True, help="folder with model.safetensors of a BERT encoder")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--layers", type=int, nargs="*", help="layers of the base to keep; all by default")
    parser.add_argument("--passes", type=json.loads, required=True, help="over each corpus, as JSON")
    parser.add_argument("--pieces", type=int, default=2048)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, help="stop after so many, for a trial of speed")
    parser.add_argument("--every", type=int, default=300, help="steps between checkpoints")
    parser.add_argument("--rate", type=float, default=1.0, help="factor of the learning rates")
    parser.add_argument("--lend", action="store_true", help="start the head of re3d with that of worldwide newswire")
    parser.add_argument("--only", default="", help="learn only the parameters whose names begin so")
    parser.add_argument("--weights", type=json.loads, default={}, help="of losses, where they are others than usual")
    parser.add_argument("--start", type=Path, help="weights of an earlier run to start from")
    arguments = parser.parse_args()
    weights = WEIGHTS | arguments.weights
    torch.manual_seed(arguments.seed)
    arguments.out.mkdir(parents=True, exist_ok=True)
    train, dev = load(arguments.prepared, arguments.data)
    train = {name: documents for name, documents in train.items() if arguments.passes.get(name)}
    vocabularies = Vocabularies.of([d for documents in load_syntax(arguments) for d in documents])
    layers = arguments.layers or list(range(6))
    model = Reader(len(vocabularies.tags), len(vocabularies.relations), len(layers))
    model.encoder.load_bert(arguments.base / "model.safetensors", layers)
    if arguments.start:
        model.load_state_dict(torch.load(arguments.start, weights_only=True)["model"])
    if arguments.lend:
        model.lend_names()
    for name, parameter in model.named_parameters():
        parameter.requires_grad_(name.startswith(arguments.only))
    optimiser = optimiser_of(model)
    groups = schedule(train, arguments.passes, arguments.pieces, arguments.seed)
    checkpoint = arguments.out / "checkpoint.pt"
    step = 0
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        model.load_state_dict(saved["model"])
        optimiser.load_state_dict(saved["optimiser"])
        step = saved["step"]
    (arguments.out / "labels.json").write_text(
        json.dumps({"tags": vocabularies.tags, "relations": vocabularies.relations, "layers": layers})
    )
    log = open(arguments.out / "log.jsonl", "a", encoding="utf-8")
    write(log, {"steps": len(groups), "from": step, "arguments": {k: str(v) for k, v in vars(arguments).items()}})
    sums, seen, started = {}, 0, time.time()
    while step < (arguments.steps or len(groups)):
        generator = random.Random(f"{arguments.seed}-{step}")
        torch.manual_seed(arguments.seed * 1_000_003 + step)
        batch = Batch(groups[step], vocabularies, generator)
        for group in optimiser.param_groups:
            group["lr"] = arguments.rate * group["rate"] * rate_at(step, len(groups))
        model.train()
        found = losses(model, batch)
        sum(weights[name] * loss for name, loss in found.items()).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
        step += 1
        seen += batch.ids.numel()
        for name, loss in found.items():
            total, count = sums.get(name, (0.0, 0))
            sums[name] = (total + loss.item(), count + 1)
        if step % 50 == 0:
            means = {name: round(total / count, 4) for name, (total, count) in sums.items()}
            write(log, {"step": step, "loss": means, "pieces_per_second": round(seen / (time.time() - started))})
            sums, seen, started = {}, 0, time.time()
        if step % arguments.every == 0:
            save(checkpoint, model, optimiser, step)
    save(checkpoint, model, optimiser, step)
    torch.save({"model": model.state_dict()}, arguments.out / "weights.pt")
    metrics = measure(model.eval(), dev, vocabularies)
    (arguments.out / "metrics.json").write_text(json.dumps(metrics, indent=1))
    write(log, {"step": step, "dev": metrics})


def load_syntax(arguments):
    """The label sets come from all trees, whatever is trained on, so that runs can start from one another."""
    return corpora.treebank(arguments.prepared, arguments.data, "train"), corpora.news(arguments.prepared)


def save(path, model, optimiser, step):
    part = path.with_suffix(".part")
    torch.save({"model": model.state_dict(), "optimiser": optimiser.state_dict(), "step": step}, part)
    part.replace(path)


def write(log, record):
    print(json.dumps(record), flush=True)
    log.write(json.dumps(record) + "\n")
    log.flush()


if __name__ == "__main__":
    main()

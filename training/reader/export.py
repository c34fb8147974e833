"""Trained weights in, the model folder that the program loads out: `python export.py --run DIR --base DIR --out models/reader-en --version V`."""

import argparse
import hashlib
import json
import math
from pathlib import Path

import torch
from onnx import TensorProto

from corpora import CONTEXT_AFTER, CONTEXT_BEFORE, CONTEXT_WORDS, NAME_TYPES, WINDOW, bio_classes
from graph import FUSED, Graph
from model import ARC, CASES, DISTANCES, FRAME, LABEL, NAME_LAYERS, ROLES, WIDTH, Reader

F32, I32 = TensorProto.FLOAT, TensorProto.INT32


def encoder_graph(reader):
    """One window in, word by word: tag class, `scores` (end, cue, names), heads' scores and projections for the other graphs."""
    g = Graph()
    encoder = reader.encoder
    length = g.add("Shape", ["pieces"], start=1, end=2)
    zero, one = g.constant("zero", tensor([0])), g.constant("one", tensor([1]))
    positions = g.constant("positions", encoder.positions.weight.detach().numpy()[:WINDOW])
    x = g.add("Add", [g.table("pieces", "words", encoder.words), g.add("Slice", [positions, zero, length, zero])])
    cases = g.constant("cases.rows", encoder.cases.weight.detach().numpy())
    x = g.norm(g.add("Add", [x, g.add("Gather", [cases, "cases"], axis=0)]), "input", encoder.norm)
    for at, layer in enumerate(encoder.layers):
        x = g.layer(x, f"layer{at}", layer)
    states = g.add("Gather", [g.add("Squeeze", [x, zero]), "starts"], axis=0)
    tags = g.linear(states, "tags", reader.tags, exact=True)
    g.name(g.add("Cast", [g.add("ArgMax", [tags], axis=1, keepdims=0)], to=I32), "tags")
    heads = [reader.ends, reader.cues, *(reader.names[layer] for layer in NAME_LAYERS)]
    g.name(g.linear(states, "scores", joined(heads), exact=True), "scores")
    projections = joined([reader.arc_dependent, reader.arc_head, reader.label_dependent, reader.label_head, reader.frames.project])
    sizes = g.constant("sizes", tensor([ARC, ARC, LABEL, LABEL, FRAME]))
    dependent, head, label, label_head, frame = g.add(
        "Split", [g.linear(states, "projections", projections), sizes], 5, axis=1
    )
    dependent, head = g.add("Relu", [dependent]), g.add("Relu", [head])
    root = g.constant("root", reader.arc_root.detach().relu()[None].numpy())
    head = g.add("Concat", [head, root], axis=0)
    weight = g.constant("arc.weight", (reader.arc.weight.detach().T / math.sqrt(ARC)).contiguous().numpy())
    arcs = g.add("MatMul", [g.add("MatMul", [dependent, weight]), g.add("Transpose", [head], perm=[1, 0])])
    bias = g.add("MatMul", [head, g.constant("arc.bias", reader.arc_bias.weight.detach().T.contiguous().numpy())])
    g.name(g.add("Add", [arcs, g.add("Transpose", [bias], perm=[1, 0])]), "arcs")
    g.name(label, "dependents")
    label_root = g.constant("label.root", reader.label_root.detach()[None].numpy())
    g.name(g.add("Concat", [label_head, label_root], axis=0), "heads")
    g.name(frame, "projected")
    return g.model(
        "encoder",
        {"pieces": (I32, [1, "pieces"]), "cases": (I32, [1, "pieces"]), "starts": (I32, ["words"])},
        {
            "tags": (I32, ["words"]),
            "scores": (F32, ["words", sum(head.out_features for head in heads)]),
            "arcs": (F32, ["words", "heads"]),
            "dependents": (F32, ["words", LABEL]),
            "heads": (F32, ["heads", LABEL]),
            "projected": (F32, ["words", FRAME]),
        },
    )


def relation_graph(reader):
    """`dependents` and `heads` of one window and each word's head in; its relation out."""
    g = Graph()
    x = g.add("Relu", [g.add("Add", ["dependents", g.add("Gather", ["heads", "chosen"], axis=0)])])
    scores = g.linear(x, "label", reader.label, exact=True)
    g.name(g.add("Cast", [g.add("ArgMax", [scores], axis=1, keepdims=0)], to=I32), "relations")
    return g.model(
        "relations",
        {"dependents": (F32, ["words", LABEL]), "heads": (F32, ["heads", LABEL]), "chosen": (I32, ["words"])},
        {"relations": (I32, ["words"])},
    )


def frame_graph(reader):
    """`projected` of one window, the words that a cue sees (`rows`), their marks and distances in; scores of roles out."""
    g, frames = Graph(), reader.frames
    x = g.add("Gather", ["projected", "rows"], axis=0)
    for name, table in (("marks", frames.marks), ("distances", frames.distances)):
        rows = g.add("Gather", [g.constant(f"{name}.rows", table.weight.detach().numpy()), name], axis=0)
        x = g.add("Add", [x, rows])
    x = g.norm(g.add("Unsqueeze", [x, g.constant("zero", tensor([0]))]), "input", frames.norm)
    for at, layer in enumerate(frames.layers):
        x = g.layer(x, f"layer{at}", layer)
    x = g.add("Squeeze", [x, "zero"])
    g.name(g.linear(x, "roles", frames.roles, exact=True), "roles")
    return g.model(
        "frames",
        {"projected": (F32, ["words", FRAME]), **{name: (I32, ["seen"]) for name in ("rows", "marks", "distances")}},
        {"roles": (F32, ["seen", len(ROLES)])},
    )


def tensor(numbers):
    import numpy

    return numpy.array(numbers, dtype=numpy.int64)


def joined(layers):
    whole = torch.nn.Linear(layers[0].in_features, sum(layer.out_features for layer in layers))
    whole.weight.data = torch.cat([layer.weight.data for layer in layers])
    whole.bias.data = torch.cat([
        torch.zeros(layer.out_features) if layer.bias is None else layer.bias.data for layer in layers
    ])
    return whole


def load(run):
    labels = json.loads((run / "labels.json").read_text())
    file = next(path for path in (run / "weights.pt", run / "checkpoint.pt") if path.exists())
    reader = Reader(len(labels["tags"]), len(labels["relations"]), len(labels["layers"]))
    reader.load_state_dict(torch.load(file, weights_only=True)["model"])
    return reader.eval(), labels


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True, help="folder with the encoder's vocab.txt")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--version", required=True)
    arguments = parser.parse_args()
    reader, labels = load(arguments.run)
    arguments.out.mkdir(parents=True, exist_ok=True)
    files = {}
    for name, model in (("encoder", encoder_graph), ("relations", relation_graph), ("frames", frame_graph)):
        files[name] = write(arguments.out / f"{name}.onnx", model(reader).SerializeToString(deterministic=True))
    files["vocabulary"] = write(arguments.out / "vocabulary.txt", (arguments.base / "vocab.txt").read_bytes())
    files["lemmas"] = entry(arguments.out / "lemmas.json", (arguments.out / "lemmas.json").read_bytes())
    numbers = lambda parameter: [round(value, 5) for value in parameter.detach().flatten().tolist()]
    manifest = {
        "format": "crosscheck.reader/1",
        "name": arguments.out.name,
        "version": arguments.version,
        "language": "en",
        "files": files,
        "window": WINDOW,
        "context": {"before": CONTEXT_BEFORE, "after": CONTEXT_AFTER, "words": CONTEXT_WORDS},
        "tags": labels["tags"],
        "relations": labels["relations"],
        "names": {layer: bio_classes(layer) for layer in NAME_LAYERS},
        "roles": {"names": ROLES, "first": numbers(reader.frames.first), "transitions": numbers(reader.frames.transitions)},
    }
    (arguments.out / "model.json").write_text(json.dumps(manifest, indent=1) + "\n")


def write(path, data):
    path.write_bytes(data)
    return entry(path, data)


def entry(path, data):
    return {"file": path.name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


if __name__ == "__main__":
    main()

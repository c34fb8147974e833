"""One encoder, heads for syntax, names and attribution. What `export.py` writes as a graph is `forward` of the parts here."""

import math

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from corpora import CONTEXT_WORDS, NAME_TYPES, bio_classes

WIDTH, HEADS, INNER = 384, 12, 1536
CASES = 7
ARC, LABEL = 256, 128
FRAME, FRAME_HEADS, FRAME_INNER = 128, 4, 256
ROLES = ["none", "source", "content"]
CUE = ["O", "B", "I"]
# Signed distance to the cue in words: exact to 8, then in powers of two.
DISTANCES = 32
NAME_LAYERS = list(NAME_TYPES)
# Types of re3d, to those of worldwide newswire that mean the same.
LENT = {
    "Person": "Person", "Organisation": "Organization", "Location": "Location", "Nationality": "NORP", "Temporal": "Date",
    "Money": "Money",
}


def distance_class(offset):
    """Bucket of a signed word distance; negative before the cue, 0 in it."""
    size = offset.abs()
    far = 8 + (torch.log2(size.clamp(min=8).float() / 8) * 2).long()
    bucket = torch.where(size <= 8, size, far).clamp(max=15)
    return torch.where(offset < 0, bucket + 16, bucket)


class Layer(nn.Module):
    def __init__(self, width=WIDTH, heads=HEADS, inner=INNER):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, mask):
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.out(y.transpose(1, 2).reshape(batch, length, width)))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class Encoder(nn.Module):
    def __init__(self, layers=6, vocabulary=30522, positions=512):
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(positions, WIDTH)
        self.cases = nn.Embedding(CASES, WIDTH)
        nn.init.zeros_(self.cases.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))

    def forward(self, ids, cases, mask):
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.cases(cases)
        x = self.norm(x)
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def load_bert(self, path, keep=None):
        """Weights of a BERT checkpoint; `keep` are the layers to take, all by default."""
        bert = {key.removeprefix("bert."): value for key, value in load_file(path).items()}
        self.words.weight.data.copy_(bert["embeddings.word_embeddings.weight"])
        kinds = bert["embeddings.token_type_embeddings.weight"][0]
        self.positions.weight.data.copy_(bert["embeddings.position_embeddings.weight"] + kinds)
        copy(self.norm, bert, "embeddings.LayerNorm")
        for layer, source in zip(self.layers, keep or range(len(self.layers))):
            at = f"encoder.layer.{source}"
            for kind in ("weight", "bias"):
                parts = [bert[f"{at}.attention.self.{name}.{kind}"] for name in ("query", "key", "value")]
                getattr(layer.qkv, kind).data.copy_(torch.cat(parts))
            copy(layer.out, bert, f"{at}.attention.output.dense")
            copy(layer.norm1, bert, f"{at}.attention.output.LayerNorm")
            copy(layer.up, bert, f"{at}.intermediate.dense")
            copy(layer.down, bert, f"{at}.output.dense")
            copy(layer.norm2, bert, f"{at}.output.LayerNorm")


def copy(module, bert, name):
    module.weight.data.copy_(bert[f"{name}.weight"])
    module.bias.data.copy_(bert[f"{name}.bias"])


class Frames(nn.Module):
    """For one cue, which words near it are its source and which its content: a small encoder and a linear-chain CRF."""

    def __init__(self):
        super().__init__()
        self.project = nn.Linear(WIDTH, FRAME)
        # none, this cue, another cue
        self.marks = nn.Embedding(3, FRAME)
        self.distances = nn.Embedding(DISTANCES, FRAME)
        self.norm = nn.LayerNorm(FRAME, eps=1e-12)
        self.layers = nn.ModuleList(Layer(FRAME, FRAME_HEADS, FRAME_INNER) for _ in range(2))
        self.roles = nn.Linear(FRAME, len(ROLES))
        self.transitions = nn.Parameter(torch.zeros(len(ROLES), len(ROLES)))
        self.first = nn.Parameter(torch.zeros(len(ROLES)))

    def forward(self, projected, marks, distances, mask):
        x = self.norm(projected + self.marks(marks) + self.distances(distances))
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :])
        return self.roles(x)

    def loss(self, scores, roles, mask):
        """Mean negative log-likelihood a cue; `mask` is true on words, contiguous from the first."""
        batch, length, kinds = scores.shape
        alpha = self.first + scores[:, 0]
        gold = alpha.gather(1, roles[:, :1]).squeeze(1)
        for at in range(1, length):
            here = mask[:, at]
            step = torch.logsumexp(alpha[:, :, None] + self.transitions, 1) + scores[:, at]
            alpha = torch.where(here[:, None], step, alpha)
        emitted = scores.gather(2, roles[:, :, None]).squeeze(2)[:, 1:]
        moved = self.transitions[roles[:, :-1], roles[:, 1:]]
        gold = gold + ((emitted + moved) * mask[:, 1:]).sum(1)
        return (torch.logsumexp(alpha, 1) - gold).mean()

    def decode(self, scores, lengths):
        """Best role of each word, by Viterbi."""
        scores, transitions, first = scores.numpy(), self.transitions.detach().numpy(), self.first.detach().numpy()
        found = []
        for row, length in zip(scores, lengths):
            best, back = first + row[0], []
            for at in range(1, length):
                options = best[:, None] + transitions
                back.append(options.argmax(0))
                best = options.max(0) + row[at]
            path = [int(best.argmax())]
            for step in reversed(back):
                path.append(int(step[path[-1]]))
            found.append(path[::-1])
        return found


class Reader(nn.Module):
    def __init__(self, tags, relations, layers=6):
        super().__init__()
        self.encoder = Encoder(layers)
        self.tags = nn.Linear(WIDTH, tags)
        self.ends = nn.Linear(WIDTH, 1)
        self.cues = nn.Linear(WIDTH, len(CUE))
        self.names = nn.ModuleDict({layer: nn.Linear(WIDTH, len(bio_classes(layer))) for layer in NAME_LAYERS})
        self.arc_dependent = nn.Linear(WIDTH, ARC)
        self.arc_head = nn.Linear(WIDTH, ARC)
        self.arc_root = nn.Parameter(torch.zeros(ARC))
        self.arc = nn.Linear(ARC, ARC, bias=False)
        self.arc_bias = nn.Linear(ARC, 1, bias=False)
        self.label_dependent = nn.Linear(WIDTH, LABEL)
        self.label_head = nn.Linear(WIDTH, LABEL, bias=False)
        self.label_root = nn.Parameter(torch.zeros(LABEL))
        self.label = nn.Linear(LABEL, relations)
        self.frames = Frames()

    @torch.no_grad()
    def lend_names(self):
        """Starts the small corpus's head with what the large one's knows of the same types."""
        known, new = bio_classes("worldwide"), bio_classes("re3d")
        for name, like in LENT.items():
            for mark in "BI":
                at, source = new.index(f"{mark}-{name}"), known.index(f"{mark}-{like}")
                self.names["re3d"].weight[at] = self.names["worldwide"].weight[source]
                self.names["re3d"].bias[at] = self.names["worldwide"].bias[source]
        self.names["re3d"].weight[0] = self.names["worldwide"].weight[0]
        self.names["re3d"].bias[0] = self.names["worldwide"].bias[0]

    def words(self, ids, cases, mask, starts):
        """States of the words' first pieces."""
        x = self.encoder(ids, cases, mask[:, None, None, :])
        return x.gather(1, starts[:, :, None].expand(-1, -1, WIDTH))

    def arcs(self, x):
        """[batch, dependent, head], the last column the root."""
        dependent, head = F.relu(self.arc_dependent(x)), F.relu(self.arc_head(x))
        root = F.relu(self.arc_root).expand(x.shape[0], 1, -1)
        head = torch.cat([head, root], 1)
        return self.arc(dependent) @ head.transpose(1, 2) / math.sqrt(ARC) + self.arc_bias(head).transpose(1, 2)

    def labels(self, x, heads):
        """Scores of the relations, given each word's head; a head of `length` is the root."""
        head = torch.cat([self.label_head(x), self.label_root.expand(x.shape[0], 1, -1)], 1)
        chosen = head.gather(1, heads[:, :, None].expand(-1, -1, LABEL))
        return self.label(F.relu(self.label_dependent(x) + chosen))

"""Builds ONNX graphs node by node: the operators that the runtime has fused, and weights of eight bits."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

FUSED = "com.microsoft"
# Seven bits of weight: processors without dot products of bytes add pairs in sixteen bits, and eight bits would overflow there.
LARGEST = 63


def quantised(matrix):
    """[in, out] float matrix to int8 with one scale a column."""
    scale = np.maximum(np.abs(matrix).max(0), 1e-8) / LARGEST
    return np.round(matrix / scale).clip(-LARGEST, LARGEST).astype(np.int8), scale.astype(np.float32)


class Graph:
    def __init__(self):
        self.nodes, self.constants, self.count = [], [], 0

    def constant(self, name, array):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def add(self, kind, inputs, outputs=1, domain="", **attributes):
        self.count += 1
        names = [f"{kind.lower()}_{self.count}_{at}" for at in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, name=names[0], domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def name(self, value, name):
        self.nodes.append(helper.make_node("Identity", [value], [name], name=f"{name}_output"))

    def linear(self, x, name, linear, exact=False):
        """`exact` keeps 32 bits: for small last layers, whose scores are compared."""
        weight = linear.weight.detach().numpy().T
        bias = None if linear.bias is None else self.constant(f"{name}.bias", linear.bias.detach().numpy())
        if exact:
            y = self.add("MatMul", [x, self.constant(f"{name}.weight", weight)])
            return y if bias is None else self.add("Add", [y, bias])
        weight, scale = quantised(weight)
        inputs = [x, self.constant(f"{name}.weight", weight), self.constant(f"{name}.scale", scale), ""]
        return self.add("DynamicQuantizeMatMul", [*inputs, bias or ""], domain=FUSED)

    def norm(self, x, name, norm):
        gamma = self.constant(f"{name}.gamma", norm.weight.detach().numpy())
        beta = self.constant(f"{name}.beta", norm.bias.detach().numpy())
        return self.add("LayerNormalization", [x, gamma, beta], epsilon=1e-12)

    def skip_norm(self, x, skip, name, norm):
        gamma = self.constant(f"{name}.gamma", norm.weight.detach().numpy())
        beta = self.constant(f"{name}.beta", norm.bias.detach().numpy())
        return self.add("SkipLayerNormalization", [x, skip, gamma, beta], domain=FUSED, epsilon=1e-12)

    def table(self, ids, name, embedding):
        """Rows of an embedding, stored as bytes with a scale a row."""
        weight, scale = quantised(embedding.weight.detach().numpy().T)
        rows = self.add("Gather", [self.constant(f"{name}.rows", weight.T), ids], axis=0)
        scales = self.add("Gather", [self.constant(f"{name}.scales", scale[:, None]), ids], axis=0)
        return self.add("Mul", [self.add("Cast", [rows], to=TensorProto.FLOAT), scales])

    def layer(self, x, name, layer, bias=None):
        """A transformer layer; `bias` is added to the attention scores, to hide padding."""
        split = self.add("Split", [self.linear(x, f"{name}.qkv", layer.qkv)], 3, axis=-1, num_outputs=3)
        extra = [] if bias is None else ["", "", bias]
        y = self.add("MultiHeadAttention", [*split, *extra], domain=FUSED, num_heads=layer.heads)
        x = self.skip_norm(x, self.linear(y, f"{name}.out", layer.out), f"{name}.norm1", layer.norm1)
        y = self.add("Gelu", [self.linear(x, f"{name}.up", layer.up)], domain=FUSED)
        return self.skip_norm(x, self.linear(y, f"{name}.down", layer.down), f"{name}.norm2", layer.norm2)

    def model(self, name, inputs, outputs):
        """`inputs` and `outputs`: name to (element type, shape)."""
        info = lambda pairs: [helper.make_tensor_value_info(key, *value) for key, value in pairs.items()]
        graph = helper.make_graph(self.nodes, name, info(inputs), info(outputs), self.constants)
        opsets = [helper.make_opsetid("", 18), helper.make_opsetid(FUSED, 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="crosscheck")
        onnx.checker.check_model(model)
        return model

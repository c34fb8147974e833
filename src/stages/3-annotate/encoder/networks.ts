/** The weights of the model's networks in, functions that run them out. */
import * as ort from "onnxruntime-node";

export const NETWORKS = ["encoder", "relations", "frames"] as const;
export type NetworkName = (typeof NETWORKS)[number];
/** The bytes of each network's ONNX file. */
export type NetworkWeights = Readonly<Record<NetworkName, Uint8Array>>;

export type Tensors = Readonly<Record<string, ort.Tensor>>;
/** Named tensors in, named tensors out. */
export type Network = (inputs: Tensors) => Promise<Tensors>;
export type Networks = Readonly<Record<NetworkName, Network>>;

/** Called after each run of a network with the milliseconds of processor time that it took. */
export type ObserveNetwork = (name: NetworkName, ms: number) => void;

/**
 * Networks of the caller's thread, which waits while one runs.
 *
 * @throws what the runtime says of a network that it cannot open
 */
export async function openNetworks(weights: NetworkWeights, observe: ObserveNetwork): Promise<Networks> {
  const network = async (name: NetworkName): Promise<Network> => {
    const session = await openSession(weights[name]);
    return async (inputs) => {
      const before = process.threadCpuUsage();
      const outputs = await session.run(inputs);
      const { user, system } = process.threadCpuUsage(before);
      observe(name, (user + system) / 1000);
      return outputs;
    };
  };
  return {
    encoder: await network("encoder"),
    relations: await network("relations"),
    frames: await network("frames"),
  };
}

/** Two windows side by side take less time than one after the other with two processors each. */
function openSession(bytes: Uint8Array): Promise<ort.InferenceSession> {
  return ort.InferenceSession.create(bytes, {
    executionProviders: ["cpu"],
    executionMode: "sequential",
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
  });
}

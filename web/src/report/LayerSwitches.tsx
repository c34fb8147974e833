/** Which layers are marked in the text, each with how often, and a sample of how it looks. */
import type { ReadingJson } from "#export/reading-schema.ts";
import { counted } from "../shared/words.ts";
import { LAYER_WORDS, type Layer, MAIN_LAYERS, type Marks, MENTION_LAYERS } from "./marks.ts";
import styles from "./report.module.css";

export type LayerSwitchesProps = Readonly<{
  reading: ReadingJson;
  marks: Marks | null;
  layers: readonly Layer[];
  onLayers: (layers: readonly Layer[]) => void;
}>;

const NAMES: readonly Layer[] = MENTION_LAYERS.map((kind) => `mention-${kind}` as const);

export function LayerSwitches({ marks, layers, onLayers }: LayerSwitchesProps) {
  const names = NAMES.filter((layer) => layers.includes(layer)).length;
  const toggle = (layer: Layer) =>
    onLayers(layers.includes(layer) ? layers.filter((one) => one !== layer) : [...layers, layer]);
  const shown = { marks, layers, onToggle: toggle };
  return (
    <fieldset className={styles.layers}>
      <legend>Marked in the text</legend>
      {MAIN_LAYERS.map((layer) => (
        <Switch key={layer} layer={layer} {...shown} />
      ))}
      <details className={styles.names}>
        <summary>Kinds of names{names > 0 && ` (${counted(names, "kind")} marked)`}</summary>
        <div className={styles.layers}>
          {NAMES.map((layer) => (
            <Switch key={layer} layer={layer} {...shown} />
          ))}
        </div>
      </details>
    </fieldset>
  );
}

type SwitchProps = Readonly<{
  layer: Layer;
  marks: Marks | null;
  layers: readonly Layer[];
  onToggle: (layer: Layer) => void;
}>;

function Switch({ layer, marks, layers, onToggle }: SwitchProps) {
  const count = marks?.[layer].length ?? 0;
  return (
    <label className={styles.layer}>
      <input type="checkbox" checked={layers.includes(layer)} onChange={() => onToggle(layer)} />
      <span
        className={styles.sample}
        data-layer={layer.startsWith("mention-") ? layer.slice("mention-".length) : layer}
      >
        {LAYER_WORDS[layer]}
      </span>
      <span className="quiet">{count}</span>
    </label>
  );
}

/** Which layers are marked in the text, each with how often, and a sample of how it looks. */
import { LAYER_WORDS, type Layer, MAIN_LAYERS, type Marks, MENTION_LAYERS } from "./marks.ts";
import styles from "./report.module.css";

export type LayerSwitchesProps = Readonly<{
  isNarrow: boolean;
  marks: Marks | null;
  layers: readonly Layer[];
  onLayers: (layers: readonly Layer[]) => void;
}>;

const NAMES: readonly Layer[] = MENTION_LAYERS.map((kind) => `mention-${kind}` as const);

/** Behind one line where there is little room. */
export function LayerSwitches({ isNarrow, ...props }: LayerSwitchesProps) {
  if (!isNarrow) return <Switches {...props} />;
  const words = props.layers.map((layer) => LAYER_WORDS[layer].toLowerCase()).join(", ");
  return (
    <details className={styles.names}>
      <summary>Marked in the text: {words === "" ? "nothing" : words}</summary>
      <Switches {...props} />
    </details>
  );
}

function Switches({ marks, layers, onLayers }: Omit<LayerSwitchesProps, "isNarrow">) {
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
        <summary>Names{names > 0 && <span className="quiet"> {names} marked</span>}</summary>
        <div className={styles.layers}>
          {NAMES.map((layer) => (
            <Switch key={layer} layer={layer} {...shown} />
          ))}
        </div>
      </details>
      <Keys />
    </fieldset>
  );
}

const KEYS = [
  ["n, p", "next and previous claim (also j, k)"],
  ["m, Shift m", "next and previous name"],
  ["← →", "next and previous word, in the text; with Shift more words"],
  ["Enter", "from the text to what can be done with the words"],
  ["Esc", "leave the words or the claim"],
] as const;

function Keys() {
  return (
    <details className={styles.names}>
      <summary>Keys</summary>
      <dl className={styles.values}>
        {KEYS.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
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

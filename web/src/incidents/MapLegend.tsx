/** What the symbols of the map mean. */
import { useId } from "react";
import { Hatch, MapSymbol } from "../shared/MapSymbol.tsx";
import styles from "./IncidentMap.module.css";

const WORDS = { point: "this place", near: "near it", area: "in the area" } as const;
const REACH = { point: 0, near: 9, area: 10 } as const;

export function MapLegend() {
  const hatch = useId();
  return (
    <ul className={styles.legend} aria-label="Symbols">
      {(["point", "near", "area"] as const).map((kind) => (
        <li key={kind}>
          <svg viewBox="-13 -13 26 26" aria-hidden="true">
            <Hatch id={`${hatch}-${kind}`} />
            <MapSymbol kind={kind} reach={REACH[kind]} hatch={`${hatch}-${kind}`} />
          </svg>
          {WORDS[kind]}
        </li>
      ))}
      <li>
        <svg viewBox="-13 -13 26 26" aria-hidden="true">
          <circle r="11" className={styles.cell} />
          <text className={styles.cellCount}>9</text>
        </svg>
        many
      </li>
    </ul>
  );
}

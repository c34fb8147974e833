/** What a chosen symbol stands for, and what can be done with it; laid over the map, so that nothing moves. */
import { Link } from "wouter";
import type { Picked } from "./focus.ts";
import styles from "./IncidentMap.module.css";
import { formatBox } from "./map-view.ts";
import type { Selection } from "./selection.ts";
import { symbolWords } from "./symbols.ts";

type Props = Readonly<{ picked: Picked; select: (change: Partial<Selection>) => void; close: () => void }>;

export function PickedNote({ picked, select, close }: Props) {
  const only = (change: Partial<Selection>) => {
    select(change);
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys here are not the map's
    <div className={styles.picked} onKeyDown={(event) => event.stopPropagation()}>
      <p role="status">{symbolWords(picked)}</p>
      {picked.kind === "point" && <Link href={`/incidents/${picked.point.id}`}>Open</Link>}
      {picked.kind === "cell" && (
        <button type="button" onClick={() => only({ bounds: formatBox(picked.cell) })}>
          Only these
        </button>
      )}
      {picked.kind === "area" && (
        <button type="button" onClick={() => only({ place: picked.areas.map(({ placeId }) => placeId) })}>
          Only here
        </button>
      )}
      <button type="button" onClick={close}>
        Let go
      </button>
    </div>
  );
}

/** The symbols of every map: a disk for a point, a disk in a ring for what is near it, a hatched round for what lies somewhere in an area. */
import styles from "./map.module.css";
import type { SymbolKind } from "./map-symbols.ts";

const POINT_RADIUS = 5;

/** @param reach  pixels, of what is not known to a point */
export function MapSymbol({ kind, reach, hatch }: Readonly<{ kind: SymbolKind; reach: number; hatch: string }>) {
  if (kind === "area") {
    return <circle r={Math.max(reach, 11)} className={styles.area} fill={`url(#${hatch})`} />;
  }
  return (
    <>
      {kind === "near" && <circle r={Math.max(reach, 9)} className={styles.nearRing} />}
      <circle r={POINT_RADIUS} className={styles.point} />
    </>
  );
}

/** The hatch that area symbols are filled with; once in each `svg`. */
export function Hatch({ id }: Readonly<{ id: string }>) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className={styles.hatchGround} />
        <path d="M0 0v6" className={styles.hatchLine} />
      </pattern>
    </defs>
  );
}

/** What has to stand beside every map with borders. */
export function BorderNote() {
  return (
    <p className={styles.note}>
      Borders: Natural Earth, as they are held on the ground. Crosscheck takes no position on disputed ones.
    </p>
  );
}

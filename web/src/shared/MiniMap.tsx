/** A small map of a few places, with the symbols of the big one; it does not move. */
import { geoMercator, geoPath } from "d3-geo";
import { useId, useMemo } from "react";
import type { Place } from "#model/world.ts";
import { BorderNote, Hatch, MapSymbol } from "./MapSymbol.tsx";
import styles from "./map.module.css";
import { REACH_KM, reachPx, SYMBOL_OF } from "./map-symbols.ts";
import { placeWords } from "./place-words.ts";
import { useWorld } from "./world.ts";

export type MiniMapPlace = Pick<Place, "name" | "admin1" | "country" | "lat" | "lon" | "precision">;

const WIDTH = 320;
const HEIGHT = 220;
const MARGIN = 36;
/** A map of one place shows this much around it, in degrees. */
const LEAST_DEGREES = 6;

function projectionFor(places: readonly MiniMapPlace[]) {
  const lats = places.map(({ lat }) => lat);
  const lons = places.map(({ lon }) => lon);
  const half =
    Math.max(LEAST_DEGREES, Math.max(...lons) - Math.min(...lons), Math.max(...lats) - Math.min(...lats)) / 2;
  const lat = (Math.max(...lats) + Math.min(...lats)) / 2;
  const lon = (Math.max(...lons) + Math.min(...lons)) / 2;
  const coordinates = [-half, half].map((d) => [lon + d, Math.max(Math.min(lat + d, 80), -80)]);
  return geoMercator()
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [WIDTH - MARGIN, HEIGHT - MARGIN],
      ],
      { type: "MultiPoint", coordinates },
    )
    .clipExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ]);
}

/** @param places  at least one; what they are is said in words for those who do not see the map */
export function MiniMap({ places }: Readonly<{ places: readonly [MiniMapPlace, ...MiniMapPlace[]] }>) {
  const world = useWorld();
  const hatch = useId();
  const projection = useMemo(() => projectionFor(places), [places]);
  const outline = useMemo(() => {
    const path = geoPath(projection).digits(1);
    return world === undefined ? null : { land: path(world.land) ?? "", borders: path(world.borders) ?? "" };
  }, [projection, world]);
  const degreePx = (projection.scale() * Math.PI) / 180;
  return (
    <figure className={styles.mini}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`Map: ${places.map(placeWords).join("; ")}`}>
        <Hatch id={hatch} />
        <path d={outline?.land} className={styles.land} />
        <path d={outline?.borders} className={styles.borders} />
        {places.map((place) => {
          const [x, y] = projection([place.lon, place.lat]) ?? [0, 0];
          const reach = reachPx(REACH_KM[place.precision], place.lat, degreePx);
          return (
            <g key={`${place.lat} ${place.lon} ${place.precision}`} transform={`translate(${x} ${y})`}>
              <title>{placeWords(place)}</title>
              <MapSymbol kind={SYMBOL_OF[place.precision]} reach={reach} hatch={hatch} />
            </g>
          );
        })}
      </svg>
      <figcaption>
        <BorderNote />
      </figcaption>
    </figure>
  );
}

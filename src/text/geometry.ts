/** Points on the Earth in degrees (WGS84), distances in kilometres out. */

export type Point = Readonly<{ lat: number; lon: number }>;

/** Mean radius of the Earth, IUGG. */
const EARTH_RADIUS_KM = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;

/** Great-circle distance (haversine). */
export function distanceKm(from: Point, to: Point): number {
  const rise = Math.sin(radians(to.lat - from.lat) / 2) ** 2;
  const turn = Math.sin(radians(to.lon - from.lon) / 2) ** 2;
  const chord = rise + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * turn;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The point that lies so far away in this direction, in degrees clockwise from north. */
export function destination(from: Point, bearing: number, km: number): Point {
  const angle = km / EARTH_RADIUS_KM;
  const [lat, turn] = [radians(from.lat), radians(bearing)];
  const sine = Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(turn);
  const east = Math.sin(turn) * Math.sin(angle) * Math.cos(lat);
  const lon = from.lon + degrees(Math.atan2(east, Math.cos(angle) - Math.sin(lat) * sine));
  return { lat: degrees(Math.asin(Math.min(1, Math.max(-1, sine)))), lon: ((((lon + 180) % 360) + 360) % 360) - 180 };
}

/**
 * Mean position on the sphere, so that points on both sides of the date line meet there and not in Africa; null for no
 * points, or for points that cancel out.
 */
export function centroid(points: readonly Point[]): Point | null {
  let [x, y, z] = [0, 0, 0];
  for (const { lat, lon } of points) {
    x += Math.cos(radians(lat)) * Math.cos(radians(lon));
    y += Math.cos(radians(lat)) * Math.sin(radians(lon));
    z += Math.sin(radians(lat));
  }
  const length = Math.hypot(x, y, z);
  if (length < 1e-9) return null;
  return { lat: degrees(Math.asin(z / length)), lon: degrees(Math.atan2(y, x)) };
}

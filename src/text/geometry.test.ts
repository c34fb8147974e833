/** Known distances, and the properties of a distance. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { centroid, destination, distanceKm } from "./geometry.ts";

const PARIS = { lat: 48.8566, lon: 2.3522 };
const LONDON = { lat: 51.5074, lon: -0.1278 };

test("Paris is 344 km from London", () => assert.ok(Math.abs(distanceKm(PARIS, LONDON) - 343.6) < 0.6));

test("antipodes are half the circumference apart", () => {
  assert.ok(Math.abs(distanceKm({ lat: 0, lon: 0 }, { lat: 0, lon: 180 }) - 20015.1) < 0.1);
});

test("the centre of two points across the date line lies on it", () => {
  const middle = centroid([
    { lat: 0, lon: 179 },
    { lat: 0, lon: -179 },
  ]);
  assert.ok(middle !== null && Math.abs(Math.abs(middle.lon) - 180) < 1e-6);
});

test("no points and antipodes have no centre", () => {
  assert.equal(centroid([]), null);
  assert.equal(
    centroid([
      { lat: 90, lon: 0 },
      { lat: -90, lon: 0 },
    ]),
    null,
  );
});

const points = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

test("a distance is symmetric, zero to itself, and at most half the circumference", () => {
  fc.assert(
    fc.property(points, points, (from, to) => {
      assert.ok(Math.abs(distanceKm(from, to) - distanceKm(to, from)) < 1e-6);
      assert.equal(distanceKm(from, from), 0);
      assert.ok(distanceKm(from, to) >= 0 && distanceKm(from, to) <= 20016);
    }),
  );
});

test("a degree of latitude northwards, and a quarter of the way round eastwards across the date line", () => {
  const north = destination({ lat: 10, lon: 20 }, 0, 111.195);
  assert.ok(Math.abs(north.lat - 11) < 1e-3 && Math.abs(north.lon - 20) < 1e-9);
  const east = destination({ lat: 0, lon: 100 }, 90, 10_007.55);
  assert.ok(Math.abs(east.lat) < 1e-3 && Math.abs(east.lon + 170) < 1e-3);
});

test("the destination lies as far away as was asked", () => {
  const lat = fc.double({ min: -89, max: 89, noNaN: true });
  const lon = fc.double({ min: -180, max: 180, noNaN: true });
  const bearing = fc.double({ min: 0, max: 360, noNaN: true });
  const km = fc.double({ min: 0, max: 2000, noNaN: true });
  fc.assert(
    fc.property(lat, lon, bearing, km, (startLat, startLon, turn, far) => {
      const from = { lat: startLat, lon: startLon };
      const to = destination(from, turn, far);
      assert.ok(Math.abs(distanceKm(from, to) - far) < 1e-3);
      assert.ok(to.lon >= -180 && to.lon <= 180);
    }),
  );
});

/** Answers about a selection of an invented record, as the documentation shows them. */
import type { FacetsJson, IncidentListJson, IncidentMapJson, IncidentTimelineJson } from "./browse.ts";

const COUNTS = { total: 180, matching: 2, undated: 1, unlocated: 0 };

export const LIST_EXAMPLE: IncidentListJson = {
  ...COUNTS,
  incidents: [
    {
      id: "i_1f0c5e7a90b3d846",
      title: "Air strikes on the Sarn Front near Orlo",
      ground: "current",
      event: "ASSAULT",
      when: { earliest: "2021-03-02", latest: "2021-03-02", edtf: "2021-03-02" },
      where: {
        placeId: "own:5d41402abc4b2a76",
        name: "Orlo",
        admin1: "Lower Velmar",
        country: "XK",
        lat: 42.6,
        lon: 21.1,
        precision: "near",
      },
      sideA: "army of Velmar",
      sideB: "Sarn Front",
      killed: { low: 90, best: 90, high: null },
      injured: { low: 1, best: 1, high: 1 },
      outlets: 2,
      origins: 3,
      agreement: "conflicting",
      contradictions: ["date"],
      grade: "fair",
      review: "suggested",
    },
  ],
  next: "-day~-18688~i_1f0c5e7a90b3d846",
};

export const FACETS_EXAMPLE: FacetsJson = {
  ...COUNTS,
  facets: [
    {
      facet: "actor",
      values: [
        { value: "said:sarn-front", label: "Sarn Front", count: 2, selected: true },
        { value: "velmar", label: "army of Velmar", count: 1, selected: false },
      ],
      more: 3,
    },
  ],
};

export const MAP_EXAMPLE: IncidentMapJson = {
  ...COUNTS,
  points: [
    {
      id: "i_1f0c5e7a90b3d846",
      title: "Air strikes on the Sarn Front near Orlo",
      lat: 42.6,
      lon: 21.1,
      precision: "near",
      killed: 90,
    },
  ],
  cells: [],
  areas: [
    { placeId: "country:XK", name: "Kosovo", country: "XK", precision: "country", lat: 42.58, lon: 20.9, count: 1 },
  ],
};

export const TIMELINE_EXAMPLE: IncidentTimelineJson = {
  ...COUNTS,
  unit: "day",
  bins: [{ from: "2021-03-02", to: "2021-03-02", count: 1, killed: 90 }],
  wider: [{ from: "2020-06-01", to: "2020-06-30", count: 1 }],
};

/** A field in which a party or place is looked up while one types; what is typed can also be taken as it is. */
import { Combobox, ComboboxItem, ComboboxLabel, ComboboxPopover, ComboboxProvider } from "@ariakit/react/combobox";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useId, useState } from "react";
import type { ActorsFoundJson, PlacesFoundJson } from "#api/schemas/look-up.ts";
import { getJson } from "../shared/api.ts";
import { ACTOR_KIND_WORDS, counted, numeral } from "../shared/words.ts";
import styles from "./review.module.css";

/** `value` is what an edit takes; `name` what the person reads. */
export type Chosen = Readonly<{ value: string; name: string }>;
type Found = Chosen & Readonly<{ context: string }>;

type Props = Readonly<{
  what: "actors" | "places";
  label: string;
  /** typed at first: words that were selected */
  start?: string;
  onChoose: (chosen: Chosen) => void;
}>;

const PLACE_KIND_WORDS: Readonly<Record<string, string>> = { admin1: "province", admin2: "district" };

async function lookUp(what: Props["what"], q: string, signal: AbortSignal): Promise<readonly Found[]> {
  if (what === "actors") {
    const { actors } = await getJson<ActorsFoundJson>("/actors", { q }, signal);
    return actors.map(({ value, name, kind, country, alias }) => ({
      ...{ value, name },
      context: [alias === null ? null : `“${alias}”`, ACTOR_KIND_WORDS[kind], country].filter(Boolean).join(", "),
    }));
  }
  const { places } = await getJson<PlacesFoundJson>("/places", { q }, signal);
  return places.map(({ value, name, kind, country, division, population }) => ({
    ...{ value, name },
    context: [
      PLACE_KIND_WORDS[kind] ?? kind,
      division === name ? null : division,
      country,
      population > 0 ? `${numeral(population)} people` : null,
    ]
      .filter(Boolean)
      .join(", "),
  }));
}

export function LookUp({ what, label, start = "", onChoose }: Props) {
  const [typed, setTyped] = useState(start);
  const count = useId();
  const asked = useDeferredValue(typed.trim());
  const { data = [], isFetching } = useQuery({
    queryKey: ["look-up", what, asked],
    queryFn: ({ signal }) => lookUp(what, asked, signal),
    enabled: asked !== "",
    placeholderData: keepPreviousData,
  });
  const found = asked === "" ? [] : data;
  const hint = what === "places" ? "the whole name: the gazetteer knows no beginnings" : "a name or an acronym";
  return (
    <div className={styles.field}>
      <ComboboxProvider
        value={typed}
        setValue={(value) => {
          setTyped(value);
          onChoose({ value: value.trim(), name: value.trim() });
        }}
      >
        <ComboboxLabel>{label}</ComboboxLabel>
        <Combobox autoSelect={false} placeholder={hint} className={styles.combobox} aria-describedby={count} />
        <ComboboxPopover gutter={4} sameWidth unmountOnHide className={styles.options} aria-label={label}>
          {found.map(({ value, name, context }) => (
            <ComboboxItem
              key={value}
              value={name}
              className={styles.option}
              setValueOnClick
              onClick={() => setTimeout(() => onChoose({ value, name }))}
            >
              <span>{name}</span>
              <span className="quiet">{context}</span>
            </ComboboxItem>
          ))}
          {found.length === 0 && asked !== "" && !isFetching && (
            <p className={styles.nothing}>
              {what === "places"
                ? "No place of this name. Give a point, as: Khushām @ 35.30, 40.31, SY"
                : "No party of this name; it is kept as you write it."}
            </p>
          )}
        </ComboboxPopover>
      </ComboboxProvider>
      <p id={count} role="status" className="visually-hidden">
        {asked === "" ? "" : counted(found.length, "answer")}
      </p>
    </div>
  );
}

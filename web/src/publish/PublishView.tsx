/** What may leave the desk, as the public would see it, before anyone downloads it. */
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import type { PublicJson } from "#api/schemas/public.ts";
import { apiUrl, getJson, type Query } from "../shared/api.ts";
import { DayText } from "../shared/DayText.tsx";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { EstimateText } from "../shared/EstimateText.tsx";
import { PlaceText } from "../shared/PlaceText.tsx";
import { oneOf } from "../shared/search-state.ts";
import { useSearchState } from "../shared/use-search-state.ts";
import { useTitle } from "../shared/use-title.ts";
import { counted, numeral, SIDE_WORDS, theseCounted } from "../shared/words.ts";
import styles from "./PublishView.module.css";

const SHAPE = { with_names: oneOf(["no", "yes"]), with_coordinates: oneOf(["no", "yes"]) };

export function PublishView() {
  useTitle("Public export");
  const [asked, setAsked] = useSearchState(SHAPE);
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery({
    queryKey: ["public", asked],
    queryFn: ({ signal, pageParam }) => getJson<PublicJson>("/public", { ...asked, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const [first] = data?.pages ?? [];
  return (
    <div className={styles.view}>
      <h1>Public export</h1>
      <p className={styles.lead}>
        What may leave this desk: incidents that a person confirmed, without the names of private persons, with
        coordinates that show the town and not the house. Whole reports are never in it.
      </p>
      {error !== null && <ErrorNote error={error} onRetry={() => void refetch()} />}
      <fieldset className={styles.choices}>
        <legend>Give as well</legend>
        <Choice
          label="Names of private persons"
          hint="victims, witnesses, relatives: publish them only where they or their families agree"
          value={asked.with_names}
          onChange={(with_names) => setAsked({ with_names })}
        />
        <Choice
          label="Coordinates as they are"
          hint="a point on a map can lead to a home"
          value={asked.with_coordinates}
          onChange={(with_coordinates) => setAsked({ with_coordinates })}
        />
      </fieldset>
      <p role="status">{first === undefined ? "Counting …" : summary(first)}</p>
      {first !== undefined && first.matching === 0 && (
        <p>
          Nobody has confirmed an incident yet. <Link href="/review">Review incidents</Link>
        </p>
      )}
      {first !== undefined && first.matching > 0 && <Downloads count={first.matching} asked={asked} />}
      <ol className={styles.incidents}>
        {data?.pages.flatMap(({ incidents }) =>
          incidents.map((incident) => <PublicIncident key={incident.id} incident={incident} />),
        )}
      </ol>
      {hasNextPage && (
        <button type="button" onClick={() => void fetchNextPage()} disabled={isFetching}>
          Show more
        </button>
      )}
    </div>
  );
}

type Choosing = Readonly<{ label: string; hint: string; value: "yes" | "no"; onChange: (value: "yes" | "no") => void }>;

function Choice({ label, hint, value, onChange }: Choosing) {
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={value === "yes"}
        onChange={({ target }) => onChange(target.checked ? "yes" : "no")}
      />
      <span>
        {label} <span className={styles.hint}>({hint})</span>
      </span>
    </label>
  );
}

function summary({ matching, total, withheld: { unreviewed, persons, cell } }: PublicJson): string {
  const held = [
    ...(unreviewed > 0 ? [`${counted(unreviewed, "incident")} that nobody has confirmed`] : []),
    ...(persons > 0 ? [`the names of ${counted(persons, "private person")}`] : []),
    ...(cell === null ? [] : [`coordinates finer than ${cell}°`]),
  ];
  const told = `${numeral(matching)} of ${counted(total, "incident")}.`;
  return held.length === 0 ? told : `${told} Held back: ${held.join(", ")}.`;
}

function Downloads({ count, asked }: Readonly<{ count: number; asked: Query }>) {
  const these = theseCounted(count, "incident");
  return (
    <p className={styles.downloads}>
      <a href={apiUrl("/public/incidents.csv", asked)} download>
        CSV of {these}
      </a>
      <a href={apiUrl("/public/incidents.json", asked)} download>
        JSON of {these}
      </a>
    </p>
  );
}

function PublicIncident({ incident }: Readonly<{ incident: PublicJson["incidents"][number] }>) {
  const { id, title, when, where, counts, accounts } = incident;
  return (
    <li>
      <h2>
        <Link href={`/incidents/${id}`}>{title}</Link>
      </h2>
      <p>
        <DayText days={when} /> · <PlaceText place={where} />
        {where !== null && (
          <span className={styles.hint}>
            {" "}
            ({where.lat}, {where.lon})
          </span>
        )}
      </p>
      <ul className={styles.counts}>
        {counts.map((count) => (
          <li key={`${count.measure} ${count.of}`}>
            <EstimateText estimate={count} measure={count.measure} />{" "}
            <span className={styles.hint}>{SIDE_WORDS[count.of]}</span>
          </li>
        ))}
      </ul>
      <details>
        <summary>{counted(accounts.length, "account")}, as they will be quoted</summary>
        {accounts.map(({ speaker, words }) => (
          <blockquote key={`${words.doc} ${words.start} ${speaker.text}`}>
            <p>
              <bdi>{words.text}</bdi>
            </p>
            <footer>
              <bdi>{speaker.text}</bdi>
            </footer>
          </blockquote>
        ))}
      </details>
    </li>
  );
}

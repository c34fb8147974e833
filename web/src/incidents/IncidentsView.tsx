/** All incidents of the record: one selection as table, map and timeline. */
export function IncidentsView() {
  return <h1>Incidents</h1>;
}

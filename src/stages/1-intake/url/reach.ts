/** Which addresses may be fetched beside those of the public internet. */

/** `addresses` are IP addresses or blocks (`127.0.0.1`, `10.1.0.0/16`), `ports` are those beside the usual ones of the web. */
export type Reach = Readonly<{ addresses: readonly string[]; ports: readonly number[] }>;

/** Nothing but the public internet: what every door uses unless it is told otherwise. */
export const PUBLIC_ONLY: Reach = { addresses: [], ports: [] };

/** Where pages are served; a program at another port was not made to be read by all. */
export const WEB_PORTS: readonly number[] = [80, 443, 8080, 8443];

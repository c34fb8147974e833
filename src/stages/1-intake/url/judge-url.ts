/** The address of a page as written in, what may be fetched or an error out; nothing is looked up here. */
import { isIP } from "node:net";
import { InputError } from "#model/errors.ts";
import { addressRefusal } from "./judge-address.ts";
import { type Reach, WEB_PORTS } from "./reach.ts";

const MOST_CHARACTERS = 4000;
const DEFAULT_PORT: Readonly<Record<string, number>> = { "http:": 80, "https:": 443 };

/** Whether an input is meant as an address, of whatever kind, and not as a path. */
export function isAddress(input: string): boolean {
  return /^[a-z][a-z0-9+.-]{0,30}:\/\//i.test(input);
}

/** An IPv6 host stands in brackets. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "");
}

/** Why it may not be fetched, null when it may. Numbers in other forms (0x7f.1, 2130706433) are addresses by now: `URL` writes them out. */
function refusal(url: URL, reach: Reach): string | null {
  const usual = DEFAULT_PORT[url.protocol];
  if (usual === undefined) return `${url.protocol} is neither http: nor https:`;
  if (url.username !== "" || url.password !== "") return "it has a user name or password in it";
  const port = url.port === "" ? usual : Number(url.port);
  if (!WEB_PORTS.includes(port) && !reach.ports.includes(port)) {
    return `port ${port} is none of ${WEB_PORTS.join(", ")}`;
  }
  const host = hostOf(url);
  return isIP(host) === 0 ? null : addressRefusal(host, reach);
}

/**
 * The address without its fragment.
 *
 * @param place  what the error names: the address, or the one that led here
 * @throws InputError `url_refused`
 */
export function judgeUrl(written: string, reach: Reach, place = written): URL {
  const text = written.trim();
  if (text.length > MOST_CHARACTERS) {
    throw new InputError("url_refused", place.slice(0, 100), `${text.length} characters, limit ${MOST_CHARACTERS}`);
  }
  if (!URL.canParse(text)) throw new InputError("url_refused", place, "it cannot be taken apart");
  const url = new URL(text);
  const why = refusal(url, reach);
  if (why !== null)
    throw new InputError(
      "url_refused",
      place,
      url.href === new URL(place).href ? why : `it leads to ${url.href}: ${why}`,
    );
  url.hash = "";
  return url;
}

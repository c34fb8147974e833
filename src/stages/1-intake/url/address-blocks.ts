/** Blocks of IP addresses that are no part of the public internet, or that lead around it, with what they are for. */

export type AddressBlock = readonly [block: string, what: string];

/** IANA IPv4 Special-Purpose Address Registry (RFC 6890 and successors) as of 2025-10, and multicast (RFC 5771). */
export const SPECIAL_IPV4: readonly AddressBlock[] = [
  ["0.0.0.0/8", "this network"],
  ["10.0.0.0/8", "private"],
  ["100.64.0.0/10", "shared by customers of a carrier"],
  ["127.0.0.0/8", "this machine"],
  ["169.254.0.0/16", "link-local"],
  ["172.16.0.0/12", "private"],
  ["192.0.0.0/24", "protocol assignments"],
  ["192.0.2.0/24", "documentation"],
  ["192.31.196.0/24", "AS112"],
  ["192.52.193.0/24", "multicast tunnelling"],
  ["192.88.99.0/24", "6to4 relay"],
  ["192.168.0.0/16", "private"],
  ["192.175.48.0/24", "AS112"],
  ["198.18.0.0/15", "benchmarking"],
  ["198.51.100.0/24", "documentation"],
  ["203.0.113.0/24", "documentation"],
  ["224.0.0.0/4", "multicast"],
  ["240.0.0.0/4", "reserved or broadcast"],
];

/** What IANA gives out for global unicast; all other IPv6 addresses are special or not given out. */
export const GLOBAL_IPV6 = "2000::/3";

/** IANA IPv6 Special-Purpose Address Registry, multicast (RFC 4291), and forms that carry an IPv4 address. */
export const SPECIAL_IPV6: readonly AddressBlock[] = [
  ["::/128", "no address"],
  ["::1/128", "this machine"],
  ["::ffff:0:0/96", "IPv4-mapped"],
  ["::ffff:0:0:0/96", "IPv4-translated"],
  ["::/96", "IPv4-compatible"],
  ["64:ff9b:1::/48", "local translation to IPv4"],
  ["100::/64", "discarded"],
  ["100:0:0:1::/64", "dummy"],
  ["2001::/23", "protocol assignments, Teredo among them"],
  ["2001:db8::/32", "documentation"],
  ["2002::/16", "6to4"],
  ["2620:4f:8000::/48", "AS112"],
  ["3fff::/20", "documentation"],
  ["5f00::/16", "segment routing"],
  ["fc00::/7", "unique-local"],
  ["fe80::/10", "link-local"],
  ["fec0::/10", "site-local"],
  ["ff00::/8", "multicast"],
];

/** NAT64 (RFC 6052): networks without IPv4 reach every IPv4 address so; the last 32 bits are judged. */
export const NAT64 = "64:ff9b::/96";

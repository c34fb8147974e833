/** An IP address in, why it may not be fetched from out. */
import { isIPv4, isIPv6 } from "node:net";
import { GLOBAL_IPV6, NAT64, SPECIAL_IPV4, SPECIAL_IPV6 } from "./address-blocks.ts";
import type { Reach } from "./reach.ts";

type Address = Readonly<{ family: 4 | 6; bits: bigint }>;

const WIDTH = { 4: 32, 6: 128 } as const;

function ipv4Bits(text: string): bigint {
  return text.split(".").reduce((bits, part) => (bits << 8n) | BigInt(part), 0n);
}

/** @param text  a valid IPv6 address without a zone */
function ipv6Bits(text: string): bigint {
  const tail = /\d+\.\d+\.\d+\.\d+$/.exec(text)?.[0];
  const hex =
    tail === undefined
      ? text
      : `${text.slice(0, -tail.length)}${(ipv4Bits(tail) >> 16n).toString(16)}:${(ipv4Bits(tail) & 0xffffn).toString(16)}`;
  const [left = [], right = []] = hex.split("::").map((half) => half.split(":").filter((group) => group !== ""));
  const groups = [...left, ...Array<string>(8 - left.length - right.length).fill("0"), ...right];
  return groups.reduce((bits, group) => (bits << 16n) | BigInt(`0x${group}`), 0n);
}

/** Null for what is no address; an address with a zone is one only on this machine, and none here. */
function parseAddress(text: string): Address | null {
  if (isIPv4(text)) return { family: 4, bits: ipv4Bits(text) };
  if (isIPv6(text) && !text.includes("%")) return { family: 6, bits: ipv6Bits(text) };
  return null;
}

function isIn(block: string, address: Address): boolean {
  const [start = "", length] = block.split("/");
  const first = parseAddress(start);
  if (first?.family !== address.family) return false;
  const width = WIDTH[address.family];
  const free = BigInt(width - Number(length ?? width));
  return first.bits >> free === address.bits >> free;
}

function ipv4Text(bits: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => String((bits >> shift) & 0xffn)).join(".");
}

/** What the address is for, if it is no public one; null when it may be fetched from. */
export function addressRefusal(text: string, reach: Reach): string | null {
  const address = parseAddress(text);
  if (address === null) return `${text} is no address`;
  if (reach.addresses.some((block) => isIn(block, address))) return null;
  if (isIn(NAT64, address)) return addressRefusal(ipv4Text(address.bits & 0xffff_ffffn), reach);
  const special = (address.family === 4 ? SPECIAL_IPV4 : SPECIAL_IPV6).find(([block]) => isIn(block, address));
  if (special !== undefined) return `${text} is no public address: ${special[1]}`;
  if (address.family === 6 && !isIn(GLOBAL_IPV6, address)) return `${text} is no public address: not given out`;
  return null;
}

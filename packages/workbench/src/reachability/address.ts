/** An IPv4 address as a number from 0 to 2^32 - 1. */
export type Address = number;

/** Addresses from one to another, both included. */
export type AddressRange = readonly [from: Address, to: Address];

/** Reads `10.20.6.14`; null for everything else, leading zeros included, because programs read those differently. */
export function parseAddress(text: string): Address | null {
  const parts = text.split('.');
  if (parts.length !== 4) return null;
  let address = 0;
  for (const part of parts) {
    if (!/^(0|[1-9]\d{0,2})$/.test(part) || Number(part) > 255) return null;
    address = address * 256 + Number(part);
  }
  return address;
}

/** Reads `10.20.6.0/24`, or one address; null for everything else. The address may lie anywhere in its network. */
export function parseNetwork(text: string): AddressRange | null {
  const [written = '', prefix, ...rest] = text.split('/');
  const address = parseAddress(written);
  if (address === null || rest.length > 0) return null;
  if (prefix === undefined) return [address, address];
  if (!/^(0|[1-9]\d?)$/.test(prefix) || Number(prefix) > 32) return null;
  const size = 2 ** (32 - Number(prefix));
  const from = Math.floor(address / size) * size;
  return [from, from + size - 1];
}

/** An address in its usual form. */
export function formatAddress(address: Address): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}

import type { LinkTarget } from '../tree/markdown-tree.ts';

const slug = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const web = /^https:\/\/[a-z0-9.-]+\.[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/i;

/** Where a link may lead: `https:` pages, `term:`, `standard:`, `incident:` and places in the page; null for everything else. */
export function readLinkTarget(address: string): LinkTarget | null {
  if (web.test(address)) return { kind: 'web', url: address };
  const colon = address.indexOf(':');
  const rest = address.slice(colon + 1);
  if (address.startsWith('term:') && slug.test(rest)) return { kind: 'term', slug: rest };
  if (address.startsWith('standard:') && slug.test(rest)) return { kind: 'standard', id: rest };
  if (address.startsWith('incident:') && slug.test(rest)) return { kind: 'incident', id: rest };
  if (address.startsWith('#') && address.length > 1) return { kind: 'anchor', id: decodeSafely(address.slice(1)) };
  return null;
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % is part of the id then
  }
}

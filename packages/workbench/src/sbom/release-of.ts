import type { Purl } from './purl/purl.ts';
import type { Component } from './sbom.ts';

/**
 * The release of a component as its ecosystem writes it: the version of its package URL, else its own. A package URL of the type rpm
 * keeps the epoch in a qualifier; without one, the component's own version may state it.
 */
export function releaseOf({ version }: Pick<Component, 'version'>, purl: Purl): string | null {
  if (purl.version === null) return version;
  if (purl.type !== 'rpm') return purl.version;
  const { epoch } = purl.qualifiers;
  if (epoch !== undefined) return `${epoch}:${purl.version}`;
  const isSameWithEpoch = version !== null && /^\d+:/.test(version) && version.endsWith(`:${purl.version}`);
  return isSameWithEpoch ? version : purl.version;
}

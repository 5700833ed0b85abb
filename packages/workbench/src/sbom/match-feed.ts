import type { FeedAdvisory } from './feed.ts';
import { pathTo } from './path-to.ts';
import { parsePurl } from './purl/parse-purl.ts';
import type { Purl } from './purl/purl.ts';
import { releaseOf } from './release-of.ts';
import type { Component, Sbom } from './sbom.ts';
import { type InRange, isInRange, parseVersionRange, type VersionRange } from './versions/version-range.ts';

/** A component that a vulnerability is about, with how it comes into the product. */
export type FeedMatch = {
  readonly advisory: FeedAdvisory;
  readonly component: Component;
  /** `inside`: package and release agree. `cannot-tell`: the package may be meant, and the reason says what is missing. */
  readonly verdict: Exclude<InRange, { readonly kind: 'outside' }>;
  /** Ids from the product to the component, the shortest way; empty when nothing reaches it. */
  readonly path: readonly string[];
};

/**
 * Which components of a bill a feed speaks about: same package (type, namespace and name of the package URL), release in the range. The
 * same name in another ecosystem or namespace is another package. A component without a package URL matches by name only as "cannot tell".
 */
export function matchFeed(sbom: Sbom, advisories: readonly FeedAdvisory[]): readonly FeedMatch[] {
  const packages = new Map<string, Named[]>();
  const nameless = new Map<string, Component[]>();
  const add = <Entry>(map: Map<string, Entry[]>, key: string, entry: Entry) => {
    const found = map.get(key);
    if (found === undefined) map.set(key, [entry]);
    else found.push(entry);
  };
  for (const component of sbom.components) {
    const read = component.purl === null ? null : parsePurl(component.purl);
    if (read?.ok === true) add(packages, keyOf(read.value), { component, purl: read.value });
    else add(nameless, lastName(component.name), component);
  }
  const paths = pathTo(sbom);
  const matches: FeedMatch[] = [];
  for (const advisory of advisories)
    for (const affected of advisory.affects) {
      const asked = parsePurl(affected.purl);
      if (!asked.ok) continue;
      const found = (component: Component, verdict: FeedMatch['verdict']) =>
        matches.push({ advisory, component, verdict, path: paths(component.id) });
      for (const named of packages.get(keyOf(asked.value)) ?? []) {
        const verdict = judge(named, affected.range);
        if (verdict.kind !== 'outside') found(named.component, verdict);
      }
      for (const component of nameless.get(asked.value.name.toLowerCase()) ?? [])
        found(component, { kind: 'cannot-tell', reason: 'Only the name agrees: the component has no package URL.' });
    }
  return matches;
}

type Named = { readonly component: Component; readonly purl: Purl };

function judge({ component, purl }: Named, text: string): InRange {
  const version = releaseOf(component, purl);
  if (version === null) return { kind: 'cannot-tell', reason: 'The component has no version.' };
  const range = readRange(text);
  return range === null ? { kind: 'cannot-tell', reason: 'The range cannot be read.' } : isInRange(range, version);
}

function readRange(text: string): VersionRange | null {
  const read = parseVersionRange(text);
  return read.ok ? read.value : null;
}

function keyOf({ type, namespace, name }: Purl): string {
  return `${type}/${namespace ?? ''}/${name}`;
}

function lastName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).toLowerCase();
}

import { pathTo } from './path-to.ts';
import { parsePurl } from './purl/parse-purl.ts';
import { releaseOf } from './release-of.ts';
import type { Component, Sbom } from './sbom.ts';

/** An element that a bill lacks or that contradicts itself. */
export type Gap = {
  /** The component, or null when the whole bill is meant. */
  readonly component: string | null;
  readonly element:
    | 'author'
    | 'timestamp'
    | 'supplier'
    | 'version'
    | 'identifier'
    | 'identifier-conflict'
    | 'dependency'
    | 'unreached'
    | 'twice'
    | 'support-level'
    | 'end-of-support';
  readonly source: 'NTIA 2021' | 'FDA 2026' | 'consistency';
  readonly sentence: string;
};

/**
 * What a bill lacks against the data fields of NTIA's minimum elements (July 2021: supplier, name, version, other unique identifiers,
 * dependency relationship, author, timestamp), against what FDA asks beside them (guidance of 3 February 2026, V.A.4(b): level of
 * support and end-of-support date per component), and against itself.
 */
export function findGaps(sbom: Sbom): readonly Gap[] {
  const whole: Gap[] = [];
  if (sbom.authors.length === 0) whole.push(ofBill('author', 'Nobody is named who made this bill.'));
  if (sbom.madeAt === null) whole.push(ofBill('timestamp', 'The bill does not say when it was made.'));
  if (sbom.subject === null) whole.push(ofBill('dependency', 'The bill does not say which product it is about.'));
  const paths = pathTo(sbom);
  const stated = new Set([...sbom.stated, ...sbom.dependencies.map(({ from }) => from)]);
  const twice = findTwice(sbom.components);
  return [...whole, ...sbom.components.flatMap((component) => gapsOf(component, { paths, stated, twice }))];
}

type Around = {
  readonly paths: (id: string) => readonly string[];
  readonly stated: ReadonlySet<string>;
  readonly twice: ReadonlyMap<string, string>;
};

function gapsOf(component: Component, { paths, stated, twice }: Around): readonly Gap[] {
  const { id, name, version, supplier, purl, cpe, support } = component;
  const gaps: Gap[] = [];
  const lacks = (element: Gap['element'], source: Gap['source'], sentence: string) =>
    gaps.push({ component: id, element, source, sentence });
  if (supplier === null) lacks('supplier', 'NTIA 2021', `${name} names no supplier.`);
  if (version === null) lacks('version', 'NTIA 2021', `${name} has no version.`);
  if (purl === null && cpe === null)
    lacks('identifier', 'NTIA 2021', `${name} has neither a package URL nor a CPE: a feed cannot name it.`);
  if (paths(id).length === 0) lacks('unreached', 'NTIA 2021', `Nothing in the bill says what ${name} is a part of.`);
  if (!stated.has(id))
    lacks('dependency', 'NTIA 2021', `The bill does not say what ${name} needs, not even "nothing".`);
  const conflict = purl === null ? null : conflictOf(component, purl);
  if (conflict !== null) lacks('identifier-conflict', 'consistency', conflict);
  const other = twice.get(id);
  if (other !== undefined) lacks('twice', 'consistency', `${name} stands in the bill twice, also as ${other}.`);
  if (support.level === null) lacks('support-level', 'FDA 2026', `${name} has no level of support.`);
  if (support.endsOn === null) lacks('end-of-support', 'FDA 2026', `${name} has no end-of-support date.`);
  return gaps;
}

function conflictOf(component: Component, purl: string): string | null {
  const { name, version } = component;
  const read = parsePurl(purl);
  if (!read.ok) return `The package URL of ${name} cannot be read: ${read.problem}`;
  if (read.value.version === null || version === null) return null;
  if (version === read.value.version || version === releaseOf(component, read.value)) return null;
  return `${name} says version ${version}, its package URL ${read.value.version}.`;
}

/** A component of the same supplier, name, version and identifier is the same component. */
function findTwice(components: readonly Component[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const twice = new Map<string, string>();
  for (const { id, name, version, supplier, purl } of components) {
    const same = JSON.stringify([name, version, supplier, purl]);
    const earlier = first.get(same);
    if (earlier === undefined) first.set(same, id);
    else twice.set(id, earlier);
  }
  return twice;
}

function ofBill(element: Gap['element'], sentence: string): Gap {
  return { component: null, element, source: 'NTIA 2021', sentence };
}

import type { SbomKey } from '../key.ts';
import type { SbomTask } from '../task.ts';

/**
 * The component that an advisory is about, or null: compares texts of package URLs and numbers of releases, with the repairs of the
 * key in place where the bill lacks one. Shares nothing with the engine.
 */
export function findAbout(
  { task, key }: { readonly task: SbomTask; readonly key: SbomKey },
  advisory: string,
): string | null {
  const asked = task.advisories.find(({ id }) => id === advisory);
  if (asked === undefined) return null;
  const repaired = (id: string, kind: string) =>
    key.faults
      .filter((fault) => fault.kind === kind && fault.components.includes(id))
      .flatMap(({ values }) => task.values.filter((value) => values.includes(value.id)).map(({ text }) => text));
  const found = task.components.find(({ id, purl, version }) => {
    const identifier = purl ?? repaired(id, 'no-identifier').find((text) => text.startsWith('pkg:'));
    if (identifier === undefined) return false;
    const [name = '', release = version ?? repaired(id, 'no-version')[0] ?? ''] = splitAt(identifier);
    return name === asked.purl && isWithin(asked.range, release);
  });
  return found?.id ?? null;
}

function splitAt(purl: string): readonly string[] {
  const at = purl.lastIndexOf('@');
  return at < 0 ? [purl] : [purl.slice(0, at), purl.slice(at + 1)];
}

/** Every range of these variants is a list of bounds that all have to hold. */
function isWithin(range: string, release: string): boolean {
  return range
    .slice(range.indexOf('/') + 1)
    .split('|')
    .every((bound) => {
      const [, sign, limit = ''] = /^([<>]=?)(.*)$/.exec(bound) ?? [];
      const order = weight(release) - weight(limit);
      if (sign === '<') return order < 0;
      if (sign === '<=') return order <= 0;
      return sign === '>=' ? order >= 0 : order > 0;
    });
}

/** 2.4.7-1 as one number: releases of these variants have no part above 99. */
function weight(release: string): number {
  const [major = 0, minor = 0, patch = 0, revision = 0] = release.split(/[.-]/).map(Number);
  return ((major * 100 + minor) * 100 + patch) * 100 + revision;
}

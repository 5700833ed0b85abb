/**
 * Names each component as SPDX 2.3 allows (7.2: `SPDXRef-` with letters, digits, dots and hyphens), every name once. A component that
 * has such a name keeps it.
 */
export function spdxIds(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(['SPDXRef-DOCUMENT', ...ids.filter((id) => allowed.test(id))]);
  const named = new Map<string, string>();
  for (const id of ids) {
    if (allowed.test(id) && id !== 'SPDXRef-DOCUMENT') {
      named.set(id, id);
      continue;
    }
    const stem = `SPDXRef-${id.replace(/^SPDXRef-/, '').replaceAll(/[^a-zA-Z0-9.-]+/g, '-')}`;
    let name = stem === 'SPDXRef-' ? 'SPDXRef-1' : stem;
    for (let number = 2; taken.has(name); number += 1) name = `${stem}-${number}`;
    taken.add(name);
    named.set(id, name);
  }
  return named;
}

const allowed = /^SPDXRef-[a-zA-Z0-9.-]+$/;

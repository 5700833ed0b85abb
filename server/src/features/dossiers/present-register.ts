import type { ReferenceFinding } from '@cmdsp/dossiers';
import type { StoredEntry } from '../../dossiers/list-entries.ts';

/** The register as the contract sends it, with what is wrong in it. */
export function presentRegister(entries: readonly StoredEntry[], findings: readonly ReferenceFinding[]) {
  return {
    entries: entries.map(({ key, id, kind, part, title, text, refs, version }) => {
      return { key, id, kind, part, title, text, refs: [...refs], version };
    }),
    findings,
  };
}

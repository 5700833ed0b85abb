import { canonicalJson } from '@cmdsp/primitives';
import type { RegisterEntry } from './register-entry.ts';

/** What is frozen of a dossier. */
export type DossierContent = {
  readonly caseId: string;
  readonly entries: readonly RegisterEntry[];
  /** By part: the hash of its text, in hexadecimal. */
  readonly texts: readonly { readonly part: number; readonly hash: string }[];
};

/** The one text whose hash stands for a dossier: the same for the same content, however its entries were kept. */
export function freezeDossier({ caseId, entries, texts }: DossierContent): string {
  return canonicalJson({
    caseId,
    entries: [...entries]
      .sort((a, b) => compare(a.id, b.id))
      .map(({ id, kind, number, part, title, text, refs }) => ({
        id,
        kind,
        number,
        part,
        title,
        text,
        refs: [...refs],
      })),
    texts: [...texts].sort((a, b) => a.part - b.part).map(({ part, hash }) => ({ part, hash })),
  });
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

import type { Capstone } from '@cmdsp/content';
import type { DossierRow, PartText } from './find-dossier.ts';
import { presentCapstoneCase } from './get-capstone-case.ts';
import type { StoredEntry } from './list-entries.ts';
import type { LabEvidence } from './list-lab-evidence.ts';

/** Everything in a dossier but what was said about it. */
export function presentWhole({
  capstone,
  dossier,
  texts,
  entries,
  labs,
}: {
  readonly capstone: Capstone;
  readonly dossier: DossierRow;
  readonly texts: readonly PartText[];
  readonly entries: readonly StoredEntry[];
  readonly labs: readonly LabEvidence[];
}) {
  return {
    case: presentCapstoneCase(capstone),
    round: dossier.round,
    frozenAt: dossier.frozenAt?.toISOString() ?? null,
    parts: texts.map(({ part, words, body }) => ({
      module: part,
      title: capstone.parts.find(({ module }) => module === part)?.title ?? '',
      words,
      body,
    })),
    entries: entries.map(({ id, kind, part, title, text, refs }) => ({ id, kind, part, title, text, refs: [...refs] })),
    labs: [...labs],
  };
}

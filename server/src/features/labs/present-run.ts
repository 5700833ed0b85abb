import type { Context } from '../../context.ts';
import type { LabMarking } from '../../db/tables/labs.ts';
import { findTerms } from '../../learning/collect-terms.ts';
import { getLab } from './get-lab.ts';
import { presentDebrief, presentLabLink } from './present-lab.ts';
import { presentMarking } from './present-marking.ts';
import type { StoredMark, StoredMove, StoredRun } from './queries.ts';
import type { RunView } from './views.ts';

/** What a run shows; `reasons` are null while they are closed. */
export type LoadedRun = {
  readonly run: StoredRun;
  readonly move: StoredMove;
  readonly mark: StoredMark | null;
  readonly reasons: LabMarking | null;
  readonly isOpen: boolean;
  readonly isDebriefOpen: boolean;
};

/** A run field by field: its key is not among what it is made of. @throws Problem `not-found` when its lab is gone */
export function presentRun(context: Context, loaded: LoadedRun): RunView {
  const { run, move, mark, reasons, isOpen, isDebriefOpen } = loaded;
  const { text, lab } = getLab(context, run.labId);
  const hints = text.hints.slice(0, run.hints.length);
  const shown = [text.task, ...hints, ...(isDebriefOpen ? [text.debrief] : [])];
  return {
    id: run.id,
    lab: presentLabLink(context.catalogue, text),
    kind: run.kind,
    number: run.number,
    startedAt: run.startedAt.toISOString(),
    endedAt: run.endedAt?.toISOString() ?? null,
    instructions: text.task,
    criteria: lab.criteria.map(({ id, title, points }) => ({ id, title, points })),
    task: run.task,
    answer: move.answer,
    revision: move.revision,
    savedAt: move.savedAt.toISOString(),
    hints: {
      count: text.hints.length,
      taken: hints.map((hint, index) => ({ at: (run.hints[index] ?? run.startedAt).toISOString(), text: hint })),
    },
    isOpen,
    marking: mark === null ? null : presentMarking(lab, mark, reasons),
    debrief: isDebriefOpen ? presentDebrief(text) : null,
    terms: findTerms(
      shown.flatMap(({ children }) => children),
      context.catalogue.glossary,
    ),
  };
}

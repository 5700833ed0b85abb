import type { Context } from '../../context.ts';
import { findTerms } from '../../learning/collect-terms.ts';
import { getLab } from './get-lab.ts';
import { loadHistory } from './load-history.ts';
import { presentDebrief, presentLabEntry, presentRunEntry } from './present-lab.ts';
import type { LabView } from './views.ts';

/** A lab with this person's runs. Hints and variants are not part of it. @throws Problem `not-found` */
export async function showLab(
  context: Context,
  { personId, labId }: { readonly personId: string; readonly labId: string },
): Promise<LabView> {
  const inUse = getLab(context, labId);
  const { text, lab } = inUse;
  const history = await loadHistory(context, { personId, labId });
  const { runs, marks, closings } = history;
  const isPractised = runs.some(({ id, kind }) => kind === 'practice' && marks.some(({ runId }) => runId === id));
  const isDebriefOpen = isPractised || closings.has(labId);
  const { drafted, accepted } = text.provenance;
  return {
    lab: presentLabEntry(context.catalogue, inUse, history),
    instructions: text.task,
    criteria: lab.criteria.map(({ id, title, points }) => ({ id, title, points })),
    hintCount: text.hints.length,
    runs: runs.map((run) => presentRunEntry(run, marks)),
    debrief: isDebriefOpen ? presentDebrief(text) : null,
    terms: findTerms(
      [...text.task.children, ...(isDebriefOpen ? text.debrief.children : [])],
      context.catalogue.glossary,
    ),
    provenance: { draftedBy: drafted.by, draftedOn: drafted.on, acceptedBy: accepted?.by ?? null },
  };
}

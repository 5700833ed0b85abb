import { bestPoints } from '@cmdsp/labs';
import type { Catalogue, LabText } from '@cmdsp/content';
import type { LabView } from './views.ts';
import type { LabInUse } from './get-lab.ts';
import type { StoredMark, StoredRun } from './queries.ts';

type RunLine = Omit<StoredRun, 'task'>;

/** What somebody has done with labs. */
export type LabHistory = {
  readonly runs: readonly RunLine[];
  readonly marks: readonly StoredMark[];
  /** Labs of which no further graded run is taken. */
  readonly closings: ReadonlySet<string>;
  /** Most graded runs of a lab. */
  readonly most: number;
};

/** What names a lab wherever it is linked. */
export function presentLabLink({ programme }: Catalogue, { id, title, module: number, minutes }: LabText) {
  const module = programme.modules.find((one) => one.number === number);
  return { id, title, module: { number, title: module?.title ?? '' }, minutes };
}

/** A lab as lists show it, with where somebody stands. */
export function presentLabEntry(catalogue: Catalogue, { text }: LabInUse, history: LabHistory): LabView['lab'] {
  const runs = history.runs.filter(({ labId }) => labId === text.id);
  const of = (kind: RunLine['kind']) => {
    const own = runs.filter((run) => run.kind === kind);
    const ids = own.map(({ id }) => id);
    return {
      taken: own.length,
      openRun: own.find(({ endedAt }) => endedAt === null)?.id ?? null,
      best: bestPoints(history.marks.filter(({ runId }) => ids.includes(runId)).map(({ points }) => points)),
    };
  };
  const { taken: _taken, ...practice } = of('practice');
  return {
    ...presentLabLink(catalogue, text),
    purpose: text.purpose,
    topics: text.topics.map((id) => ({ id, title: catalogue.topics.find((topic) => topic.id === id)?.title ?? id })),
    standing: { practice, graded: { ...of('graded'), most: history.most, isClosed: history.closings.has(text.id) } },
  };
}

/** A run as its lab lists it. */
export function presentRunEntry(run: RunLine, marks: readonly StoredMark[]): LabView['runs'][number] {
  const { id, kind, number, startedAt, endedAt } = run;
  return {
    id,
    kind,
    number,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    points: bestPoints(marks.filter(({ runId }) => runId === id).map(({ points }) => points)),
  };
}

/** The debrief with its sources. */
export function presentDebrief({ debrief, sources }: LabText): NonNullable<LabView['debrief']> {
  return {
    text: debrief,
    sources: sources.map(({ document, date, clause }) => ({ document, date, clause: clause ?? null })),
  };
}

import type { Capstone } from '@cmdsp/content';
import { freezeExhibit, presentExhibit } from '@cmdsp/questions';
import { presentExamExhibit } from '../../learning/present-exam-exhibit.ts';
import type { Outcome } from '../../marking/outcomes-of.ts';
import type { CapstoneView } from './capstone-view.ts';
import { places } from './places.ts';
import type { CapstoneRow, CapstoneText } from './queries.ts';

type Round = CapstoneView['rounds'][number];
type Parts = {
  readonly texts: readonly CapstoneText[];
  readonly capstone: Capstone | null;
  readonly outcome: Outcome | null;
  readonly receipt: string | null;
};

/** A round as its candidate sees it: event and questions only once they were told and asked. */
export function presentRound(row: CapstoneRow, { texts, capstone, outcome, receipt }: Parts): Round {
  const isReleased = outcome !== null && outcome.releasedAt !== null;
  return {
    number: row.round,
    state: isReleased ? 'released' : row.state,
    frozenAt: row.frozenAt.toISOString(),
    dossierHash: row.dossierHash,
    summary: textAt(texts, places.summary),
    event: presentEvent(row, { texts, capstone }),
    defence: presentDefence(row, texts),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    endedBy: row.endedBy,
    promisedBy: outcome?.promisedBy?.toISOString() ?? null,
    receipt,
    outcome:
      outcome === null || outcome.releasedAt === null || outcome.points === null || outcome.isPassed === null
        ? null
        : { points: outcome.points, isPassed: outcome.isPassed, releasedAt: outcome.releasedAt.toISOString() },
    submissionId: row.submissionId,
  };
}

function presentEvent(row: CapstoneRow, { texts, capstone }: Pick<Parts, 'texts' | 'capstone'>): Round['event'] {
  const event = capstone?.events.find(({ id }) => id === row.eventId);
  if (event === undefined || capstone === null || row.eventToldAt === null) return null;
  return {
    title: event.title,
    text: event.text,
    exhibits: event.exhibits.map((exhibit) => presentExamExhibit(presentExhibit(freezeExhibit(exhibit), exhibit.id))),
    figures: Object.fromEntries(capstone.figures),
    toldAt: row.eventToldAt.toISOString(),
    questions: event.questions.map(({ text }, index) => ({ text, answer: textAt(texts, places.answers[index] ?? 0) })),
  };
}

function presentDefence(row: CapstoneRow, texts: readonly CapstoneText[]): Round['defence'] {
  if (row.questions === null || row.defenceStartedAt === null || row.defenceEndsAt === null) return null;
  return {
    startedAt: row.defenceStartedAt.toISOString(),
    endsAt: row.defenceEndsAt.toISOString(),
    questions: row.questions.map(({ text }, index) => ({ text, answer: textAt(texts, places.defence(index)) })),
  };
}

function textAt(texts: readonly CapstoneText[], place: number): Round['summary'] {
  const found = texts.find((text) => text.place === place);
  if (found === undefined) return { documentId: '', limits: { least: 0, most: 0 }, words: 0 };
  return { documentId: found.documentId, limits: found.limits, words: found.words };
}

import type { listComments, listRevisions, listSteps } from './queries.ts';

type Written = {
  readonly revisions: Awaited<ReturnType<typeof listRevisions>>;
  readonly steps: Awaited<ReturnType<typeof listSteps>>;
  readonly comments: Awaited<ReturnType<typeof listComments>>;
  readonly panels: readonly {
    readonly questionId: string;
    readonly difficulty: number;
    readonly spread: number;
    readonly judges: number;
    readonly foundAt: Date;
    readonly title: string;
    readonly isSimulated: boolean;
  }[];
  readonly remarks: readonly { readonly body: string; readonly writtenAt: Date; readonly form: string }[];
  readonly challenges: readonly {
    readonly number: string;
    readonly filedAt: Date;
    readonly decidedAt: Date | null;
    readonly outcome: string | null;
    readonly rescoring: number | null;
  }[];
  readonly forms: readonly { readonly title: string; readonly kind: string; readonly createdAt: Date }[];
};

type LifeEvent = {
  readonly at: string;
  readonly kind: 'written' | 'step' | 'comment' | 'panel' | 'form' | 'challenge';
  readonly title: string;
  readonly detail: string;
  readonly by: string | null;
};

const stepWords: Readonly<Record<string, string>> = {
  submit: 'Handed in for technical review',
  'pass-technical': 'Passed the technical review',
  'pass-editorial': 'Passed the editorial review',
  'send-back': 'Sent back',
  'make-live': 'Accepted and made live',
  quarantine: 'Put into quarantine',
  reinstate: 'Live again',
  retire: 'Retired',
  replace: 'Made way for another revision',
};

const outcomeWords: Readonly<Record<string, string>> = {
  upheld: 'upheld',
  'partly-upheld': 'upheld in part',
  'not-upheld': 'not upheld',
};

const origins = {
  files: 'came with the files of the bank',
  editor: 'written in the editor',
  import: 'came in by an import',
};

/** Everything that happened to an entry, in the order in which it happened. A projection: nothing is kept for it. */
export function lifeEvents({ revisions, steps, comments, forms, panels, remarks, challenges }: Written): LifeEvent[] {
  const events: LifeEvent[] = [
    ...revisions.map((row) => ({
      at: row.createdAt.toISOString(),
      kind: 'written' as const,
      title: `Revision ${row.revision} ${origins[row.origin]}`,
      detail: [`Drafted by ${row.draftedBy} on ${row.draftedOn}.`, row.note].filter((part) => part !== '').join(' '),
      by: row.authorName,
    })),
    ...steps.map((row) => ({
      at: row.takenAt.toISOString(),
      kind: 'step' as const,
      title: `Revision ${row.revision}: ${stepWords[row.step] ?? row.step}`,
      detail: row.reason,
      by: row.displayName,
    })),
    ...comments.map((row) => ({
      at: row.writtenAt.toISOString(),
      kind: 'comment' as const,
      title: `${row.threadId === null ? 'Comment' : 'Answer'} on revision ${row.revision}`,
      detail: row.body,
      by: row.writerName,
    })),
    ...panels.map(({ questionId, difficulty, spread, judges, foundAt, title, isSimulated }) => ({
      at: foundAt.toISOString(),
      kind: 'panel' as const,
      title: `Rated by the panel “${title}”`,
      detail: `${questionId}: ${Math.round(difficulty * 100)} % expected right by ${judges} judges, spread ${Math.round(spread * 100)} points${isSimulated ? '; the judges are simulated' : ''}.`,
      by: null,
    })),
    ...remarks.map(({ body, writtenAt, form }) => ({
      at: writtenAt.toISOString(),
      kind: 'comment' as const,
      title: `A candidate remarked on it in ${form}`,
      detail: body,
      by: null,
    })),
    ...challenges.flatMap(({ number, filedAt, decidedAt, outcome, rescoring }) => [
      {
        at: filedAt.toISOString(),
        kind: 'challenge' as const,
        title: `Challenged by a candidate in appeal ${number}`,
        detail: 'Somebody who had no part in it reviews the challenge.',
        by: null,
      },
      ...(decidedAt === null
        ? []
        : [
            {
              at: decidedAt.toISOString(),
              kind: 'challenge' as const,
              title: `Appeal ${number}: ${outcomeWords[outcome ?? ''] ?? 'decided'}`,
              detail:
                rescoring === null
                  ? 'Scoring stays as it is.'
                  : `Change ${rescoring} of keys was proposed for everybody who had it.`,
              by: null,
            },
          ]),
    ]),
    ...forms.map((row) => ({
      at: row.createdAt.toISOString(),
      kind: 'form' as const,
      title: `Stands on the form “${row.title}”`,
      detail: row.kind === 'certification' ? 'A form of the certification examination' : 'A form of the rehearsal',
      by: null,
    })),
  ];
  return events.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

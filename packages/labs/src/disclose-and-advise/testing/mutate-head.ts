import type { Mutation } from '../../testing/lab-proof.ts';
import type { AdviseAnswer } from '../answer.ts';

/** What can be spoiled at the head of an answer: category, title, tracking, the name of the file. */
export function mutateHead(answer: AdviseAnswer, elements: readonly string[]): readonly Mutation<AdviseAnswer>[] {
  const { document } = answer.document;
  const { tracking } = document;
  const element = (kind: string) => elements.find((one) => one.startsWith(`${kind} `)) ?? null;
  const headed = (change: Partial<typeof document>) => ({
    ...answer,
    document: { ...answer.document, document: { ...document, ...change } },
  });
  const tracked = (change: Partial<typeof tracking>) => headed({ tracking: { ...tracking, ...change } });
  const changes: readonly (readonly [string, string, string, AdviseAnswer])[] = [
    ['category', 'another profile', 'schema', headed({ category: 'csaf_informational_advisory' })],
    ['category', 'no profile', 'schema', headed({ category: '' })],
    ['title', 'no title', 'schema', headed({ title: '' })],
    ['file', 'another file name', 'schema', { ...answer, fileName: answer.fileName.toUpperCase() }],
    ['tracking', 'another tracking id', 'consistency', tracked({ id: `${tracking.id}-B` })],
    ['tracking', 'a version that is no revision', 'schema', tracked({ version: '7' })],
    ['tracking', 'no history', 'consistency', tracked({ revision_history: [] })],
    [
      'tracking',
      'one entry too many',
      'consistency',
      tracked({ revision_history: [...tracking.revision_history, ...tracking.revision_history.slice(-1)] }),
    ],
    ['tracking', 'released a year later', 'consistency', tracked({ current_release_date: '2031-01-01T10:00:00Z' })],
    ['tracking', 'another first release', 'consistency', tracked({ initial_release_date: '2020-01-01T10:00:00Z' })],
    ['tracking', 'a draft', 'consistency', tracked({ status: 'draft' })],
    ['tracking', 'a date that is none', 'schema', tracked({ current_release_date: 'tomorrow' })],
  ];
  return changes.map(([kind, name, criterion, changed]) => ({
    name,
    element: element(kind),
    criterion,
    answer: changed,
  }));
}

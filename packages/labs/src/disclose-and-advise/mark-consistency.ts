import { rational, sumRational } from '@cmdsp/primitives';
import { type Advisory, compareRevisions } from '@cmdsp/workbench/advisory';
import type { Dealt } from '../lab.ts';
import type { CriterionResult, Witness } from '../marking.ts';
import type { AdviseAnswer } from './answer.ts';
import type { AdviseKey } from './key.ts';
import { markVectors } from './mark-vectors.ts';
import type { Statements } from './statements.ts';
import type { AdviseTask } from './task.ts';

/**
 * One thing is said throughout: vectors fit the words (4 points), the tracking id is the one assigned (1.5), the release is the day of
 * publication (2), and the history goes on from what was published, with every id as it was (2.5).
 */
export function markConsistency(
  { task, key }: Dealt<AdviseTask, AdviseKey>,
  { document: advisory, days }: AdviseAnswer,
  statementsOf: (cve: string, part: string) => Statements,
): CriterionResult {
  const vectors = markVectors(key, statementsOf);
  const id = wrongId(key, advisory);
  const release = wrongRelease({ task, key }, advisory, days);
  const history = brokenHistory({ task, key }, advisory);
  const earned = (witness: Witness | null, halves: number) => (witness === null ? rational(halves, 2) : rational(0));
  return {
    criterion: 'consistency',
    earned: sumRational([vectors.earned, earned(id, 3), earned(release, 4), earned(history, 5)]),
    witnesses: [...vectors.witnesses, ...[id, release, history].filter((one) => one !== null)],
  };
}

function wrongId({ trackingId }: AdviseKey, { document: { tracking } }: Advisory): Witness | null {
  if (tracking.id === trackingId) return null;
  return {
    kind: 'wrong-tracking-id',
    sentence: `The tracking id is “${tracking.id}”; the papers assign ${trackingId}.`,
    at: ['tracking'],
    detail: { given: tracking.id, due: trackingId },
  };
}

function wrongRelease(
  { task, key }: Dealt<AdviseTask, AdviseKey>,
  { document: { tracking } }: Advisory,
  days: AdviseAnswer['days'],
): Witness | null {
  const planned = key.days.find(({ event }) => event === 'publish');
  const current = tracking.current_release_date.slice(0, 10);
  const initial = tracking.initial_release_date.slice(0, 10);
  const due = task.published?.document.tracking.initial_release_date.slice(0, 10) ?? current;
  const isPlanned = planned !== undefined && planned.from <= current && current <= planned.to;
  if (isPlanned && current === days['publish'] && initial === due) return null;
  return {
    kind: 'release-elsewhere',
    sentence: `The document was first released on “${initial}” and now on “${current}”; the plan publishes on “${days['publish'] ?? ''}”${task.published === null ? '' : `, and the first revision is of ${due}`}.`,
    at: ['tracking', 'publish'],
    detail: { initial, current, publish: days['publish'] ?? '' },
  };
}

function brokenHistory({ task: { published }, key }: Dealt<AdviseTask, AdviseKey>, advisory: Advisory): Witness | null {
  const { status, revision_history: history } = advisory.document.tracking;
  const before = published?.document.tracking.revision_history ?? [];
  const isKept = before.every(
    ({ number, date }, index) => history[index]?.number === number && history[index]?.date === date,
  );
  const changed =
    published === null
      ? []
      : compareRevisions(published, advisory).filter(({ path }) => path !== '/document/tracking/id');
  const reasons = [
    ...(status === 'final' ? [] : [`the status is ${status}, and hospitals act on final ones`]),
    ...(history.length === key.revisions
      ? []
      : [`the history has ${history.length} entries and should have ${key.revisions}`]),
    ...(isKept ? [] : ['an earlier entry of the history was changed']),
    ...changed.map(({ message }) => message),
  ];
  if (reasons.length === 0) return null;
  return {
    kind: 'broken-history',
    sentence: `It does not go on from what was published: ${reasons.join('; ')}.`,
    at: ['tracking'],
    detail: { status, entries: history.length, isKept, changedIds: changed.map(({ path }) => path) },
  };
}

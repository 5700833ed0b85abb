import type { Random } from '@cmdsp/primitives';
import type { Flag, Remediation, StatusName } from '@cmdsp/workbench/advisory';
import type { NamedAnswer } from '../../testing/lab-proof.ts';
import type { AdviseAnswer } from '../answer.ts';
import { emptyAnswer } from '../empty-answer.ts';
import type { AdviseTask } from '../task.ts';
import { daysInPapers } from './days-in-papers.ts';
import { writeAdvice } from './write-advice.ts';

const lists: readonly StatusName[] = ['known_affected', 'fixed', 'known_not_affected', 'under_investigation'];
const labels: readonly Flag['label'][] = [
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'inline_mitigations_already_exist',
];
const categories: readonly Remediation['category'][] = [
  'vendor_fix',
  'mitigation',
  'workaround',
  'no_fix_planned',
  'none_available',
];

/** Somebody who clicks without reading. */
export function randomAdvice(task: AdviseTask, random: Random): AdviseAnswer {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[random.below(items.length)];
  const isHeads = () => random.below(2) === 0;
  const days = daysInPapers(task);
  const parts = task.parts.filter(() => random.below(4) > 0);
  const vector = `CVSS:3.1/AV:${pick(['N', 'A', 'L', 'P'])}/AC:${pick(['L', 'H'])}/PR:${pick(['N', 'L', 'H'])}/UI:${pick(['N', 'R'])}/S:${pick(['U', 'C'])}/C:${pick(['N', 'L', 'H'])}/I:${pick(['N', 'L', 'H'])}/A:${pick(['N', 'L', 'H'])}`;
  return writeAdvice(task, parts, {
    category: pick(['csaf_security_advisory', 'csaf_vex', 'csaf_base']) ?? '',
    trackingId: 'GUESS-1',
    day: pick(days) ?? '',
    days: Object.fromEntries(task.events.map(({ id }) => [id, pick(days) ?? ''])),
    list: () => [pick(lists) ?? 'fixed'],
    label: () => (isHeads() ? [pick(labels) ?? 'component_not_present'] : []),
    measures: () =>
      task.remedies
        .filter(() => random.below(5) === 0)
        .map(({ text }) => ({ details: text, category: pick(categories) ?? 'vendor_fix' })),
    vector,
    notice: task.sentences.filter(isHeads).map(({ id }) => id),
  });
}

/** Those who play the marking: all ticked, all affected, nothing affected, what was published once more. */
export function adviseStrategies(task: AdviseTask): readonly NamedAnswer<AdviseAnswer>[] {
  const day = daysInPapers(task).at(-1) ?? '';
  const same = {
    category: 'csaf_security_advisory',
    trackingId: 'ALL-1',
    day,
    days: Object.fromEntries(task.events.map(({ id }) => [id, day])),
    vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  };
  const every = task.remedies.map(({ text }) => ({ details: text, category: 'vendor_fix' as const }));
  const allSentences = task.sentences.map(({ id }) => id);
  return [
    {
      name: 'everything',
      answer: writeAdvice(task, task.parts, {
        ...same,
        list: () => lists,
        label: () => labels,
        measures: () => every,
        notice: allSentences,
      }),
    },
    {
      name: 'all affected',
      answer: writeAdvice(task, task.parts, {
        ...same,
        list: () => ['known_affected'],
        label: () => [],
        measures: () => every,
        notice: allSentences,
      }),
    },
    {
      name: 'nothing affected',
      answer: writeAdvice(task, task.parts, {
        ...same,
        list: () => ['known_not_affected'],
        label: () => ['component_not_present'],
        measures: () => [],
        notice: [],
      }),
    },
    {
      name: 'all under investigation',
      answer: writeAdvice(task, task.parts, {
        ...same,
        list: () => ['under_investigation'],
        label: () => [],
        measures: () => [],
        notice: [],
      }),
    },
    ...(task.published === null
      ? []
      : [{ name: 'published once more', answer: { ...emptyAnswer(task), document: task.published } }]),
  ];
}

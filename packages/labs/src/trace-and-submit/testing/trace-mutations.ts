import { canonicalJson } from '@cmdsp/primitives';
import type { Dealt } from '../../lab.ts';
import type { Mutation } from '../../testing/lab-proof.ts';
import type { Finding, TraceAnswer } from '../answer.ts';
import type { TraceKey } from '../key.ts';
import { gapResponseIds } from '../responses.ts';
import { guidanceSectionIds } from '../sections.ts';
import type { TraceTask } from '../task.ts';

const severities = ['blocker', 'minor'] as const;

/** Every change of one element: a finding dropped, each of its choices changed to each other value, a finding at every other place. */
export function mutationsOfTrace(
  { task, key }: Dealt<TraceTask, TraceKey>,
  answer: TraceAnswer,
): readonly Mutation<TraceAnswer>[] {
  const { findings } = answer;
  const used = new Set(findings.map(({ at }) => at));
  const shown = new Set(key.gaps.flatMap(({ places }) => places));
  const free = [...task.rows, ...task.index].filter(({ id }) => !used.has(id));
  return [
    ...findings.flatMap((finding, index) => {
      const element = canonicalJson(finding);
      const changed = (criterion: string, change: Partial<Finding>) => ({
        name: `${finding.at} with ${canonicalJson(change)}`,
        element,
        criterion,
        answer: { findings: findings.with(index, { ...finding, ...change }) },
      });
      return [
        {
          name: `${finding.at} dropped`,
          element,
          criterion: 'found',
          answer: { findings: findings.toSpliced(index, 1) },
        },
        ...[...guidanceSectionIds, null]
          .filter((section) => section !== finding.section)
          .map((section) => changed('section', { section })),
        ...[...severities, null]
          .filter((severity) => severity !== finding.severity)
          .map((severity) => changed('severity', { severity })),
        ...[...gapResponseIds, null]
          .filter((response) => response !== finding.response)
          .map((response) => changed('response', { response })),
      ];
    }),
    ...free.map(({ id }) => ({
      name: `a finding at ${id} more`,
      element: null,
      // A second finding of a gap that is found already spoils what is said about it; anywhere else it is idle.
      criterion: shown.has(id) ? 'section' : 'found',
      answer: { findings: [...findings, { at: id, section: null, severity: null, response: null }] },
    })),
  ];
}

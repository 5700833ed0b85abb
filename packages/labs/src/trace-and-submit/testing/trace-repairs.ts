import type { Dealt } from '../../lab.ts';
import type { NamedAnswer } from '../../testing/lab-proof.ts';
import type { TraceAnswer } from '../answer.ts';
import type { TraceKey } from '../key.ts';
import type { TraceTask } from '../task.ts';

/** Idle findings dropped, wrong choices put right, missed gaps found: each alone. */
export function repairsOfTrace(
  { key }: Dealt<TraceTask, TraceKey>,
  answer: TraceAnswer,
): readonly NamedAnswer<TraceAnswer>[] {
  const { findings } = answer;
  const putRight = findings.flatMap((finding, index) => {
    const gap = key.gaps.find(({ places }) => places.includes(finding.at));
    if (gap === undefined)
      return [{ name: `${finding.at} dropped`, answer: { findings: findings.toSpliced(index, 1) } }];
    const changes = [
      ...(finding.section !== null && gap.sections.includes(finding.section)
        ? []
        : [{ section: gap.sections[0] ?? null }]),
      ...(finding.severity !== null && gap.severities.includes(finding.severity)
        ? []
        : [{ severity: gap.severities[0] ?? null }]),
      ...(finding.response !== null && gap.responses.includes(finding.response)
        ? []
        : [{ response: gap.responses[0] ?? null }]),
    ];
    return changes.map((change) => ({
      name: `${finding.at} with ${Object.values(change).join()}`,
      answer: { findings: findings.with(index, { ...finding, ...change }) },
    }));
  });
  const missed = key.gaps.filter(({ places }) => findings.every(({ at }) => !places.includes(at)));
  return [
    ...putRight,
    ...missed.map(({ id, places: [at = ''] }) => ({
      name: `${id} found`,
      answer: { findings: [...findings, { at, section: null, severity: null, response: null }] },
    })),
  ];
}

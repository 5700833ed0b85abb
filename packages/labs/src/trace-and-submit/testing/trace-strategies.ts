import type { Random } from '@cmdsp/primitives';
import type { NamedAnswer } from '../../testing/lab-proof.ts';
import type { Finding, TraceAnswer } from '../answer.ts';
import { gapResponseIds } from '../responses.ts';
import { guidanceSectionIds } from '../sections.ts';
import type { TraceTask } from '../task.ts';

/** Each place called a gap or not by a coin, with choices by dice. */
export function randomTrace(task: TraceTask, random: Random): TraceAnswer {
  const places = [...task.rows, ...task.index].filter(() => random.below(4) === 0);
  return {
    findings: places.map(({ id }) => ({
      at: id,
      section: guidanceSectionIds[random.below(guidanceSectionIds.length)] ?? null,
      severity: random.below(2) === 0 ? 'blocker' : 'minor',
      response: gapResponseIds[random.below(gapResponseIds.length)] ?? null,
    })),
  };
}

/** Everything a gap, every document a gap, every row that leads nowhere a gap: without reading a line. */
export function traceStrategies({ rows, index }: TraceTask): readonly NamedAnswer<TraceAnswer>[] {
  const at = (id: string): Finding => ({ at: id, section: 'V.C', severity: 'blocker', response: 'run-test' });
  const ids = new Set([...rows, ...index].map(({ id }) => id));
  const dangling = rows.filter(({ links }) => links.some((link) => !ids.has(link)));
  return [
    { name: 'everything a gap', answer: { findings: [...rows, ...index].map(({ id }) => at(id)) } },
    { name: 'every document a gap', answer: { findings: index.map(({ id }) => at(id)) } },
    { name: 'every row a gap by its kind', answer: { findings: rows.map(({ id }) => at(id)) } },
    { name: 'only what leads nowhere', answer: { findings: dangling.map(({ id }) => at(id)) } },
  ];
}

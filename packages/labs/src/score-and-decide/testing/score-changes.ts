import type { Dealt } from '../../lab.ts';
import type { Mutation, NamedAnswer } from '../../testing/lab-proof.ts';
import type { Assessment, ScoreAnswer } from '../answer.ts';
import type { ScoreKey } from '../key.ts';
import type { ScoreTask } from '../task.ts';
import { referenceScores, secondScores } from './score-solutions.ts';
import { baseValues, choiceValues, impactIds } from './score-values.ts';

type DealtScore = Dealt<ScoreTask, ScoreKey>;

/** Every metric, impact, choice and day of an answer taken away, and set to each other value that it may have. */
export function scoreMutations({ task }: DealtScore, answer: ScoreAnswer): readonly Mutation<ScoreAnswer>[] {
  return task.findings.flatMap(({ id }) => {
    const said = answer.findings[id];
    if (said === undefined) return [];
    const change = (mutation: Omit<Mutation<ScoreAnswer>, 'answer'>, change: Partial<Assessment>) => ({
      ...mutation,
      answer: withChange(answer, id, change),
    });
    const metrics = Object.entries(said.metrics).flatMap(([metric, value]) =>
      [null, ...(baseValues(said.version)[metric] ?? [])]
        .filter((other) => other !== value)
        .map((other) =>
          change(
            {
              name: `${id} ${metric}:${other}`,
              element: `${id} ${said.version} ${metric}:${value}`,
              criterion: 'vectors',
            },
            { metrics: entry(said.metrics, metric, other) },
          ),
        ),
    );
    const impacts = impactIds.flatMap((impact) =>
      ([null, 'L', 'H'] as const)
        .filter((other) => other !== (said.impacts[impact] ?? null))
        .map((other) => {
          const element = said.impacts[impact] === undefined ? null : `${id} ${impact}:${said.impacts[impact]}`;
          return change(
            { name: `${id} ${impact}:${other}`, element, criterion: 'rubric' },
            { impacts: entry(said.impacts, impact, other) },
          );
        }),
    );
    const choices = choiceValues.flatMap(({ field, criterion, values }) =>
      [null, ...values]
        .filter((other) => other !== said[field])
        .map((other) => {
          const element = said[field] === null ? null : `${id} ${field}:${said[field]}`;
          return change({ name: `${id} ${field}:${other}`, element, criterion }, { [field]: other });
        }),
    );
    return [...metrics, ...impacts, ...choices];
  });
}

/** Each element that is not as in a solution set to what it is there; the solution in the version the learner writes. */
export function scoreRepairs(dealt: DealtScore, answer: ScoreAnswer): readonly NamedAnswer<ScoreAnswer>[] {
  const solutions = { '3.1': referenceScores(dealt), '4.0': secondScores(dealt) };
  return dealt.task.findings.flatMap(({ id }) => {
    const said = answer.findings[id];
    const right = solutions[said?.version ?? '3.1'].findings[id];
    if (said === undefined || right === undefined) return [];
    const repair = (name: string, change: Partial<Assessment>) => ({
      name: `${id} ${name}`,
      answer: withChange(answer, id, change),
    });
    return [
      ...Object.entries(right.metrics)
        .filter(([metric, value]) => said.metrics[metric] !== value)
        .map(([metric, value]) => repair(metric, { metrics: entry(said.metrics, metric, value) })),
      ...impactIds
        .filter((impact) => said.impacts[impact] !== right.impacts[impact])
        .map((impact) => repair(impact, { impacts: entry(said.impacts, impact, right.impacts[impact] ?? null) })),
      ...choiceValues
        .filter(({ field }) => said[field] !== right[field])
        .map(({ field }) => repair(field, { [field]: right[field] })),
    ];
  });
}

function withChange(answer: ScoreAnswer, id: string, change: Partial<Assessment>): ScoreAnswer {
  const said = answer.findings[id];
  return said === undefined ? answer : { findings: { ...answer.findings, [id]: { ...said, ...change } } };
}

function entry<Value extends string>(
  record: Readonly<Record<string, Value>>,
  key: string,
  value: Value | null,
): Record<string, Value> {
  const rest = Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
  return value === null ? rest : { ...rest, [key]: value };
}

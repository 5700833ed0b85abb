import type { Random } from '@cmdsp/primitives';
import type { NamedAnswer } from '../../testing/lab-proof.ts';
import { type Assessment, scoreAnswer, type ScoreAnswer } from '../answer.ts';
import type { ScoreTask } from '../task.ts';
import { baseValues, choiceValues, impactIds } from './score-values.ts';

/** Somebody who clicks without looking; one vector in two versions, days within half a year of the first day of a text. */
export function randomScores({ findings }: ScoreTask, random: Random): ScoreAnswer {
  const one = <Value>(values: readonly Value[]): Value | null => values[random.below(values.length)] ?? null;
  return scoreAnswer.parse({
    findings: Object.fromEntries(
      findings.map(({ id, facts }) => {
        const version = one(['3.1', '4.0'] as const) ?? '3.1';
        const dates = [
          ...facts
            .map(({ text }) => text)
            .join(' ')
            .matchAll(/\d{4}-\d\d-\d\d/g),
        ].map(([date]) => date);
        const choices = choiceValues.map(({ field, values }) => [
          field,
          field === 'noticeOn' || field === 'fixOn' ? one([...dates, null]) : one<string>(values),
        ]);
        return [
          id,
          {
            version,
            metrics: Object.fromEntries(
              Object.entries(baseValues(version)).map(([metric, values]) => [metric, one(values)]),
            ),
            impacts: Object.fromEntries(
              impactIds.flatMap((impact) => (random.below(3) === 0 ? [[impact, one(['L', 'H'])]] : [])),
            ),
            ...Object.fromEntries(choices),
          },
        ];
      }),
    ),
  });
}

/** The same answer for every finding: the worst, what is commonest, and that all is well. */
export function scoreStrategies({ findings }: ScoreTask): readonly NamedAnswer<ScoreAnswer>[] {
  const all = (assessment: Assessment): ScoreAnswer => ({
    findings: Object.fromEntries(findings.map(({ id }) => [id, assessment])),
  });
  const everywhere = Object.fromEntries(impactIds.map((impact) => [impact, 'H'] as const));
  return [
    { name: 'the worst everywhere', answer: all(sameForAll('N/L/N/N/C/H/H/H', everywhere, worst)) },
    { name: 'the commonest everywhere', answer: all(sameForAll('N/L/N/N/U/H/H/H', everywhere, commonest)) },
    {
      name: 'the commonest, and impacts on therapy alone',
      answer: all(sameForAll('A/L/N/N/U/N/H/H', { XIT: 'H', XAT: 'H' }, commonest)),
    },
    {
      name: 'the commonest in 4.0, and impacts on therapy alone',
      answer: all({
        ...sameForAll('', { XIT: 'H', XAT: 'H' }, commonest),
        version: '4.0',
        metrics: { AV: 'A', AC: 'L', AT: 'N', PR: 'N', UI: 'N', VC: 'N', VI: 'H', VA: 'H', SC: 'N', SI: 'N', SA: 'N' },
      }),
    },
    { name: 'all is well', answer: all(sameForAll('P/H/H/R/U/N/N/N', {}, well)) },
  ];
}

type Choices = Omit<Assessment, 'version' | 'metrics' | 'impacts' | 'noticeOn' | 'fixOn'>;

const worst: Choices = {
  exploitability: 'high',
  severity: 'catastrophic',
  decision: 'uncontrolled',
  route: 'report',
  exploitation: 'active',
  exposure: 'open',
  automatable: 'yes',
  safety: 'catastrophic',
};

const commonest: Choices = {
  exploitability: 'medium',
  severity: 'catastrophic',
  decision: 'uncontrolled',
  route: 'discretion',
  exploitation: 'none',
  exposure: 'controlled',
  automatable: 'no',
  safety: 'catastrophic',
};

const well: Choices = {
  exploitability: 'low',
  severity: 'negligible',
  decision: 'controlled',
  route: 'routine',
  exploitation: 'none',
  exposure: 'small',
  automatable: 'no',
  safety: 'negligible',
};

function sameForAll(vector: string, impacts: Assessment['impacts'], choices: Choices): Assessment {
  const names = ['AV', 'AC', 'PR', 'UI', 'S', 'C', 'I', 'A'];
  const metrics = Object.fromEntries(vector.split('/').map((value, index) => [names[index] ?? '', value]));
  return { version: '3.1', metrics, impacts, noticeOn: null, fixOn: null, ...choices };
}

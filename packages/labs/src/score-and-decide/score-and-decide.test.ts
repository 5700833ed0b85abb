import { chooseRoute, cvssMetrics, formatCvss, harmMatrix, lookUpDecision, parseCvss } from '@cmdsp/workbench/risk';
import { scoreCvss } from '@cmdsp/workbench/risk/score';
import { describe, expect, test } from 'vitest';
import { proveLab } from '../testing/prove-lab.ts';
import { readVariants } from '../testing/read-variants.ts';
import { totalPoints } from '../total-points.ts';
import type { FindingKey } from './key.ts';
import { scoreAndDecide } from './score-and-decide.ts';
import { checkScoreWitness } from './testing/check-score-witness.ts';
import { scoreMutations, scoreRepairs } from './testing/score-changes.ts';
import { elementsOfScores, referenceScores, secondScores } from './testing/score-solutions.ts';
import { randomScores, scoreStrategies } from './testing/score-strategies.ts';
import { scoreVariant } from './variant.ts';

const files = readVariants('score-and-decide');
const variants = files.map((file) => scoreVariant.parse(file));

proveLab({
  lab: scoreAndDecide,
  variants: files,
  reference: referenceScores,
  second: secondScores,
  elementsOf: elementsOfScores,
  mutationsOf: scoreMutations,
  equivalents: [
    {
      covers: ({ name, criterion }, { key }) => {
        const [id = '', change = ''] = name.split(' ');
        const [element = '', value = ''] = change.split(':');
        const one = key.findings[id];
        if (one === undefined || criterion === 'dates') return false;
        if (criterion === 'rubric') {
          return (one.impacts[element] ?? 'N').split('|').includes(value === 'null' ? 'N' : value);
        }
        if (criterion === 'vectors') return false;
        const { exploitability, severity, ssvc } = one;
        const lists: Readonly<Record<string, readonly string[]>> = {
          exploitability,
          severity,
          exposure: ssvc.exposure,
          safety: ssvc.safety,
        };
        return (lists[element] ?? []).includes(value);
      },
      reason: 'the text leaves two readings, and the key has both',
    },
  ],
  repairsOf: scoreRepairs,
  randomAnswer: randomScores,
  strategies: scoreStrategies,
  checkWitness: checkScoreWitness,
  files: {
    marking: new URL('mark-scores.ts', import.meta.url),
    check: new URL('testing/check-score-witness.ts', import.meta.url),
  },
  otherKeys: ({ task, key }) => [
    {
      task,
      key: {
        findings: Object.fromEntries(
          Object.entries(key.findings).map(([id, one]): [string, FindingKey] => [
            id,
            { ...one, decision: 'controlled', route: 'routine' },
          ]),
        ),
      },
    },
  ],
  orderedLists: [],
});

describe.each(variants.map((variant, index) => ({ variant, letter: 'abc'[index] })))(
  'variant $letter',
  ({ variant }) => {
    const findings = Object.entries(variant.key.findings);

    test('has vectors that the strict grammar reads, with the scores that it states', () => {
      const scores = findings.map(([id, { v31, v40 }]) => [id, [scoreOf('3.1', v31), scoreOf('4.0', v40)]]);

      expect(scores).toEqual(findings.map(([id, one]) => [id, one.scores]));
    });

    test('has in each vector the worst of the impacts that it names', () => {
      const worst = findings.map(([id, { impacts }]) => [id, ['C', 'I', 'A'].map((kind) => worstOf(impacts, kind))]);

      expect(worst).toEqual(findings.map(([id, { v31 }]) => [id, ['C', 'I', 'A'].map((kind) => firstOf(v31, kind))]));
    });

    test('decides as the matrix does in every reading, and takes the route that the conditions leave', () => {
      for (const [id, { exploitability, severity, decision, route, known }] of findings) {
        const cells = exploitability.flatMap((one) =>
          severity.map((other) => lookUpDecision(harmMatrix, { exploitability: one, severity: other })),
        );
        const choice = chooseRoute({
          isControlled: decision === 'controlled',
          ...known,
          noticeOn: known.noticeFrom,
          fixOn: known.fixFrom,
        });

        expect({ id, cells: [...new Set(cells)], route: choice.route }).toEqual({ id, cells: [decision], route });
      }
    });

    test('is as hard as the others: three to five controlled, four days at least, and a report that has to be made', () => {
      const count = (wanted: FindingKey['route']) => findings.filter(([, { route }]) => route === wanted).length;

      expect(count('routine')).toBeGreaterThanOrEqual(3);
      expect(count('routine')).toBeLessThanOrEqual(5);
      expect(count('discretion')).toBeGreaterThanOrEqual(2);
      expect(count('report')).toBeGreaterThanOrEqual(1);
    });

    test('gives half of the points at most to who calls an open therapy controlled', async () => {
      const answer = referenceScores(variant);
      const [id = ''] = findings.find(([, { isTherapyOpen }]) => isTherapyOpen) ?? [];
      const said = answer.findings[id];
      if (said === undefined) throw new Error('No therapy is open');

      const marking = await scoreAndDecide.mark(variant, {
        findings: { ...answer.findings, [id]: { ...said, decision: 'controlled' } },
      });

      expect(totalPoints(marking)).toEqual({ numerator: 50n, denominator: 1n });
      expect(marking.cap?.witness.at[0]).toBe(`${id}.decision`);
    });
  },
);

test('who knows the answers of one variant does not know how often each stands in another', () => {
  const mixes = variants.map(({ key }) => {
    const all = Object.values(key.findings);
    return {
      routes: all
        .map(({ route }) => route)
        .toSorted()
        .join(),
      exploitation: all
        .map(({ ssvc }) => ssvc.exploitation)
        .toSorted()
        .join(),
      automatable: all
        .map(({ ssvc }) => ssvc.automatable)
        .toSorted()
        .join(),
    };
  });

  expect(new Set(mixes.map(({ routes }) => routes)).size).toBe(3);
  expect(new Set(mixes.map(({ exploitation }) => exploitation)).size).toBe(3);
  expect(new Set(mixes.map(({ automatable }) => automatable)).size).toBe(3);
});

test('a vector is marked in the version it is written in, and what stands for the other does no harm', async () => {
  const [variant] = variants;
  if (variant === undefined) throw new Error('No variant');
  const { findings } = secondScores(variant);
  const both = Object.fromEntries(
    Object.entries(findings).map(([id, said]) => [id, { ...said, metrics: { S: 'C', C: 'H', ...said.metrics } }]),
  );

  const { results } = await scoreAndDecide.mark(variant, { findings: both });

  expect(results[0]?.witnesses).toEqual([]);
});

function scoreOf(version: '3.1' | '4.0', vector: string): number {
  const base = cvssMetrics[version].filter(({ group }) => group === 'base');
  const parsed = parseCvss(formatCvss(version, Object.fromEntries(base.map(({ id }) => [id, firstOf(vector, id)]))));
  if (!parsed.ok) throw new Error(`${vector}: ${parsed.problem[0]?.message}`);
  return scoreCvss(parsed.value).base;
}

function firstOf(vector: string, metric: string): string {
  return new RegExp(`(?:^|/)${metric}:([A-Z])`).exec(vector)?.[1] ?? '';
}

function worstOf(impacts: Readonly<Record<string, string>>, kind: string): string {
  const first = Object.entries(impacts).flatMap(([id, values]) => (id[1] === kind ? [values.slice(0, 1)] : []));
  return ['H', 'L'].find((level) => first.includes(level)) ?? 'N';
}

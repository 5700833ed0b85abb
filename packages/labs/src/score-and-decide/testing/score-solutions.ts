import type { Dealt } from '../../lab.ts';
import type { Assessment, ScoreAnswer } from '../answer.ts';
import type { FindingKey, ScoreKey } from '../key.ts';
import type { ScoreTask } from '../task.ts';

/** Vectors in 3.1, the first reading everywhere, each day as early as it can be. */
export function referenceScores({ key }: Dealt<ScoreTask, ScoreKey>): ScoreAnswer {
  return solve(key, (one) => ({
    version: '3.1',
    metrics: pick(one.v31, 0),
    impacts: impactsOf(one, 0),
    exploitability: one.exploitability[0] ?? null,
    severity: one.severity[0] ?? null,
    noticeOn: one.route === 'discretion' ? one.known.noticeFrom : null,
    fixOn: one.route === 'discretion' ? one.known.fixFrom : null,
    exposure: one.ssvc.exposure[0] ?? null,
    safety: one.ssvc.safety[0] ?? null,
  }));
}

/** Vectors in 4.0, the other reading wherever the text leaves two, each day as late as the conditions let it be. */
export function secondScores({ key }: Dealt<ScoreTask, ScoreKey>): ScoreAnswer {
  return solve(key, (one) => ({
    version: '4.0',
    metrics: pick(one.v40, 1),
    impacts: impactsOf(one, 1),
    exploitability: one.exploitability.at(-1) ?? null,
    severity: one.severity.at(-1) ?? null,
    noticeOn: one.route === 'discretion' ? later(one.known.learnedOn, 30) : null,
    fixOn: one.route === 'discretion' ? later(one.known.learnedOn, 60) : null,
    exposure: one.ssvc.exposure.at(-1) ?? null,
    safety: one.ssvc.safety.at(-1) ?? null,
  }));
}

/** The elements of an answer: each metric with its version, each impact, each choice, each day. */
export function elementsOfScores({ findings }: ScoreAnswer): readonly string[] {
  return Object.entries(findings).flatMap(([id, { version, metrics, impacts, ...choices }]) => [
    ...Object.entries(metrics).map(([metric, value]) => `${id} ${version} ${metric}:${value}`),
    ...Object.entries(impacts).map(([impact, value]) => `${id} ${impact}:${value}`),
    ...Object.entries(choices).flatMap(([field, value]) => (value === null ? [] : [`${id} ${field}:${value}`])),
  ]);
}

type Varying =
  'version' | 'metrics' | 'impacts' | 'exploitability' | 'severity' | 'noticeOn' | 'fixOn' | 'exposure' | 'safety';

function solve(key: ScoreKey, vary: (one: FindingKey) => Pick<Assessment, Varying>): ScoreAnswer {
  const findings = Object.entries(key.findings).map(([id, one]): [string, Assessment] => [
    id,
    {
      ...vary(one),
      decision: one.decision,
      route: one.route,
      exploitation: one.ssvc.exploitation,
      automatable: one.ssvc.automatable,
    },
  ]);
  return { findings: Object.fromEntries(findings) };
}

function pick(vector: string, reading: 0 | 1): Record<string, string> {
  return Object.fromEntries(
    vector.split('/').map((part) => {
      const [id = '', values = ''] = part.split(':');
      const list = values.split('|');
      return [id, list[reading] ?? list[0] ?? ''];
    }),
  );
}

function impactsOf({ impacts }: FindingKey, reading: 0 | 1): Record<string, 'L' | 'H'> {
  return Object.fromEntries(
    Object.entries(impacts).flatMap(([id, values]): [string, 'L' | 'H'][] => {
      const list = values.split('|');
      const value = list[reading] ?? list[0];
      return value === 'L' || value === 'H' ? [[id, value]] : [];
    }),
  );
}

/** By the calendar of the machine, so that the days are counted by something else than the marking. */
function later(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

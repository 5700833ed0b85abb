import { type Random, shuffle } from '@cmdsp/primitives';
import { addDays } from '@cmdsp/workbench/risk';
import type { Dealt } from '../lab.ts';
import type { ScoreKey } from './key.ts';
import type { ScoreTask } from './task.ts';

/** The same findings in another order and in other weeks of the year; task and key move by the same number of days. */
export function dealFindings({ task, key }: Dealt<ScoreTask, ScoreKey>, random: Random): Dealt<ScoreTask, ScoreKey> {
  const days = 7 * random.below(20);
  const moved = (text: string) => text.replaceAll(/\d{4}-\d\d-\d\d/g, (date) => addDays(date, days));
  return {
    task: {
      situation: moved(task.situation),
      findings: shuffle(task.findings, random).map((finding) => ({
        ...finding,
        facts: finding.facts.map(({ id, text }) => ({ id, text: moved(text) })),
      })),
    },
    key: {
      findings: Object.fromEntries(
        Object.entries(key.findings).map(([id, one]) => [
          id,
          {
            ...one,
            known: {
              ...one.known,
              learnedOn: moved(one.known.learnedOn),
              noticeFrom: moved(one.known.noticeFrom),
              fixFrom: moved(one.known.fixFrom),
            },
          },
        ]),
      ),
    },
  };
}

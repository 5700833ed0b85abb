import { mostFrequent } from '../../testing/most-frequent.ts';
import type { Skim } from '../../testing/skim.ts';
import type { SbomAnswer } from '../answer.ts';
import type { SbomKey } from '../key.ts';
import { faultKinds, type SbomTask } from '../task.ts';
import { showsFault } from './shows-fault.ts';

type FeedLine = SbomTask['advisories'][number];

/** What a filter of the bill shows, repaired with the first value; nine advisories by a column of the feed, by what stands beside a component, or by titles that were true before. */
export const skimBill: Skim<SbomTask, SbomKey, SbomAnswer> = (task, others) => {
  const { advisories, components, records, windows, controls } = task;
  const componentOf = ({ purl }: FeedLine) => components.find(({ name }) => purl.endsWith(`/${name}`));
  const named = advisories.filter((one) => componentOf(one) !== undefined);
  const recorded = new Set(records.map(({ about }) => about));
  const before = others.flatMap(({ task: other, key }) =>
    key.verdicts.map((verdict) => ({
      ...verdict,
      title: other.advisories.find(({ id }) => id === verdict.advisory)?.title,
    })),
  );
  const usual = mostFrequent(before.map(({ status }) => status)) ?? 'affected';
  const answer = (chosen: readonly FeedLine[]): SbomAnswer => ({
    repairs: shownFaults(task),
    matches: chosen.flatMap((one) => {
      const component = componentOf(one)?.id;
      return component === undefined ? [] : [{ advisory: one.id, component }];
    }),
    statements: chosen.map(({ id, title }) => {
      const known = before.filter((one) => one.title === title);
      const status = mostFrequent(known.map((one) => one.status)) ?? usual;
      return {
        advisory: id,
        status,
        justification:
          status === 'not_affected' ? (known[0]?.justifications[0] ?? 'vulnerable_code_not_present') : null,
        action: status === 'affected' ? 'mitigation' : null,
      };
    }),
    ranking: chosen
      .toSorted((a, b) => Number(b.isKnownExploited) - Number(a.isKnownExploited) || b.epssPercent - a.epssPercent)
      .map(({ id }) => id),
    plan: chosen.slice(0, 4).map((one) => {
      const isDead = componentOf(one)?.supportLevel === 'no longer maintained';
      return {
        advisory: one.id,
        window: windows.find(({ isInUse }) => !isInUse)?.id ?? '',
        control: isDead ? (controls[0]?.id ?? null) : null,
        expiresOnDay: isDead ? 90 : null,
      };
    }),
  });
  const best = (value: (one: FeedLine) => number, from = named) =>
    answer(from.toSorted((a, b) => value(b) - value(a)).slice(0, 9));
  const isRecorded = (one: FeedLine) => recorded.has(componentOf(one)?.id ?? '');
  return [
    { name: 'the nine likeliest', answer: best(({ epssPercent }) => epssPercent) },
    { name: 'the nine highest scores', answer: best(({ score }) => Number(score ?? 0)) },
    { name: 'nine that are known exploited', answer: best(({ isKnownExploited }) => Number(isKnownExploited)) },
    { name: 'every name with a record', answer: answer(named.filter(isRecorded)) },
    {
      name: 'every name without support',
      answer: answer(named.filter((one) => componentOf(one)?.supportLevel === 'no longer maintained')),
    },
    {
      name: 'titles that were true before',
      answer: best(({ title }) => before.filter((one) => one.title === title).length),
    },
    { name: 'the first nine names', answer: answer(named.slice(0, 9)) },
  ];
};

function shownFaults(task: SbomTask): SbomAnswer['repairs'] {
  return task.components.flatMap(({ id }) =>
    faultKinds
      .filter((kind) => showsFault(task, id, kind) && !task.units.some((unit) => unit.id === id))
      .map((kind) => ({ component: id, kind, value: task.values.find((value) => value.kind === kind)?.id ?? null })),
  );
}

import { mostFrequent } from '../../testing/most-frequent.ts';
import type { Skim } from '../../testing/skim.ts';
import type { ThreatModelKey } from '../threat-model-key.ts';
import type { ThreatModelAnswer, ThreatModelTask } from '../threat-model-task.ts';

/** What was right in the other variants, attached where most is told; a star of flows; the longest of everything. */
export const skimSheet: Skim<ThreatModelTask, ThreatModelKey, ThreatModelAnswer> = (task, others) => {
  const ids = task.elements.map(({ id }) => id);
  const middle = mostFrequent(task.statements.map(({ about }) => about)) ?? task.asset;
  const known = others.flatMap(({ key }) => key.threats);
  const star = (centre: string) =>
    ids
      .filter((id) => id !== centre)
      .flatMap((id) => [
        [id, centre],
        [centre, id],
      ])
      .map(([source = '', target = '']) => ({
        source,
        target,
        payload: ['data'] as const,
        isAuthenticated: true,
        isEncrypted: true,
      }));
  const attach = (at: string, times: number) =>
    [...new Set(known.map(({ threat }) => threat))]
      .filter((threat) => known.filter((one) => one.threat === threat).length >= times)
      .map((threat) => {
        const before = known.find((one) => one.threat === threat);
        return {
          threat,
          at,
          mitigations: before?.mitigations.slice(0, 1) ?? [],
          isMultiPatient: before?.isMultiPatient === true,
        };
      });
  const longest = task.assumptions.toSorted((a, b) => b.text.length - a.text.length);
  const wordsBefore = others.flatMap(({ task: other, key }) =>
    other.assumptions.filter(({ id }) => key.assumptions.includes(id)).map(({ text }) => text),
  );
  const same = task.assumptions.find(({ text }) => wordsBefore.includes(text));
  const assumptions = [longest[0], longest.at(-1), same, task.assumptions[0]].map((one) => one?.id ?? null);
  const model = (at: string, times: number, assumption: string | null): ThreatModelAnswer => ({
    flows: star(at),
    boundaries: ids.slice(0, 5).map((id) => ({ id: `b-${id}`, members: [id] })),
    threats: attach(at, times),
    assumption,
  });
  return [middle, task.asset].flatMap((at, where) =>
    [1, 2].flatMap((times) =>
      assumptions.map((assumption, place) => ({
        name: `the threats of ${times} others ${where === 0 ? 'where most is told' : 'at the patient'}, assumption ${place}`,
        answer: model(at, times, assumption),
      })),
    ),
  );
};

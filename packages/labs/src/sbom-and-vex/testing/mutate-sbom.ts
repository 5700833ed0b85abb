import { canonicalJson } from '@cmdsp/primitives';
import type { Dealt } from '../../lab.ts';
import type { Mutation } from '../../testing/lab-proof.ts';
import type { SbomAnswer } from '../answer.ts';
import type { SbomKey } from '../key.ts';
import type { SbomTask } from '../task.ts';

type List = 'repairs' | 'matches' | 'statements' | 'plan';

/** Every element of a solution dropped and spoiled, and in each list something added that does not belong. */
export function mutateSbom(
  { task, key }: Dealt<SbomTask, SbomKey>,
  answer: SbomAnswer,
): readonly Mutation<SbomAnswer>[] {
  const foreign = task.advisories.find(({ id }) => !key.verdicts.some(({ advisory }) => advisory === id))?.id ?? '';
  const sound =
    task.components.find(({ id }) => !key.faults.some(({ components }) => components.includes(id)))?.id ?? '';
  const wrongValue = (values: readonly string[]) => task.values.find(({ id }) => !values.includes(id))?.id ?? null;
  const late = task.windows.find(({ isInUse }) => isInUse)?.id ?? '';
  return [
    ...(['repairs', 'matches', 'statements', 'plan'] as const).flatMap((list) => dropped(answer, list)),
    ...answer.repairs.map((repair, at) =>
      changed(answer, 'repairs', at, {
        ...repair,
        value: wrongValue(
          key.faults.find(({ kind, components }) => kind === repair.kind && components.includes(repair.component))
            ?.values ?? [],
        ),
      }),
    ),
    ...answer.matches.map((match, at) => changed(answer, 'matches', at, { ...match, component: sound })),
    ...answer.statements.flatMap((statement, at) => [
      changed(answer, 'statements', at, {
        ...statement,
        status: statement.status === 'fixed' ? 'affected' : 'fixed',
        justification: null,
      }),
      changed(answer, 'statements', at, {
        ...statement,
        justification: statement.justification === null ? 'component_not_present' : null,
      }),
    ]),
    ...answer.plan.flatMap((item, at) => [
      changed(answer, 'plan', at, { ...item, window: late }),
      changed(answer, 'plan', at, { ...item, expiresOnDay: item.expiresOnDay === null ? 30 : 365 }),
    ]),
    ...answer.ranking.map((advisory, at) => ({
      name: `${advisory} not ranked`,
      element: `${at + 1}. ${advisory}`,
      criterion: 'ranking',
      answer: { ...answer, ranking: answer.ranking.toSpliced(at, 1) },
    })),
    {
      name: 'the ranking turned round',
      element: null,
      criterion: 'ranking',
      answer: { ...answer, ranking: answer.ranking.toReversed() },
    },
    added('repairs', {
      ...answer,
      repairs: [...answer.repairs, { component: sound, kind: 'no-version', value: null }],
    }),
    added('matches', { ...answer, matches: [...answer.matches, { advisory: foreign, component: sound }] }),
    added('statements', {
      ...answer,
      statements: [...answer.statements, { advisory: foreign, status: 'fixed', justification: null, action: null }],
    }),
    added('ranking', { ...answer, ranking: [...answer.ranking, foreign] }),
    added('plan', {
      ...answer,
      plan: [
        ...answer.plan,
        { advisory: foreign, window: task.windows[0]?.id ?? '', control: null, expiresOnDay: null },
      ],
    }),
  ];
}

function dropped(answer: SbomAnswer, list: List): readonly Mutation<SbomAnswer>[] {
  return answer[list].map((element, at) => ({
    name: `dropped ${canonicalJson(element)}`,
    element: canonicalJson(element),
    criterion: list,
    // Cutting one entry out of a list leaves a list of the same kind.
    answer: { ...answer, [list]: answer[list].filter((_, place) => place !== at) },
  }));
}

function changed<Key extends List>(
  answer: SbomAnswer,
  list: Key,
  at: number,
  entry: SbomAnswer[Key][number],
): Mutation<SbomAnswer> {
  const element = answer[list][at] ?? entry;
  return {
    name: `${canonicalJson(element)} became ${canonicalJson(entry)}`,
    element: canonicalJson(element),
    criterion: list,
    answer: { ...answer, [list]: answer[list].map((one, place) => (place === at ? entry : one)) },
  };
}

function added(list: string, answer: SbomAnswer): Mutation<SbomAnswer> {
  return { name: `something more in ${list}`, element: null, criterion: list, answer };
}

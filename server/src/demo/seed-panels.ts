import { type Random, seededRandom } from '@cmdsp/primitives';
import type { Context } from '../context.ts';
import { closePanel } from '../features/panels/close-panel.ts';
import { openPanel } from '../features/panels/open-panel.ts';
import { rateQuestion } from '../features/panels/rate-question.ts';
import { startRoundTwo } from '../features/panels/start-round-two.ts';
import { standardDefinition } from '../panels/panel-rules.ts';
import { ratedStates } from '../features/panels/choose-questions.ts';
import { takeStatistics } from '../statistics/take-statistics.ts';
import type { DemoPerson } from './demo-people.ts';
import type { SeededPeople } from './seed-people.ts';

/** Who judges in the demonstration; how severe each of them is, in points of a hundred. */
const judges = [
  { key: 'judge-one', leaning: -6 },
  { key: 'judge-two', leaning: 4 },
  { key: 'reviewer', leaning: 8 },
  { key: 'editor', leaning: -3 },
  { key: 'officer', leaning: 0 },
] as const satisfies readonly { key: DemoPerson['key']; leaning: number }[];

type Judge = { readonly personId: string; readonly leaning: number };

/**
 * Gives the demonstration a panel in every state, rated by simulated judges, and statistics of the few sittings there
 * are. Every panel says that its judges are simulated. Does nothing where one is there already.
 */
export async function seedPanels(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const { staff } = context.databases;
  if ((await staff.selectFrom('panels').select('id').limit(1).executeTakeFirst()) !== undefined) return;
  const officerId = idOf.get('officer');
  const panel = judges.flatMap(({ key, leaning }) => {
    const personId = idOf.get(key);
    return personId === undefined ? [] : [{ personId, leaning }];
  });
  if (officerId === undefined || panel.length < judges.length) return;
  const random = seededRandom('demonstration of panels');
  const setting = { context, officerId, random };

  const closed = await open(setting, { title: 'Autumn panel, domains 1 and 2', domains: [1, 2], panel });
  await rateAll(setting, { panelId: closed, panel, round: 1 });
  await startRoundTwo(context, { panelId: closed, personId: officerId });
  await rateAll(setting, { panelId: closed, panel, round: 2 });
  await closePanel(context, { panelId: closed, personId: officerId, isNotSufficient: false });

  const few = panel.slice(0, 3);
  const notSufficient = await open(setting, { title: 'A panel that stayed too small', domains: [3], panel: few });
  await rateAll(setting, { panelId: notSufficient, panel: few, round: 1 });
  await closePanel(context, { panelId: notSufficient, personId: officerId, isNotSufficient: true });

  const second = await open(setting, { title: 'Panel on operations', domains: [4, 5], panel });
  await rateAll(setting, { panelId: second, panel, round: 1 });
  await startRoundTwo(context, { panelId: second, personId: officerId });
  await rateAll(setting, { panelId: second, panel: panel.slice(0, 2), round: 2 });

  const first = await open(setting, { title: 'Panel on the supply chain', domains: [6], panel });
  await rateAll(setting, { panelId: first, panel: panel.slice(0, 1), round: 1 });

  await staff.transaction().execute((tx) => takeStatistics(tx, { actor: 'system' }));
}

type Setting = { readonly context: Context; readonly officerId: string; readonly random: Random };

async function open(
  { context, officerId }: Setting,
  { title, domains, panel }: { title: string; domains: readonly number[]; panel: readonly Judge[] },
): Promise<string> {
  const order = {
    title,
    domains,
    definition: standardDefinition,
    states: ratedStates,
    isOnlyUnrated: true,
    limit: 8,
    judges: panel.map(({ personId }) => personId),
  };
  const { id } = await openPanel(context, { personId: officerId, order, isSimulated: true });
  return id;
}

/** Ratings around the author's estimate, each judge leaning a little; closer together in round two. */
async function rateAll(
  { context, random }: Setting,
  { panelId, panel, round }: { panelId: string; panel: readonly Judge[]; round: 1 | 2 },
): Promise<void> {
  const questions = await context.databases.staff
    .selectFrom('panelQuestions')
    .select(['place', 'estimate'])
    .where('panelId', '=', panelId)
    .orderBy('place')
    .execute();
  for (const { personId, leaning } of panel) {
    for (const { place, estimate } of questions) {
      const noise = (random.below(31) - 15) / round;
      const rating = Math.min(95, Math.max(20, 5 * Math.round((estimate * 100 + leaning / round + noise) / 5)));
      await rateQuestion(context, { panelId, personId, place, round, rating });
    }
  }
}

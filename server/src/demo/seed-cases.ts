import type { Context } from '../context.ts';
import { continuePlay } from '../features/cases/continue-play.ts';
import { recordDecision } from '../features/cases/record-decision.ts';
import { showCase } from '../features/cases/show-case.ts';
import { startPlay } from '../features/cases/start-play.ts';
import type { CaseRole } from '../learning/case-edition.ts';
import type { SeededPeople } from './seed-people.ts';

type Played = {
  readonly key: 'candidate-beginning' | 'candidate-passed' | 'candidate-certified';
  readonly role: CaseRole;
  /** Which decision is taken at each step, counted from one; a play with fewer than its steps stays open. */
  readonly decisions: readonly number[];
};

/** The last ones are enough for the longest case. */
const plays: readonly Played[] = [
  { key: 'candidate-beginning', role: 'engineering', decisions: [2] },
  { key: 'candidate-passed', role: 'hospital-it', decisions: [1, 3, 2, 1, 2] },
  { key: 'candidate-certified', role: 'product', decisions: [2, 1, 3, 3, 1] },
  { key: 'candidate-certified', role: 'regulatory', decisions: [3, 1, 1, 2, 3] },
];

/**
 * Lets candidates of the demonstration have played the first case: one is in the middle of it, two have finished. Goes
 * through the same use cases as people do; who has played already plays no more.
 */
export async function seedCases(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const slug = context.catalogue.cases[0]?.slug;
  if (slug === undefined) return;
  for (const played of plays) {
    const personId = idOf.get(played.key);
    if (personId === undefined) continue;
    const { plays: before } = await showCase(context, { personId, slug });
    if (before.some(({ role }) => role.id === played.role)) continue;
    await playCase(context, { personId, slug, ...played });
  }
}

async function playCase(
  context: Context,
  asked: { readonly personId: string; readonly slug: string; readonly role: CaseRole } & Pick<Played, 'decisions'>,
): Promise<void> {
  const { personId } = asked;
  const { id: playId } = await startPlay(context, asked);
  let view = await continuePlay(context, { personId, playId, from: null });
  for (const number of asked.decisions) {
    if (view.place.kind !== 'deciding') return;
    const { id: step, decisions } = view.place.step;
    const decision = decisions[number - 1]?.id ?? decisions[0]?.id ?? '';
    await recordDecision(context, { personId, playId, step, decision, reason: '' });
    view = await continuePlay(context, { personId, playId, from: step });
  }
}

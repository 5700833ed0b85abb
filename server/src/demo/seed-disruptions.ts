import { instant, milliseconds } from '@cmdsp/primitives';
import type { Disruption } from '@cmdsp/remedies';
import type { Context } from '../context.ts';
import { remedyPolicyOf } from '../disruptions/remedy-policy.ts';
import { storeDisruption } from '../disruptions/store-disruption.ts';
import type { SeededPeople } from './seed-people.ts';

/** Two invented interruptions of the invented examinations: one of the server that waits, one connection that is noted. */
export async function seedDisruptions(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const { staff } = context.databases;
  const people = (['candidate-passed', 'candidate-certified'] as const).flatMap((key) => idOf.get(key) ?? []);
  if (people.length === 0) return;
  const known = await staff.selectFrom('disruptions').select('id').limit(1).executeTakeFirst();
  if (known !== undefined) return;
  const sittings = await staff
    .selectFrom('sittings')
    .select(['id', 'finishedAt'])
    .where('personId', 'in', people)
    .where('kind', '=', 'certification')
    .where('state', '=', 'submitted')
    .orderBy('id')
    .execute();
  const [first] = sittings;
  const end = first?.finishedAt?.getTime();
  if (first === undefined || end === undefined) return;
  const policy = remedyPolicyOf(context.catalogue.programme);
  const all = sittings.map(({ id }) => id);
  await staff.transaction().execute(async (tx) => {
    await storeDisruption(tx, { found: invent({ cause: 'server', from: end - 900_000, seconds: 95, all }), policy });
    const alone = invent({ cause: 'connection', from: end - 420_000, seconds: 140, all: [first.id] });
    await storeDisruption(tx, { found: alone, policy });
  });
}

function invent(options: {
  readonly cause: Disruption['cause'];
  readonly from: number;
  readonly seconds: number;
  readonly all: readonly string[];
}): Disruption {
  const { cause, from, seconds, all } = options;
  const span = { from: instant(from), to: instant(from + seconds * 1000) };
  return {
    cause,
    ...span,
    losses: all.map((sitting) => ({ sitting, spans: [span], lost: milliseconds(seconds * 1000) })),
  };
}

import { fingerprintsOf } from '@cmdsp/marking';
import type { Context } from '../../context.ts';
import { givenTexts, textOfScript } from '../../marking/text-of-script.ts';

/** Keeps the fingerprints of scripts that have none yet. Safe to repeat. Returns how many were added. */
export async function fingerprintScripts({
  databases,
  catalogue,
}: Pick<Context, 'databases' | 'catalogue'>): Promise<number> {
  const db = databases.staff;
  const missing = await db
    .selectFrom('scripts as s')
    .leftJoin('scriptFingerprints as f', 'f.scriptId', 's.id')
    .select(['s.id', 's.submissionId', 's.kind', 's.subject'])
    .where('f.scriptId', 'is', null)
    .orderBy('s.enteredAt')
    .limit(300)
    .execute();
  const given = new Map<string, readonly string[]>();
  for (const { id, submissionId, kind, subject } of missing) {
    const name = `${kind} ${subject}`;
    const common = given.get(name) ?? givenTexts(catalogue, kind, subject);
    given.set(name, common);
    const hashes = fingerprintsOf(await textOfScript(db, submissionId), common);
    await db
      .insertInto('scriptFingerprints')
      .values({ scriptId: id, hashes: [...hashes] })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return missing.length;
}

import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { isSettingName, parseSetting, settings } from '../../settings/settings.ts';

/** A new value for a setting. `version` is the one it was seen at. */
export type SettingChange = {
  readonly name: string;
  readonly value: string;
  readonly version: number;
  readonly reason: string;
  readonly by: string;
};

/**
 * Sets a setting: a version of its own with a ledger record, in force at once for every process.
 * @throws Problem `not-found`, `request-malformed` when the value does not fit, `conflict` when it was set meanwhile
 */
export async function changeSetting(
  { databases }: Pick<Context, 'databases'>,
  { name, value, version, reason, by }: SettingChange,
): Promise<void> {
  if (!isSettingName(name)) throw new Problem('not-found', 'There is no such setting.');
  if (parseSetting(name, value) === null) throw new Problem('request-malformed', adviceFor(name));
  await databases.staff.transaction().execute(async (tx) => {
    const newest = await tx
      .selectFrom('settingVersions')
      .select(['version', 'value'])
      .where('name', '=', name)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    if ((newest?.version ?? 0) !== version) throw changedMeanwhile();
    const set = await tx
      .insertInto('settingVersions')
      .values({ id: newId(), name, version: version + 1, value, reason, setBy: by })
      // Two administrators at the same moment: the second is told.
      .onConflict((conflict) => conflict.columns(['name', 'version']).doNothing())
      .executeTakeFirst();
    if (set.numInsertedOrUpdatedRows === 0n) throw changedMeanwhile();
    await appendRecord(tx, {
      streamKind: 'setting',
      streamId: name,
      kind: 'setting-changed',
      actor: `person:${by}`,
      reason,
      body: { version: version + 1, from: newest?.value ?? String(settings[name].standard), to: value },
    });
  });
}

function adviceFor(name: keyof typeof settings): string {
  const setting = settings[name];
  if (setting.kind === 'email') return 'Type an e-mail address, or leave it empty.';
  if (setting.kind === 'choice') return `Choose one of: ${Object.values(setting.choices).join(', ')}.`;
  return `Type a whole number of ${setting.unit} from ${setting.min} to ${setting.max}.`;
}

function changedMeanwhile(): Problem {
  return new Problem('conflict', 'Somebody set this meanwhile. Read the page again, then decide.');
}

import type { Database } from '../db/database.ts';
import { parseSetting, type SettingName, settings, type SettingValue } from './settings.ts';

/** What a setting is now: its newest version, or the standard where nobody set it. Any role of the program may ask. */
export async function readSetting<Name extends SettingName>(db: Database, name: Name): Promise<SettingValue<Name>> {
  const newest = await db
    .selectFrom('settingVersions')
    .select('value')
    .where('name', '=', name)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  // A stored value that does not fit any more (the limits have changed) counts as not set.
  const parsed = newest === undefined ? null : parseSetting(name, newest.value);
  return (parsed ?? settings[name].standard) as SettingValue<Name>; // parseSetting gives what the kind says
}

import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { parseSetting, type SettingName, settings } from '../../settings/settings.ts';

type VersionRow = {
  readonly name: string;
  readonly version: number;
  readonly value: string;
  readonly reason: string;
  readonly setBy: string | null;
  readonly setAt: Date;
};

/** Every setting with what counts now and all its versions, and what the environment decided at the start. */
export async function listSettings({ databases, config }: Pick<Context, 'databases' | 'config'>) {
  const { rows } = await sql<VersionRow>`
    select v.name, v.version, v.value, v.reason, p.display_name as set_by, v.set_at
    from setting_versions v left join people p on p.id = v.set_by
    order by v.name, v.version desc`.execute(databases.staff);
  // Object.keys forgets the type of the keys.
  const names = Object.keys(settings) as SettingName[];
  return {
    settings: names.map((name) => {
      const setting = settings[name];
      const versions = rows.filter((row) => row.name === name);
      const newest = versions[0];
      const isUsable = newest !== undefined && parseSetting(name, newest.value) !== null;
      return {
        name,
        title: setting.title,
        effect: setting.effect,
        kind: setting.kind,
        unit: setting.kind === 'number' ? setting.unit : null,
        min: setting.kind === 'number' ? setting.min : null,
        max: setting.kind === 'number' ? setting.max : null,
        choices:
          setting.kind === 'choice'
            ? Object.entries(setting.choices).map(([choice, words]) => ({ value: choice, label: words }))
            : null,
        value: isUsable ? newest.value : String(setting.standard),
        standard: String(setting.standard),
        version: newest?.version ?? 0,
        versions: versions.map(({ version, value, reason, setBy, setAt }) => ({
          version,
          value,
          reason,
          setBy,
          setAt: setAt.toISOString(),
        })),
      };
    }),
    fixed: [
      { title: 'Issuer of certificates', value: config.issuer.name, variable: 'CMDSP_ISSUER_NAME' },
      { title: 'Public address', value: config.publicUrl, variable: 'CMDSP_PUBLIC_URL' },
      { title: 'Sender of mails', value: config.mailFrom, variable: 'CMDSP_MAIL_FROM' },
      { title: 'Mail server', value: config.smtpUrl === null ? 'None; mails wait' : 'Set', variable: 'CMDSP_SMTP_URL' },
      { title: 'Backups are looked for in', value: config.backupDirectory, variable: 'CMDSP_BACKUPS' },
    ],
  };
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { type Setting, settingsQuery } from './administration-queries.ts';
import { quantityWords } from './administration-words.ts';
import styles from './administration.module.css';
import { SettingDialog } from './setting-dialog.tsx';

/** What can be set while the program runs, and what its start decided. */
export function SettingsPage() {
  const { data, error, refetch } = useQuery(settingsQuery);
  const [changing, setChanging] = useState<Setting | null>(null);
  return (
    <Page
      title="Settings"
      purpose="What can be set while the program runs. A change counts at once; the ledger keeps it with your reason."
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the settings" lines={8} />}
      {data !== undefined && (
        <>
          <Section title="Set while the program runs">
            <DataTable
              caption="Settings"
              rows={data.settings}
              keyOf={({ name }) => name}
              columns={[
                { id: 'title', label: 'Setting', cell: (setting) => <TitleCell setting={setting} /> },
                { id: 'value', label: 'Value', cell: (setting) => valueWords(setting) },
                { id: 'last', label: 'Last change', cell: (setting) => <LastChange setting={setting} /> },
                {
                  id: 'change',
                  label: 'Change',
                  cell: (setting) => (
                    <Button onPress={() => setChanging(setting)} aria-label={`Change: ${setting.title}`}>
                      Change
                    </Button>
                  ),
                },
              ]}
            />
          </Section>
          <Section title="Decided at the start of the program">
            <DataTable
              caption="Decided at the start of the program"
              rows={data.fixed}
              keyOf={({ variable }) => variable}
              columns={[
                { id: 'title', label: 'What', cell: ({ title }) => title },
                { id: 'value', label: 'Value', cell: ({ value }) => value },
                { id: 'variable', label: 'Variable', cell: ({ variable }) => <code>{variable}</code> },
              ]}
            />
          </Section>
        </>
      )}
      {changing !== null && <SettingDialog setting={changing} onClose={() => setChanging(null)} />}
    </Page>
  );
}

function TitleCell({ setting: { title, effect } }: { readonly setting: Setting }) {
  return (
    <div>
      <strong>{title}</strong>
      <p className={styles.quiet}>{effect}</p>
    </div>
  );
}

function LastChange({ setting: { versions } }: { readonly setting: Setting }) {
  const [newest] = versions;
  if (newest === undefined) return <span className={styles.quiet}>Never changed</span>;
  return (
    <div>
      <span>
        {new Date(newest.setAt).toLocaleDateString('en-GB', { dateStyle: 'medium' })}
        {newest.setBy !== null && (
          <>
            {' '}
            by <bdi>{newest.setBy}</bdi>
          </>
        )}
      </span>
      <p className={styles.quiet}>{newest.reason}</p>
    </div>
  );
}

/** A value with its unit. */
function valueWords({ value, unit, choices }: Setting): string {
  if (choices !== null) return choices.find((choice) => choice.value === value)?.label ?? value;
  if (value === '') return 'None';
  return unit === null ? value : quantityWords(value, unit);
}

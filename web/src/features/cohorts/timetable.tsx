import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Section } from '../../ui/page.tsx';
import { Empty } from '../../ui/states.tsx';
import { dayWords } from './cohort-words.ts';
import type { CohortAnswer, ModuleDates } from './cohorts-query.ts';
import styles from './cohorts.module.css';
import { LiveList } from './live-list.tsx';
import { TimetableForm } from './timetable-form.tsx';

/** The six modules and the live dates of a cohort, to look at and to change. */
export function Timetable({ cohort }: { readonly cohort: CohortAnswer }) {
  const [isEditing, setEditing] = useState(false);
  if (cohort.modules.length === 0)
    return (
      <Empty title="No dates">
        Everybody in this cohort learns at their own pace.{' '}
        {cohort.mayEdit && 'Give it dates under Settings and release.'}
      </Empty>
    );
  if (isEditing) return <TimetableForm cohort={cohort} onDone={() => setEditing(false)} />;
  return (
    <div className={styles.parts}>
      <Section title="Modules">
        <p className={styles.quiet}>
          All dates are meant in the time zone {cohort.timeZone}. They are a plan: nothing is locked before or after.
        </p>
        <ModuleTable modules={cohort.modules} />
        {cohort.mayEdit && (
          <div>
            <Button onPress={() => setEditing(true)}>Change the timetable</Button>
          </div>
        )}
      </Section>
      <Section title="Live sessions">
        <LiveList liveDates={cohort.liveDates} timeZone={cohort.timeZone} />
      </Section>
    </div>
  );
}

function ModuleTable({ modules }: { readonly modules: readonly ModuleDates[] }) {
  return (
    <DataTable<ModuleDates>
      caption="When each module opens and closes"
      rows={modules}
      keyOf={({ module }) => String(module)}
      columns={[
        { id: 'module', label: 'Module', cell: ({ module, title }) => `${module}. ${title}` },
        { id: 'opens', label: 'Opens', cell: ({ opensOn }) => dayWords(opensOn) },
        { id: 'closes', label: 'Closes', cell: ({ closesOn }) => dayWords(closesOn) },
      ]}
    />
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import { momentWords } from './cohort-words.ts';
import { type CohortAnswer, cohortQuery, type PeopleImport } from './cohorts-query.ts';
import styles from './cohorts.module.css';
import { ImportState } from './import-state.tsx';

/** What was found in a file of people, and the button that invites everybody in its good rows. */
export function ImportCard({ cohort, judged }: { readonly cohort: CohortAnswer; readonly judged: PeopleImport }) {
  const queryClient = useQueryClient();
  const params = { id: cohort.id, import: judged.id };
  const apply = useMutation({
    mutationFn: () => request('POST /api/cohorts/:id/imports/:import/apply', { params }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['cohorts', cohort.id, 'imports', judged.id] }),
  });
  const { data: shown = judged } = useQuery({
    queryKey: ['cohorts', cohort.id, 'imports', judged.id],
    queryFn: async ({ signal }) => {
      const found = await request('GET /api/cohorts/:id/imports/:import', { params }, { signal });
      // When it is done, the people and seats of the cohort are others.
      if (found.state.kind === 'applied')
        void queryClient.invalidateQueries({ queryKey: cohortQuery(cohort.id).queryKey, exact: true });
      return found;
    },
    enabled: apply.isSuccess || judged.state.kind === 'applying',
    refetchInterval: ({ state }) => (['applied', 'failed'].includes(state.data?.state.kind ?? '') ? false : 700),
  });
  const { state, good, bad } = shown;
  const mayApply = good > 0 && (state.kind === 'checked' || state.kind === 'failed');
  return (
    <article className={styles.card} aria-labelledby={`import-${judged.id}`}>
      <h3 id={`import-${judged.id}`}>{shown.fileName}</h3>
      <p className={styles.quiet}>
        Checked {momentWords(shown.createdAt)}. Read as {shown.encoding}, columns divided by{' '}
        {shown.separator === ';' ? 'semicolons' : 'commas'}.
        {shown.ignoredColumns.length > 0 && ` Columns that were not read: ${shown.ignoredColumns.join(', ')}.`}
      </p>
      <p>
        <strong>{good === 1 ? '1 good row' : `${good} good rows`}</strong>,{' '}
        {bad === 1 ? '1 bad row' : `${bad} bad rows`}. {accountWords(shown)}
      </p>
      {shown.firstFaults.length > 0 && <FaultTable shown={shown} />}
      <ImportState state={state} />
      {apply.error !== null && <Notice tone="danger" role="alert" title={apply.error.message} />}
      <div className={styles.actions}>
        {mayApply && (
          <Button look="primary" isPending={apply.isPending} onPress={() => apply.mutate()}>
            {good === 1 ? 'Invite 1 person' : `Invite ${good} people`}
          </Button>
        )}
        <a href={`/api/cohorts/${cohort.id}/imports/${judged.id}/report`} download>
          Download the report<span className="visually-hidden"> of {shown.fileName}</span>
        </a>
      </div>
    </article>
  );
}

function accountWords({ withAccount, inOtherCohort }: PeopleImport): string {
  if (withAccount === 0) return '';
  const other = inOtherCohort === 0 ? '' : ` Joining takes ${inOtherCohort} of them out of another cohort.`;
  return `With an account already: ${withAccount}.${other}`;
}

function FaultTable({ shown }: { readonly shown: PeopleImport }) {
  return (
    <>
      {shown.bad > 0 && shown.good > 0 && shown.state.kind === 'checked' && (
        <p>Bad rows are left out. Mend them in the file and check it again, or invite the others now.</p>
      )}
      <DataTable
        caption={`Bad rows of ${shown.fileName}${shown.firstFaults.length >= 50 ? ', the first 50 faults' : ''}`}
        rows={shown.firstFaults}
        keyOf={({ line, column, kind }) => `${line} ${column} ${kind}`}
        columns={[
          { id: 'line', label: 'Line', isFigure: true, cell: ({ line }) => line },
          { id: 'column', label: 'Column', cell: ({ column }) => column ?? '' },
          { id: 'reason', label: 'What is wrong', cell: ({ reason }) => reason },
          { id: 'remedy', label: 'What to do', cell: ({ remedy }) => remedy },
        ]}
      />
    </>
  );
}

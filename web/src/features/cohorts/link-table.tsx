import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import { momentWords } from './cohort-words.ts';
import { type CohortAnswer, type CohortLink, cohortQuery } from './cohorts-query.ts';

const stateWords = { open: 'Open', 'used-up': 'Used up', expired: 'Run out', revoked: 'Taken back' } as const;

/** The links of a cohort, and the way to take one back. */
export function LinkTable({ cohort }: { readonly cohort: CohortAnswer }) {
  const queryClient = useQueryClient();
  const revoke = useMutation({
    mutationFn: (link: string) =>
      request('POST /api/cohorts/:id/links/:link/revoke', { params: { id: cohort.id, link } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: cohortQuery(cohort.id).queryKey, exact: true }),
  });
  return (
    <>
      {revoke.error !== null && <Notice tone="danger" role="alert" title={revoke.error.message} />}
      <DataTable<CohortLink>
        caption="Links into the cohort, the newest first"
        rows={cohort.links}
        keyOf={({ id }) => id}
        columns={[
          { id: 'label', label: 'For', cell: ({ label }) => label },
          {
            id: 'state',
            label: 'State',
            cell: ({ state }) => (
              <Tag tone={state === 'open' ? 'good' : 'neutral'} icon={state === 'open' ? 'check' : 'lock'}>
                {stateWords[state]}
              </Tag>
            ),
          },
          {
            id: 'used',
            label: 'Used',
            cell: ({ used, uses }) => (uses === null ? `${used} times` : `${used} of ${uses}`),
          },
          { id: 'until', label: 'Works until', cell: ({ expiresAt }) => momentWords(expiresAt) },
          {
            id: 'change',
            label: 'Change',
            cell: ({ id, label, state }) =>
              state === 'open' ? (
                <Button onPress={() => revoke.mutate(id)} aria-label={`Take back the link for ${label}`}>
                  Take back
                </Button>
              ) : null,
          },
        ]}
      />
    </>
  );
}

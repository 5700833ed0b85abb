import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import { request } from '../../api/request.ts';
import type { CohortAnswer } from './cohorts-query.ts';

/** A cohort as it is to be. */
export type CohortChange = z.input<Endpoints['PUT /api/cohorts/:id']['body']>;

/** A cohort as it is, in the form in which it is sent back. */
export function changeOf(cohort: CohortAnswer): CohortChange {
  const { revision, title, timeZone, needsCompetence, seats, modules, liveDates } = cohort;
  return {
    revision,
    title,
    timeZone,
    needsCompetence,
    plan:
      modules.length === 0
        ? null
        : {
            seats: seats.limit,
            modules: modules.map(({ module, opensOn, closesOn }) => ({ module, opensOn, closesOn })),
            liveDates: liveDates.map(({ startsAtUtc: _moment, ...live }) => live),
          },
  };
}

/** Saves a changed cohort; everything that shows it is read again. */
export function useChangeCohort(id: string, onDone: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: CohortChange) => request('PUT /api/cohorts/:id', { params: { id }, body }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['cohorts'] });
      onDone();
    },
  });
}

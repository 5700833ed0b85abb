import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';
import type { MoveQuery } from './move-query.ts';

/** A run beside a script with its task and the answer that was handed in. */
export type EvidenceRun = Answer<'GET /api/marking/scripts/:code/labs/:place'>;
/** The answer at one of its saves. */
export type EvidenceSave = Answer<'GET /api/marking/scripts/:code/labs/:place/saves/:save'>;

/** A run beside a script that somebody marks. */
export function markedRunQuery(code: string, place: string) {
  return queryOptions({
    queryKey: ['marking', 'script', code, 'labs', place],
    queryFn: ({ signal }) =>
      request('GET /api/marking/scripts/:code/labs/:place', { params: { code, place } }, { signal }),
    retry: false,
  });
}

/** One save of it. */
export function markedSaveQuery(code: string, place: string, save: number): MoveQuery<EvidenceSave> {
  return {
    queryKey: ['marking', 'script', code, 'labs', place, save],
    queryFn: ({ signal }) =>
      request(
        'GET /api/marking/scripts/:code/labs/:place/saves/:save',
        { params: { code, place, save: String(save) } },
        { signal },
      ),
  };
}

/** A run beside a script that an officer decides about. */
export function decidedRunQuery(id: string, place: string) {
  return queryOptions({
    queryKey: ['marking-decisions', id, 'labs', place],
    queryFn: ({ signal }) =>
      request('GET /api/marking-decisions/:id/labs/:place', { params: { id, place } }, { signal }),
    retry: false,
  });
}

/** One save of it. */
export function decidedSaveQuery(id: string, place: string, save: number): MoveQuery<EvidenceSave> {
  return {
    queryKey: ['marking-decisions', id, 'labs', place, save],
    queryFn: ({ signal }) =>
      request(
        'GET /api/marking-decisions/:id/labs/:place/saves/:save',
        { params: { id, place, save: String(save) } },
        { signal },
      ),
  };
}

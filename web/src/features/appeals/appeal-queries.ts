import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';
import { sendBytes } from '../../api/send-bytes.ts';
import { mostBytes } from './file-list.tsx';

/** My appeals, and the sittings that can be appealed. */
export const ownAppealsQuery = queryOptions({
  queryKey: ['appeals', 'mine'],
  queryFn: ({ signal }) => request('GET /api/appeals/mine', {}, { signal }),
});

/** Cases about my sittings. */
export const ownCasesQuery = queryOptions({
  queryKey: ['misconduct', 'mine'],
  queryFn: ({ signal }) => request('GET /api/misconduct/mine', {}, { signal }),
});

/** What officers see of appeals. */
export const appealsQuery = queryOptions({
  queryKey: ['appeals', 'all'],
  queryFn: ({ signal }) => request('GET /api/appeals', {}, { signal }),
});

/** Adds a file to an appeal of one's own. @throws Error with words for whoever chose it */
export async function addAppealFile(appealId: string, file: File): Promise<void> {
  if (file.size > mostBytes) throw new Error(`A file may have 5 MB; ${file.name} is larger.`);
  await sendBytes(`/api/appeals/${appealId}/evidence/${crypto.randomUUID()}`, file);
}

export type OwnAppeals = Answer<'GET /api/appeals/mine'>;
export type OwnAppeal = OwnAppeals['appeals'][number];
export type OwnCase = Answer<'GET /api/misconduct/mine'>['cases'][number];
export type StaffAppeal = Answer<'GET /api/appeals'>['appeals'][number];

import type { DocumentBody } from '@cmdsp/documents';
import { instant, type Json } from '@cmdsp/primitives';
import type { Monotonic, SavedAnswer, ServerTime, Standing } from '@cmdsp/sittings/client';
import type { Answer } from '../api/request.ts';
import { monotonic } from '../journal/monotonic.ts';

/** A document as the server tells it. */
export type DocumentView = Answer<'GET /api/documents/:id'>;

/** Earlier texts and those that were never applied. */
export type DocumentVersions = Answer<'GET /api/documents/:id/versions'>;

/** A document has one answer: its text. */
export const textPosition = 1;

type Told = Pick<DocumentView, 'now' | 'deadline' | 'phase' | 'fence'>;

/** Where there is no deadline, the protocol gets one that nobody lives to see. */
const aHundredYears = 100 * 366 * 24 * 3_600_000;

/** The server's word about time. */
export function timeOf(told: Told, sentAt: Monotonic): ServerTime {
  const deadline = instant(told.deadline ?? told.now + aHundredYears);
  return { now: instant(told.now), deadline, sentAt, receivedAt: monotonic() };
}

/** The server's word about a document. */
export function standingOf(told: Told, sentAt: Monotonic): Standing {
  return { fence: told.fence, phase: told.phase, time: timeOf(told, sentAt) };
}

/** What the server holds, as the protocol knows it. */
export function savedAnswers(saved: DocumentView['saved']): readonly SavedAnswer[] {
  if (saved === null) return [];
  const { fence, revision, body, at } = saved;
  return [{ position: textPosition, fence, revision, response: asJson(body), at: instant(at) }];
}

/** A document as plain JSON, which it is by its type but for being readonly. */
export function asJson(body: DocumentBody): Json {
  return body as unknown as Json;
}

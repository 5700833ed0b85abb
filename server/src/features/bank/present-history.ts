import type { listComments, listRevisions, listSteps } from './queries.ts';

/** A revision without what it says. */
export function presentRevision(row: Awaited<ReturnType<typeof listRevisions>>[number]) {
  const { revision, state, stateSince, origin, draftedBy, draftedOn, basedOn, note, createdAt } = row;
  const { authorName, technicalName, editorialName, acceptedName, acceptedOn } = row;
  return {
    revision,
    state,
    stateSince: stateSince.toISOString(),
    origin,
    draftedBy,
    draftedOn,
    author: authorName,
    basedOn,
    note,
    createdAt: createdAt.toISOString(),
    technicalReviewer: technicalName,
    editorialReviewer: editorialName,
    accepted: acceptedName === null || acceptedOn === null ? null : { by: acceptedName, on: acceptedOn },
  };
}

/** A step that was taken. */
export function presentStep(row: Awaited<ReturnType<typeof listSteps>>[number]) {
  const { revision, step, fromState, toState, displayName, reason, takenAt } = row;
  return { revision, step, from: fromState, to: toState, by: displayName, reason, at: takenAt.toISOString() };
}

/** A comment with who wrote and who settled it. */
export function presentComment(row: Awaited<ReturnType<typeof listComments>>[number]) {
  const { id, threadId, revision, place, body, writerName, writtenAt, resolverName, resolvedAt } = row;
  return {
    id,
    threadId,
    revision,
    place,
    body,
    by: writerName,
    at: writtenAt.toISOString(),
    resolved: resolvedAt === null ? null : { by: resolverName ?? '', at: resolvedAt.toISOString() },
  };
}

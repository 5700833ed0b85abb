import { useState, useSyncExternalStore } from 'react';
import { request } from '../../api/request.ts';
import { createDraftSaver, type Draft, type DraftSaver } from './draft-saver.ts';
import type { MarkContent } from './marking-queries.ts';

/** The draft of a mark on this page: what is typed, how it is kept, and what to do with both. */
export function useMarkDraft(
  code: string,
  initial: MarkContent & { readonly revision: number },
): Draft & Pick<DraftSaver, 'change' | 'settle' | 'flush' | 'hasUnsaved'> {
  const [saver] = useState(() =>
    createDraftSaver({
      initial,
      send: (body) => request('PUT /api/marking/scripts/:code/mark', { params: { code }, body }),
    }),
  );
  const draft = useSyncExternalStore(saver.subscribe, saver.read);
  const { change, settle, flush, hasUnsaved } = saver;
  return { ...draft, change, settle, flush, hasUnsaved };
}

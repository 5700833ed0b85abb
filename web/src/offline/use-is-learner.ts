import { useSyncExternalStore } from 'react';
import { useViewer } from '../api/use-viewer.ts';
import { useKept } from './kept-store.ts';
import { markedWriter, watchWriter } from './writing-mark.ts';

/**
 * Whether the pages of a learner are to be shown: somebody is signed in, or nobody can be asked because the connection
 * is away, and a module or a text is kept here, which only a learner can have done.
 */
export function useIsLearner(): boolean {
  const viewer = useViewer();
  const kept = useKept();
  const writer = useSyncExternalStore(watchWriter, markedWriter);
  return viewer !== null || kept !== null || writer !== null;
}

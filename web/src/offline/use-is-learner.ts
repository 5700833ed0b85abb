import { useViewer } from '../api/use-viewer.ts';
import { useKept } from './kept-store.ts';

/**
 * Whether the pages of a learner are to be shown: somebody is signed in, or nobody can be asked because the connection
 * is away, and a module is kept here, which only a learner can have done.
 */
export function useIsLearner(): boolean {
  const viewer = useViewer();
  const kept = useKept();
  return viewer !== null || kept !== null;
}

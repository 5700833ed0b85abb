import { openWaitingList, type WaitingList } from '../../api/waiting-list.ts';
import type { UnsentBody } from './artefact-keeper.ts';

/** An artefact changed in this browser that the server does not have yet. */
export type UnsentArtefact = UnsentBody & { readonly id: string };

/** What of one person's bench waits in this browser to be saved. */
export function openUnsentArtefacts(owner: string): WaitingList<UnsentArtefact> {
  return openWaitingList({ key: `cmdsp.bench.${owner}`, storage: window.localStorage, read: readUnsent });
}

function readUnsent(value: unknown): UnsentArtefact | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('id' in value) || !('body' in value) || !('revision' in value)) return null;
  const { id, body, revision } = value;
  return typeof id === 'string' && typeof revision === 'number' ? { id, body, revision } : null;
}

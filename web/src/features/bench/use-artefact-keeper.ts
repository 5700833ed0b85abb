import { useEffect, useReducer, useState } from 'react';
import { request, RequestError } from '../../api/request.ts';
import { openArtefactKeeper, type SaveAnswer, type UnsentBody } from './artefact-keeper.ts';
import { openUnsentArtefacts } from './unsent-artefacts.ts';

/** Saves one artefact from this page; what cannot be sent waits in the browser, also over a reload. */
export function useArtefactKeeper({
  owner,
  id,
  revision,
}: {
  readonly owner: string;
  readonly id: string;
  readonly revision: number;
}) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [{ keeper, unsent }] = useState(() => {
    const list = openUnsentArtefacts(owner);
    const waiting = list.items().find((one) => one.id === id) ?? null;
    const opened = openArtefactKeeper(
      {
        send: (body) => sendBody(id, body),
        later,
        keep: (body) => {
          const old = list.items().find((one) => one.id === id);
          if (body !== null) list.put({ id, ...body });
          else if (old !== undefined) list.remove(old);
        },
        onChange: redraw,
      },
      { revision, unsent: waiting },
    );
    return { keeper: opened, unsent: waiting };
  });
  useEffect(() => {
    const send = () => void keeper.flush();
    window.addEventListener('online', send);
    return () => {
      window.removeEventListener('online', send);
      send();
    };
  }, [keeper]);
  return { keeper, unsent };
}

/** A refusal will not pass by trying again; a network that is away will. */
async function sendBody(id: string, { body, revision }: UnsentBody): Promise<SaveAnswer> {
  try {
    const saved = await request('PUT /api/bench/artefacts/:artefact/body', {
      params: { artefact: id },
      body: { body, revision },
    });
    return { kind: 'saved', revision: saved.revision, at: saved.changedAt };
  } catch (error) {
    if (!(error instanceof RequestError) || error.status < 400 || error.status >= 500) throw error;
    return error.code === 'conflict' ? { kind: 'conflict' } : { kind: 'refused', message: error.message };
  }
}

function later(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}

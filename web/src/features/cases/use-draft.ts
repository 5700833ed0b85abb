import { useEffect, useReducer, useState } from 'react';
import { request, RequestError } from '../../api/request.ts';
import { type DraftWords, openDraftKeeper } from './draft-keeper.ts';

type Draft = {
  readonly play: string;
  readonly step: string;
  /** What the server has. */
  readonly saved: DraftWords | null;
};

/** The draft of one step; what could not be sent stays in the page, and over a reload in this tab. */
export function useDraft({ play, step, saved }: Draft) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [keeper] = useState(() => {
    const key = `cmdsp-case-draft ${play} ${step}`;
    const ports = {
      send: (words: DraftWords) => sendDraft({ play, step, words }),
      later,
      keep: (words: DraftWords | null) => keepUnsent(key, words),
      onChange: redraw,
    };
    return openDraftKeeper(ports, { saved, unsent: readUnsent(key) });
  });
  useEffect(() => {
    const send = () => void keeper.flush();
    window.addEventListener('online', send);
    return () => {
      window.removeEventListener('online', send);
      send();
    };
  }, [keeper]);
  const { change, hasUnsaved, pause, resume, settle, flush } = keeper;
  return {
    words: keeper.words(),
    state: keeper.state(),
    change,
    hasUnsaved,
    pause,
    resume,
    settle,
    retry: () => void flush(),
  };
}

/** A refusal will not pass by trying again; a network that is away will. */
async function sendDraft({ play, step, words }: { play: string; step: string; words: DraftWords }) {
  try {
    return await request('PUT /api/case-plays/:play/draft', { params: { play }, body: { step, ...words } });
  } catch (error) {
    const isForGood = error instanceof RequestError && error.status >= 400 && error.status < 500;
    if (isForGood) return { refusal: error.message };
    throw error;
  }
}

function later(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}

function readUnsent(key: string): DraftWords | null {
  try {
    // Only this file writes under this key.
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as DraftWords | null;
  } catch {
    return null;
  }
}

function keepUnsent(key: string, words: DraftWords | null): void {
  try {
    if (words === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(words));
  } catch {
    // A browser without storage still keeps them in the page.
  }
}

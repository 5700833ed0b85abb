import { useEffect, useReducer, useState } from 'react';
import { request, RequestError } from '../../api/request.ts';
import { openWaitingList } from '../../api/waiting-list.ts';
import type { LabRun } from './lab-queries.ts';
import { type NumberedAnswer, openRunKeeper, type SaveOutcome } from './run-keeper.ts';

/** The answer of a run; what could not be sent stays in this browser and is sent when the connection is back, or at the next visit. */
export function useRunKeeper(run: LabRun) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [keeper] = useState(() => {
    const list = openWaitingList({ key: `cmdsp.lab.${run.id}`, storage: window.localStorage, read: readKept });
    const [kept] = list.items();
    const unsent = kept === undefined || run.endedAt !== null ? null : { revision: kept.revision, answer: kept.answer };
    const saved = { revision: run.revision, answer: run.answer, savedAt: run.savedAt };
    const keep = (answer: NumberedAnswer | null) => {
      if (answer !== null) return list.put({ id: 'answer', ...answer });
      for (const item of list.items()) list.remove(item);
    };
    return openRunKeeper({ send: (answer) => send(run.id, answer), later, keep, onChange: redraw }, { saved, unsent });
  });
  useEffect(() => {
    const flush = () => void keeper.flush();
    window.addEventListener('online', flush);
    return () => {
      window.removeEventListener('online', flush);
      flush();
    };
  }, [keeper]);
  return keeper;
}

/** A refusal will not pass by trying again; a network that is away will. */
async function send(runId: string, { revision, answer }: NumberedAnswer): Promise<SaveOutcome> {
  const params = { run: runId };
  try {
    // What editors make is plain data, as the lab's schema of answers demands.
    const body = { revision, answer: answer as LabAnswer };
    const { savedAt } = await request('PUT /api/lab-runs/:run/answer', { params, body });
    return { kind: 'saved', savedAt };
  } catch (error) {
    if (!(error instanceof RequestError) || error.status < 400 || error.status >= 500) throw error;
    if (error.code === 'too-many-requests') throw error;
    if (error.code !== 'conflict') return { kind: 'refused', message: error.message };
    const theirs = await request('GET /api/lab-runs/:run', { params });
    return { kind: 'conflict', theirs: { revision: theirs.revision, answer: theirs.answer, savedAt: theirs.savedAt } };
  }
}

type LabAnswer = Parameters<typeof request<'PUT /api/lab-runs/:run/answer'>>[1]['body']['answer'];

type Kept = NumberedAnswer & { readonly id: string };

function readKept(value: unknown): Kept | null {
  if (typeof value !== 'object' || value === null || !('revision' in value) || !('answer' in value)) return null;
  return typeof value.revision === 'number' ? { id: 'answer', revision: value.revision, answer: value.answer } : null;
}

function later(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}

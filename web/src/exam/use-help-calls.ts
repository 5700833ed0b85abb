import { helpNumber } from '@cmdsp/sittings/room';
import { useCallback, useState } from 'react';
import { request, RequestError } from '../api/request.ts';

/** A call for help that this page has made. */
export type HelpCall = {
  readonly id: string;
  readonly number: string;
  readonly isSent: boolean;
  /** What the server said against it. */
  readonly problem: string | null;
};

const retryMs = 3000;

/**
 * The calls of this page. The number is made here and known at once; the call goes out now, or as soon as the connection
 * is back, also when the dialog was closed meanwhile.
 */
export function useHelpCalls(sittingId: string): {
  readonly calls: readonly HelpCall[];
  readonly call: (asked: { readonly text: string; readonly position: number | null }) => string;
} {
  const [calls, setCalls] = useState<readonly HelpCall[]>([]);
  const send = useCallback(
    async (body: { id: string; text: string; position: number | null }): Promise<void> => {
      const settle = (change: Partial<HelpCall>) =>
        setCalls((before) => before.map((call) => (call.id === body.id ? { ...call, ...change } : call)));
      try {
        await request('POST /api/sittings/:id/help', { params: { id: sittingId }, body });
        settle({ isSent: true });
      } catch (error) {
        const isRefused = error instanceof RequestError && error.status >= 400 && error.status < 500;
        if (isRefused) settle({ problem: error.message });
        else setTimeout(() => void send(body), retryMs);
      }
    },
    [sittingId],
  );
  const call = useCallback(
    ({ text, position }: { readonly text: string; readonly position: number | null }) => {
      const id = crypto.randomUUID();
      const number = helpNumber(id);
      setCalls((before) => [{ id, number, isSent: false, problem: null }, ...before]);
      void send({ id, text: text.trim(), position });
      return number;
    },
    [send],
  );
  return { calls, call };
}

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
  const call = useCallback(
    ({ text, position }: { readonly text: string; readonly position: number | null }) => {
      const id = crypto.randomUUID();
      const number = helpNumber(id);
      setCalls((before) => [{ id, number, isSent: false, problem: null }, ...before]);
      void sendUntilHeard(sittingId, { id, text: text.trim(), position }).then((outcome) =>
        setCalls((before) => before.map((one) => (one.id === id ? { ...one, ...outcome } : one))),
      );
      return number;
    },
    [sittingId],
  );
  return { calls, call };
}

type HelpBody = { readonly id: string; readonly text: string; readonly position: number | null };

/** Sends a call again and again until the server has answered; what it refuses is not sent again. */
async function sendUntilHeard(sittingId: string, body: HelpBody): Promise<Partial<HelpCall>> {
  for (;;) {
    try {
      await request('POST /api/sittings/:id/help', { params: { id: sittingId }, body });
      return { isSent: true };
    } catch (error) {
      if (error instanceof RequestError && error.status >= 400 && error.status < 500) return { problem: error.message };
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}

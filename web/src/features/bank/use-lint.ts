import { useEffect, useState } from 'react';
import { type Answer, request } from '../../api/request.ts';
import type { BankDraft } from './bank-queries.ts';

const restMs = 600;

/** What the linter says about what is being typed, asked of the server when the typing rests; null before the first answer. */
export function useLint(kind: BankDraft['kind'], content: BankDraft['content']): Answer<'POST /api/bank/lint'> | null {
  const [found, setFound] = useState<Answer<'POST /api/bank/lint'> | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      request('POST /api/bank/lint', { body: { kind, content } }, { signal: leaving.signal })
        .then(setFound)
        // The last findings stay; the next key asks again.
        .catch(() => undefined);
    }, restMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [kind, content]);
  return found;
}

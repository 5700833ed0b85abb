/** What is chosen and typed at a step and not decided yet. */
export type DraftWords = { readonly decision: string | null; readonly reason: string };

export type DraftState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** The network or the server is away; it is tried again. */
  | { readonly kind: 'waiting' }
  /** The server will not take it, however often it is sent. */
  | { readonly kind: 'refused'; readonly message: string };

/** What the keeper needs from outside. */
export type DraftPorts = {
  /** Sends words; a refusal for good is a value, a failure that may pass is thrown. */
  readonly send: (words: DraftWords) => Promise<{ readonly savedAt: string } | { readonly refusal: string }>;
  /** Calls `work` later; gives what cancels it. */
  readonly later: (milliseconds: number, work: () => void) => () => void;
  /** Keeps unsent words over a reload; null when there are none. */
  readonly keep: (words: DraftWords | null) => void;
  readonly onChange: () => void;
};

export type DraftKeeper = {
  readonly words: () => DraftWords;
  readonly state: () => DraftState;
  readonly hasUnsaved: () => boolean;
  readonly change: (words: DraftWords) => void;
  /** Sends now what is unsent. */
  readonly flush: () => Promise<void>;
  /** Sends nothing more until `resume`; done when nothing is under way. */
  readonly pause: () => Promise<void>;
  readonly resume: () => void;
  /** Forgets what is unsent: it was decided. */
  readonly settle: () => void;
};

const pauseAfterTyping = 600;
const pauseAfterFailure = 3000;

/**
 * Keeps the draft of one step: shown at once, sent a moment after the last key, one request at a time, sent again until the
 * server has it. `unsent` are words that an earlier load of this page could not send; they are newer than `saved`.
 */
export function openDraftKeeper(
  ports: DraftPorts,
  begin: { readonly saved: DraftWords | null; readonly unsent: DraftWords | null },
): DraftKeeper {
  let words = begin.unsent ?? begin.saved ?? { decision: null, reason: '' };
  let isUnsent = begin.unsent !== null;
  let isPaused = false;
  let state: DraftState = { kind: 'idle' };
  let running: Promise<void> | null = null;
  let cancel: () => void = () => undefined;

  const turn = (next: DraftState) => {
    state = next;
    ports.onChange();
  };
  const schedule = (milliseconds: number) => {
    cancel();
    if (!isPaused) cancel = ports.later(milliseconds, () => void flush());
  };
  const sendOnce = async () => {
    const sent = words;
    turn({ kind: 'saving' });
    try {
      const answer = await ports.send(sent);
      if ('refusal' in answer) return turn({ kind: 'refused', message: answer.refusal });
      if (words !== sent) return schedule(pauseAfterTyping);
      isUnsent = false;
      ports.keep(null);
      turn({ kind: 'saved', at: answer.savedAt });
    } catch {
      turn({ kind: 'waiting' });
      schedule(pauseAfterFailure);
    }
  };
  const flush = async () => {
    cancel();
    if (running !== null) return running;
    if (!isUnsent || isPaused) return;
    running = sendOnce().finally(() => {
      running = null;
    });
    return running;
  };

  if (isUnsent) schedule(0);
  return {
    words: () => words,
    state: () => state,
    hasUnsaved: () => isUnsent,
    flush,
    change(next) {
      words = next;
      isUnsent = true;
      ports.keep(next);
      schedule(pauseAfterTyping);
      ports.onChange();
    },
    async pause() {
      isPaused = true;
      cancel();
      await running;
    },
    resume() {
      isPaused = false;
      if (isUnsent) schedule(pauseAfterFailure);
    },
    settle() {
      isUnsent = false;
      ports.keep(null);
    },
  };
}

/** An answer with the number of the save that it is, or is built on. */
export type NumberedAnswer = { readonly revision: number; readonly answer: unknown };

/** Whether the answer is with the server. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** The network or the server is away; it is tried again. */
  | { readonly kind: 'waiting' }
  /** The server will not take it, however often it is sent. */
  | { readonly kind: 'refused'; readonly message: string }
  /** It was saved somewhere else meanwhile; one of the two has to be chosen. */
  | { readonly kind: 'conflict'; readonly theirs: NumberedAnswer & { readonly savedAt: string } };

/** What became of one sending; what may pass by trying again is thrown. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly savedAt: string }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'conflict'; readonly theirs: NumberedAnswer & { readonly savedAt: string } };

/** What the keeper needs from outside. */
export type KeeperPorts = {
  readonly send: (answer: NumberedAnswer) => Promise<SaveOutcome>;
  /** Calls `work` later; gives what cancels it. */
  readonly later: (milliseconds: number, work: () => void) => () => void;
  /** Keeps an unsent answer, with the save that it is built on, over a reload; null when there is none. */
  readonly keep: (unsent: NumberedAnswer | null) => void;
  readonly onChange: () => void;
};

export type RunKeeper = {
  readonly answer: () => unknown;
  /** The newest save that the server has. */
  readonly revision: () => number;
  readonly state: () => SaveState;
  readonly hasUnsaved: () => boolean;
  readonly change: (answer: unknown) => void;
  /** Sends now what is unsent; true when the server has everything. */
  readonly flush: () => Promise<boolean>;
  /** After a conflict: this answer becomes the newest save. */
  readonly keepMine: () => void;
  /** After a conflict: goes on with what was saved elsewhere. */
  readonly takeTheirs: () => void;
};

const pauseAfterChange = 800;
const pauseAfterFailure = 3000;

type Begin = {
  readonly saved: NumberedAnswer & { readonly savedAt: string };
  /** What an earlier load of the page could not send. */
  readonly unsent: NumberedAnswer | null;
};

/**
 * Keeps the answer of a run: shown at once, sent a moment after the last change, one request at a time. What may have arrived is sent
 * again under its own number before anything newer, so that nothing is overtaken and nothing is saved twice.
 */
export function openRunKeeper(ports: KeeperPorts, { saved, unsent }: Begin): RunKeeper {
  const isSame = unsent !== null && textOf(unsent.answer) === textOf(saved.answer);
  let answer = unsent === null ? saved.answer : unsent.answer;
  let revision = saved.revision;
  let isUnsent = unsent !== null && !isSame;
  /** Sent, and nobody knows whether it arrived. */
  let doubtful: NumberedAnswer | null = null;
  let running: Promise<boolean> | null = null;
  let cancel: () => void = () => undefined;
  const isOvertaken = isUnsent && unsent !== null && unsent.revision !== saved.revision;
  let state: SaveState = isOvertaken ? { kind: 'conflict', theirs: saved } : { kind: 'saved', at: saved.savedAt };
  if (isSame) ports.keep(null);

  const turn = (next: SaveState) => {
    state = next;
    ports.onChange();
  };
  const schedule = (milliseconds: number) => {
    cancel();
    cancel = ports.later(milliseconds, () => void flush());
  };
  const sendOnce = async (): Promise<boolean> => {
    const sent = doubtful ?? { revision: revision + 1, answer };
    doubtful = sent;
    turn({ kind: 'saving' });
    try {
      const outcome = await ports.send(sent);
      doubtful = null;
      if (outcome.kind !== 'saved') {
        turn(outcome);
        return false;
      }
      revision = sent.revision;
      isUnsent = sent.answer !== answer;
      ports.keep(isUnsent ? { revision, answer } : null);
      turn(isUnsent ? { kind: 'unsaved' } : { kind: 'saved', at: outcome.savedAt });
      return true;
    } catch {
      turn({ kind: 'waiting' });
      schedule(pauseAfterFailure);
      return false;
    }
  };
  const sendAll = async (): Promise<boolean> => {
    while (isUnsent) if (!(await sendOnce())) return false;
    return true;
  };
  const flush = async (): Promise<boolean> => {
    cancel();
    if (running !== null) return running;
    if (state.kind === 'conflict') return false;
    running = sendAll().finally(() => {
      running = null;
    });
    return running;
  };

  if (isUnsent && !isOvertaken) {
    state = { kind: 'unsaved' };
    schedule(0);
  }
  return {
    answer: () => answer,
    revision: () => revision,
    state: () => state,
    hasUnsaved: () => isUnsent,
    flush,
    change(next) {
      answer = next;
      isUnsent = true;
      ports.keep({ revision, answer });
      if (state.kind === 'conflict') return ports.onChange();
      if (state.kind === 'saved' || state.kind === 'refused') turn({ kind: 'unsaved' });
      else ports.onChange();
      schedule(pauseAfterChange);
    },
    keepMine() {
      if (state.kind !== 'conflict') return;
      revision = state.theirs.revision;
      isUnsent = true;
      ports.keep({ revision, answer });
      turn({ kind: 'unsaved' });
      schedule(0);
    },
    takeTheirs() {
      if (state.kind !== 'conflict') return;
      ({ revision, answer } = state.theirs);
      isUnsent = false;
      ports.keep(null);
      turn({ kind: 'saved', at: state.theirs.savedAt });
    },
  };
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

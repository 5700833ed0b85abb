/** A body that was changed here, and the revision that it was written on. */
export type UnsentBody = { readonly body: unknown; readonly revision: number };

export type KeeperState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** The network or the server is away; it is tried again. */
  | { readonly kind: 'waiting' }
  /** The server will not take it, however often it is sent. */
  | { readonly kind: 'refused'; readonly message: string }
  /** Another window or device saved in between; the person decides. */
  | { readonly kind: 'conflict' };

/** What the server says to a body; a failure that may pass is thrown. */
export type SaveAnswer =
  | { readonly kind: 'saved'; readonly revision: number; readonly at: string }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'conflict' };

/** What the keeper needs from outside. */
export type KeeperPorts = {
  readonly send: (unsent: UnsentBody) => Promise<SaveAnswer>;
  /** Calls `work` later; gives what cancels it. */
  readonly later: (milliseconds: number, work: () => void) => () => void;
  /** Keeps an unsent body over a reload; null when there is none. */
  readonly keep: (unsent: UnsentBody | null) => void;
  readonly onChange: () => void;
};

export type ArtefactKeeper = {
  readonly state: () => KeeperState;
  readonly hasUnsaved: () => boolean;
  readonly change: (body: unknown) => void;
  /** Sends now what is unsent. */
  readonly flush: () => Promise<void>;
  /** After a conflict: what is here replaces the newest revision. */
  readonly saveOver: (revision: number) => Promise<void>;
  /** After a conflict: forgets what is here. */
  readonly discard: () => void;
};

const pauseAfterChange = 800;
const pauseAfterFailure = 3000;

/**
 * Saves the changes of one artefact: a moment after the last one, one request at a time, again until the server has it. It stops at a
 * conflict, because neither side may be written over unasked.
 */
export function openArtefactKeeper(
  ports: KeeperPorts,
  begin: { readonly revision: number; readonly unsent: UnsentBody | null },
): ArtefactKeeper {
  let unsent = begin.unsent;
  let revision = begin.unsent?.revision ?? begin.revision;
  let state: KeeperState = { kind: 'idle' };
  let running: Promise<void> | null = null;
  let cancel: () => void = () => undefined;

  const turn = (next: KeeperState) => {
    state = next;
    ports.onChange();
  };
  const schedule = (milliseconds: number) => {
    cancel();
    cancel = ports.later(milliseconds, () => void flush());
  };
  const hold = (next: UnsentBody | null) => {
    unsent = next;
    ports.keep(next);
  };
  const sendOnce = async (sent: UnsentBody) => {
    turn({ kind: 'saving' });
    try {
      const answer = await ports.send(sent);
      if (answer.kind !== 'saved') return turn(answer);
      ({ revision } = answer);
      if (unsent !== null && unsent !== sent) {
        hold({ body: unsent.body, revision });
        return schedule(pauseAfterChange);
      }
      hold(null);
      turn({ kind: 'saved', at: answer.at });
    } catch {
      turn({ kind: 'waiting' });
      schedule(pauseAfterFailure);
    }
  };
  const flush = async () => {
    cancel();
    if (running !== null) return running;
    if (unsent === null || state.kind === 'conflict') return;
    running = sendOnce(unsent).finally(() => {
      running = null;
    });
    return running;
  };

  if (unsent !== null) schedule(0);
  return {
    state: () => state,
    hasUnsaved: () => unsent !== null,
    flush,
    change(body) {
      hold({ body, revision });
      if (state.kind !== 'conflict') schedule(pauseAfterChange);
      ports.onChange();
    },
    async saveOver(newest) {
      revision = newest;
      if (unsent !== null) hold({ body: unsent.body, revision });
      turn({ kind: 'idle' });
      await flush();
    },
    discard() {
      cancel();
      hold(null);
      turn({ kind: 'idle' });
    },
  };
}

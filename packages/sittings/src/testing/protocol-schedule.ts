/** Virtual time: callbacks in order of their moment, ties in the order they were planned. */
export type ProtocolSchedule = {
  readonly now: () => number;
  readonly after: (milliseconds: number, run: () => void) => void;
  /** Runs everything that falls due within the next `milliseconds` and moves the time there. */
  readonly pass: (milliseconds: number) => void;
};

/** A schedule that begins at `start`. */
export function protocolSchedule(start: number): ProtocolSchedule {
  let now = start;
  const planned: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    after(milliseconds, run) {
      const at = now + Math.max(0, Math.floor(milliseconds));
      const later = planned.findIndex((other) => other.at > at);
      planned.splice(later === -1 ? planned.length : later, 0, { at, run });
    },
    pass(milliseconds) {
      const end = now + milliseconds;
      for (let next = planned[0]; next && next.at <= end; next = planned[0]) {
        planned.shift();
        now = next.at;
        next.run();
      }
      now = end;
    },
  };
}

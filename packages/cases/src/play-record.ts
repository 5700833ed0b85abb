/** A play as it was recorded. It only grows. */
export type PlayRecord = {
  /** Whether the briefing was read. */
  readonly isBegun: boolean;
  /** In the order they were taken. */
  readonly choices: readonly Choice[];
};

/** A decision that was taken. */
export type Choice = Decision & {
  /** Whether its consequences were read. */
  readonly isRead: boolean;
};

/** A decision at a step, by ids. */
export type Decision = { readonly step: string; readonly decision: string };

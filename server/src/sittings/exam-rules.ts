/** What a candidate accepts before each sitting. A change of the items needs a new version. */
export const examRules = {
  version: 'exam-rules-2026-1',
  items: [
    'I sit this exam alone, and I do not pass on, copy or photograph its questions.',
    'The time runs from the moment I press start until the deadline on the screen, also while I am offline.',
    'Every answer is saved as I give it. When my connection fails, I keep the page open; it saves again by itself.',
    'Changes that reach the server up to 60 seconds after the deadline count and are marked as late. Later ones do not count.',
    'The exam is open in one place at a time. Opening it elsewhere stops this page; what this page had not saved is kept as evidence.',
    'When something goes wrong that is not my doing, I report it, and the certification officer decides about the remedy.',
  ],
} as const;

/** How long late arrivals are still taken, in milliseconds: the published grace. */
export const graceMs = 60_000;

/** How long a seat waits to be started, in milliseconds. */
export const seatLastsMs = 24 * 3_600_000;

/** How a standard stands, in words with an icon: colour says nothing alone. */
export const standardStatusWords = {
  'in-force': { tone: 'good', icon: 'check', words: 'In force' },
  proposed: { tone: 'accent', icon: 'clock', words: 'Proposed' },
  superseded: { tone: 'caution', icon: 'warning', words: 'Superseded' },
  withdrawn: { tone: 'danger', icon: 'cross', words: 'Withdrawn' },
} as const;

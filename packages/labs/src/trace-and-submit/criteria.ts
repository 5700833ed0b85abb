/** What the lab marks. Source of the points: lab L6 of the programme's list of labs. */
export const traceCriteria = [
  { id: 'found', title: 'Gaps found', points: 48 },
  { id: 'section', title: 'Section of the guidance', points: 24 },
  { id: 'severity', title: 'Blocker or minor', points: 12 },
  { id: 'response', title: 'What to do about it', points: 16 },
] as const;

const parts = ['timetable', 'people', 'invitations', 'facilitators', 'settings'] as const;

/** A part of the page of a cohort. */
export type CohortPart = (typeof parts)[number];

/** Which part the address asks for. */
export function readCohortPart(search: Record<string, unknown>): { part?: CohortPart } {
  const part = parts.find((known) => known === search['part']);
  return part === undefined ? {} : { part };
}

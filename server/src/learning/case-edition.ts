import type { AudienceId, Case } from '@cmdsp/content';

/** The professions from which a case is played: the six audience groups. */
export type CaseRole = AudienceId;

type FigureOfCase = Case['figures'] extends ReadonlyMap<string, infer Figure> ? Figure : never;

/**
 * A case as plain data, kept for the plays of it. Holds what lies behind decisions: present from it field by field. Who
 * drafted and accepted the text is not part of it, because accepting changes nothing for players.
 */
export type CaseEdition = Omit<Case, 'figures' | 'provenance'> & {
  readonly figures: Readonly<Record<string, FigureOfCase>>;
};

import { type RawBuilder, sql } from 'kysely';

/** For how long after its end a relation still keeps somebody from deciding about the other. */
export const relationCountsYears = 2;

/** The rows of person_relations that count: those in force, and those that ended less than two years ago. */
export const relationCounts: RawBuilder<boolean> = sql<boolean>`(person_relations.until_on is null
  or person_relations.until_on > (clock_timestamp() at time zone 'UTC')::date - ${relationCountsYears} * interval '1 year')`;

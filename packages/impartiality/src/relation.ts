/** What people can be to each other, each from the first to the second: "taught" them, "manages" them. */
export const relationKinds = [
  'taught',
  'marked',
  'authored-for',
  'manages',
  'employs',
  'works-with',
  'related',
  'invigilated',
] as const;

export type RelationKind = (typeof relationKinds)[number];

/** A relation that somebody has to somebody else, recorded by hand or drawn from other data. */
export type Relation = {
  readonly personId: string;
  readonly kind: RelationKind;
  readonly otherPersonId: string;
  /** Its last day (YYYY-MM-DD), or null while it is in force. */
  readonly untilOn: string | null;
};

/** For how long after its end a relation still keeps somebody from deciding about the other. */
export const relationCountsYears = 2;

/** Whether a relation still counts on a day (YYYY-MM-DD): while in force, and until two years after its last day. */
export function stillCounts({ untilOn }: Pick<Relation, 'untilOn'>, today: string): boolean {
  if (untilOn === null) return true;
  const year = Number(today.slice(0, 4)) - relationCountsYears;
  return untilOn > `${String(year).padStart(4, '0')}${today.slice(4)}`;
}

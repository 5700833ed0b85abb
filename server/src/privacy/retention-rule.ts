/** One kind of data: what it is, why and by which right it is kept, for how long, and what an erasure does to it. */
export type RetentionRule = {
  readonly id: string;
  readonly what: string;
  readonly why: string;
  /** The legal ground in words, with the article of the GDPR. */
  readonly ground: string;
  readonly howLong: string;
  readonly atErasure: string;
  /** The tables that hold it; a test finds every table with something of one person in exactly one rule. */
  readonly tables: readonly string[];
};

export const contract = 'Needed to give you the course and the examination (article 6(1)(b))';
export const trust = 'Legitimate interest in examinations and certificates that others can trust (article 6(1)(f))';
export const safety = 'Legitimate interest in keeping accounts safe (article 6(1)(f))';

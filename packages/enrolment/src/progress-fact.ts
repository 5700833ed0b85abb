/** Something a learner did, once and for good. Facts are only ever added; nothing undoes one. */
export type ProgressFact =
  | { readonly kind: 'topic-opened'; readonly topic: string }
  | { readonly kind: 'lecture-finished'; readonly topic: string }
  | { readonly kind: 'reading-finished'; readonly topic: string }
  | { readonly kind: 'topic-quiz-answered'; readonly topic: string; readonly question: string }
  | { readonly kind: 'module-quiz-passed'; readonly module: number }
  | { readonly kind: 'examination-passed' }
  /** A case was played to its end in some role; nothing else depends on it. */
  | { readonly kind: 'case-finished'; readonly case: string };

/** Every interaction a question can have, in the order in which candidates are told about them. */
export const questionKinds = ['single', 'choose', 'ordering', 'matching', 'hotspot', 'evidence', 'numeric'] as const;

export type QuestionKind = (typeof questionKinds)[number];

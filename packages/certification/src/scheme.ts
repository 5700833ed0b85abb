/** One thing that a scheme asks of a candidate. `planned` ones are announced and not asked for yet. */
export type Requirement =
  | { readonly kind: 'module-quiz'; readonly id: string; readonly title: string; readonly module: number }
  | { readonly kind: 'examination'; readonly id: string; readonly title: string }
  | { readonly kind: 'assignment'; readonly id: string; readonly title: string; readonly module: number }
  | { readonly kind: 'capstone'; readonly id: string; readonly title: string }
  | { readonly kind: 'planned'; readonly id: string; readonly title: string; readonly note: string };

/** The rules by which certificates are awarded, as data with a version that stands on every certificate. */
export type Scheme = {
  readonly version: string;
  readonly validityMonths: number;
  readonly requirements: readonly Requirement[];
};

const moduleTitles = [
  'Foundations of medical device cybersecurity',
  'Secure design for connected medical devices',
  'Risk management and regulatory expectations',
  'Networked deployment and hospital integration',
  'Vulnerability management and incident response',
  'Programs, governance and maturity for device security',
] as const;

/** Scheme 2026.1: six module quizzes and the certification exam; 36 months. Written work joins by a later version. */
export const scheme2026: Scheme = {
  version: '2026.1',
  validityMonths: 36,
  requirements: [
    ...moduleTitles.map(
      (title, index) =>
        ({
          kind: 'module-quiz',
          id: `module-${index + 1}`,
          module: index + 1,
          title: `Module ${index + 1} quiz: ${title}`,
        }) as const,
    ),
    { kind: 'examination', id: 'examination', title: 'Certification exam' },
    {
      kind: 'planned',
      id: 'assignments',
      title: 'Written assignments',
      note: 'Planned, not yet required under scheme 2026.1.',
    },
    { kind: 'planned', id: 'capstone', title: 'Capstone', note: 'Planned, not yet required under scheme 2026.1.' },
  ],
};

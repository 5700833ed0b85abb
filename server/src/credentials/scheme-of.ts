import { type Requirement, type Scheme, scheme2026 } from '@cmdsp/certification';

/** The certification rules as content/programme.yaml holds them. */
export type AuthoredScheme = {
  readonly schemeVersion: string;
  readonly validityMonths: number;
  readonly requirements: readonly (
    | { readonly id: string; readonly kind: 'module-quiz'; readonly module: number; readonly title: string }
    | { readonly id: string; readonly kind: 'examination'; readonly title: string }
    | { readonly id: string; readonly kind: 'assignments' | 'capstone'; readonly title: string; readonly note: string }
  )[];
};

/** The scheme in force: the content's own rules, or scheme 2026.1 where no content is loaded (tests, tools). */
export function schemeOf(authored: AuthoredScheme | null): Scheme {
  if (authored === null) return scheme2026;
  return {
    version: authored.schemeVersion,
    validityMonths: authored.validityMonths,
    requirements: authored.requirements.map(toRequirement),
  };
}

function toRequirement(authored: AuthoredScheme['requirements'][number]): Requirement {
  if (authored.kind === 'module-quiz')
    return { kind: 'module-quiz', id: authored.id, title: authored.title, module: authored.module };
  if (authored.kind === 'examination') return { kind: 'examination', id: authored.id, title: authored.title };
  return { kind: 'planned', id: authored.id, title: authored.title, note: authored.note };
}

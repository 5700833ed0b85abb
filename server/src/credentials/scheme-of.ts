import { assertNever } from '@cmdsp/primitives';
import { type Requirement, type Scheme, scheme2026 } from '@cmdsp/certification';

/** The certification rules as content/programme.yaml holds them. */
export type AuthoredScheme = {
  readonly schemeVersion: string;
  readonly validityMonths: number;
  readonly requirements: readonly (
    | { readonly id: string; readonly kind: 'module-quiz'; readonly module: number; readonly title: string }
    | { readonly id: string; readonly kind: 'examination' | 'capstone'; readonly title: string }
    | { readonly id: string; readonly kind: 'assignment'; readonly module: number; readonly title: string }
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
  const { id, title } = authored;
  if ('note' in authored) return { kind: 'planned', id, title, note: authored.note };
  switch (authored.kind) {
    case 'module-quiz':
    case 'assignment':
      return { kind: authored.kind, id, title, module: authored.module };
    case 'examination':
    case 'capstone':
      return { kind: authored.kind, id, title };
    default:
      return assertNever(authored);
  }
}

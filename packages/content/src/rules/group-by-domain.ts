import type { Material, QuestionMaterial } from '../material.ts';

/** Questions of the examination (bank and sets) of one kind, domain by domain. */
export function groupByDomain(
  { questions }: Material,
  kind: 'single' | 'choose',
): { readonly domain: number; readonly questions: readonly QuestionMaterial[] }[] {
  return [1, 2, 3, 4, 5, 6].map((domain) => ({
    domain,
    questions: questions.filter(
      ({ home, value }) => (home === 'bank' || home === 'set') && value.kind === kind && value.domain === domain,
    ),
  }));
}

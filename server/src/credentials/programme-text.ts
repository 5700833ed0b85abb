/** What a certificate says about the programme, in the order in which it is read. */
export const programmeText = {
  name: 'Certified Medical Device Security Practitioner (CMDSP)',
  description:
    'Shows that the holder can secure medical devices across their whole lifecycle: fundamentals, regulation and risk, secure design, clinical operation, vulnerability handling, supply chain.',
} as const;

/** The criteria of the achievement, with the version of the rules that were applied. */
export function criteriaText(
  schemeVersion: string,
  requirements: readonly { readonly kind: string; readonly title: string }[],
): string {
  const asked = requirements
    .filter((requirement) => requirement.kind !== 'planned')
    .map((requirement) => `- ${requirement.title}`);
  return [
    `Awarded under certification scheme ${schemeVersion} by a certification officer with no conflict of interest. The scheme asks for:`,
    '',
    ...asked,
  ].join('\n');
}

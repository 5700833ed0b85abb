/** The letter of a situation of a lab, as its file has it (variant-a, variant-b, variant-c): its place counted from 0. */
export function situationOf(variant: number): string {
  return String.fromCodePoint(65 + variant);
}

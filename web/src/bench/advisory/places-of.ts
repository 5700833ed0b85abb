import type { ListedProduct, Vulnerability } from '@cmdsp/workbench/advisory';

/** How the marking calls a product under a weakness: CVE and part number. */
export function placesOf({ cve }: Vulnerability, { partNumbers }: ListedProduct): readonly string[] {
  return partNumbers.map((number) => `${cve ?? ''} ${number}`);
}

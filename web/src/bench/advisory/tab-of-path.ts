/**
 * The part of the editor where a place of the advisory stands, by its JSON pointer, behind which the id of a product may stand; null for
 * the document as a whole.
 */
export function tabOfPath(path: string): string | null {
  const [, part, place] = path.split(' ', 1)[0]?.split('/') ?? [];
  if (part === 'document') return 'head';
  if (part === 'product_tree') return 'products';
  if (part !== 'vulnerabilities') return null;
  return place === undefined || !/^\d+$/.test(place) ? 'weaknesses' : `weakness-${place}`;
}

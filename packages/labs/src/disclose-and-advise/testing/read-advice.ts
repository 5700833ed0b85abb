import type { AdviseAnswer } from '../answer.ts';

/** One thing that an advisory says, found by walking the raw document. */
export type Said = {
  readonly products: readonly {
    readonly id: string;
    readonly name: string;
    readonly skus: readonly string[];
    readonly path: string;
  }[];
  readonly statuses: readonly { readonly cve: string; readonly list: string; readonly id: string }[];
  readonly flags: readonly { readonly cve: string; readonly label: string; readonly id: string }[];
  readonly measures: readonly {
    readonly cve: string;
    readonly category: string;
    readonly details: string;
    readonly id: string;
  }[];
  readonly vectors: readonly { readonly cve: string; readonly vector: string; readonly id: string }[];
};

/**
 * Everything that an answer says, one line per product: read from the raw JSON, without the engine that the marking uses. Groups and
 * relationships are not read: no answer of a proof has them.
 */
export function readAdvice({ document }: AdviseAnswer): Said {
  const raw = document.vulnerabilities ?? [];
  return {
    products: walk(document.product_tree, ''),
    statuses: raw.flatMap(({ cve = '', product_status: status = {} }) =>
      Object.entries(status).flatMap(([list, ids]) => (ids ?? []).map((id) => ({ cve, list, id }))),
    ),
    flags: raw.flatMap(({ cve = '', flags = [] }) =>
      flags.flatMap(({ label, product_ids: ids = [] }) => ids.map((id) => ({ cve, label, id }))),
    ),
    measures: raw.flatMap(({ cve = '', remediations = [] }) =>
      remediations.flatMap(({ category, details, product_ids: ids = [] }) =>
        ids.map((id) => ({ cve, category, details, id })),
      ),
    ),
    vectors: raw.flatMap(({ cve = '', scores = [] }) =>
      scores.flatMap(({ cvss_v3: cvss, products }) =>
        cvss === undefined ? [] : products.map((id) => ({ cve, vector: cvss.vectorString, id })),
      ),
    ),
  };
}

/** Whatever in a tree has a product id is a product, wherever it stands. */
function walk(value: unknown, path: string): Said['products'] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => walk(item, path));
  if (typeof value !== 'object' || value === null) return [];
  const named = 'name' in value && typeof value.name === 'string' ? `${path}/${value.name}` : path;
  if ('product_id' in value && typeof value.product_id === 'string' && 'name' in value) {
    const skus = /"skus":(\[[^\]]*\])/.exec(JSON.stringify(value))?.[1] ?? '[]';
    // What JSON.stringify wrote between the brackets is a list of texts, as the schema has it.
    return [{ id: value.product_id, name: String(value.name), skus: JSON.parse(skus) as string[], path: named }];
  }
  return Object.values(value).flatMap((member) => walk(member, named));
}

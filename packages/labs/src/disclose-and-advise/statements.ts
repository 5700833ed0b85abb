import { type Advisory, expandProducts, listProducts, type ProductState, statesOf } from '@cmdsp/workbench/advisory';
import type { AdviseTask } from './task.ts';

/** A measure that an advisory gives for a product: by its name in the task, or null where its text stands in no palette. */
export type GivenMeasure = {
  readonly remedy: string | null;
  readonly category: string;
  readonly part: string;
  readonly details: string;
};

/** What an advisory says about one product and one weakness, in the words of the task. */
export type Statements = {
  readonly states: readonly ProductState[];
  readonly reasons: readonly string[];
  readonly measures: readonly GivenMeasure[];
  readonly vectors: readonly string[];
};

/** Reads an advisory as its receivers do: by part number and CVE, whatever the ids within the document are. */
export function readStatements(
  task: Pick<AdviseTask, 'remedies'>,
  { product_tree: tree, vulnerabilities = [] }: Advisory,
): (cve: string, part: string) => Statements {
  const idsOf = (part: string) =>
    listProducts(tree)
      .filter(({ partNumbers }) => partNumbers.includes(part))
      .map(({ id }) => id);
  return (cve, part) => {
    const ids = idsOf(part);
    const speaksOf = (products: readonly string[]) => products.some((id) => ids.includes(id));
    const weaknesses = vulnerabilities.filter((one) => one.cve === cve);
    return {
      states: distinct(weaknesses.flatMap((one) => ids.flatMap((id) => statesOf(one, id)))),
      reasons: distinct(
        weaknesses.flatMap(({ flags = [] }) =>
          flags.filter((flag) => speaksOf(expandProducts(tree, flag))).map(({ label }) => label),
        ),
      ),
      measures: weaknesses.flatMap(({ remediations = [] }) =>
        remediations
          .filter((one) => speaksOf(expandProducts(tree, one)))
          .map(({ category, details }) => ({
            remedy: task.remedies.find((remedy) => remedy.text === details)?.id ?? null,
            category,
            part,
            details,
          })),
      ),
      vectors: distinct(
        weaknesses.flatMap(({ scores = [] }) =>
          scores
            .filter(({ products }) => speaksOf(products))
            .flatMap(({ cvss_v3: cvss }) => (cvss === undefined ? [] : [cvss.vectorString])),
        ),
      ),
    };
  };
}

/** In one order, whatever the order of keys in the document was. */
function distinct<Value extends string>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)].toSorted((a, b) => (a < b ? -1 : 1));
}

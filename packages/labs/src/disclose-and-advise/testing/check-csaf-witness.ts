import type { AdviseAnswer } from '../answer.ts';
import type { AdviseKey } from '../key.ts';
import type { AdviseTask } from '../task.ts';
import { readAdvice } from './read-advice.ts';

/**
 * Null when what a test of CSAF is said to find is there, by rules written again from the standard: blank or badly formed values,
 * contradictions, ids nobody defined, histories that do not fit, parts that the profile asks for.
 */
export function checkCsafWitness({
  task,
  key,
  answer,
  place,
  test,
  path,
}: {
  readonly task: AdviseTask;
  readonly key: AdviseKey;
  readonly answer: AdviseAnswer;
  readonly place: string;
  readonly test: string;
  readonly path: string;
}): string | null {
  const { document: advisory, fileName } = answer;
  const { tracking } = advisory.document;
  const said = readAdvice(answer);
  const fails = (isTrue: boolean) => (isTrue ? null : `test ${test} finds nothing at ${path}`);
  const skus = said.products.flatMap((product) => product.skus);
  const cves = (advisory.vulnerabilities ?? []).map(({ cve }) => cve ?? '');
  switch (test) {
    case 'profile':
      return fails(place === 'category' && advisory.document.category !== 'csaf_security_advisory');
    case 'file-name':
      return fails(
        fileName !==
          `${key.trackingId
            .toLowerCase()
            .split(/[^a-z0-9+-]+/)
            .join('_')}.json`,
      );
    case 'product-missing':
      return fails(task.parts.some(({ number }) => !skus.includes(number)));
    case 'product-repeated':
      return fails(new Set(skus).size < skus.length);
    case 'unknown-product':
      return fails(
        said.products.some((product) => product.skus.every((sku) => task.parts.every(({ number }) => number !== sku))),
      );
    case 'weakness-missing':
      return fails(task.weaknesses.some(({ cve }) => cves.filter((one) => one === cve).length !== 1));
    case 'unknown-weakness':
      return fails(cves.some((one) => task.weaknesses.every(({ cve }) => cve !== one)));
    case 'schema':
      return fails(isMalformed(valueAt(advisory, path)));
    case '6.1.1':
      return fails(said.statuses.some(({ id }) => said.products.every((product) => product.id !== id)));
    case '6.1.6':
      return fails(
        said.statuses.some(({ cve, list, id }) =>
          said.statuses.some((other) => other.cve === cve && other.id === id && other.list !== list),
        ),
      );
    case '6.1.14':
      return fails(
        tracking.revision_history.some(
          ({ date }, index, all) => Date.parse(date) < Date.parse(all[index - 1]?.date ?? date),
        ),
      );
    case '6.1.16':
      return fails(
        tracking.version !==
          tracking.revision_history.toSorted((a, b) => Date.parse(a.date) - Date.parse(b.date)).at(-1)?.number,
      );
    case '6.1.22':
      return fails(
        new Set(tracking.revision_history.map(({ number }) => number)).size < tracking.revision_history.length,
      );
    case '6.1.33':
      return fails(
        said.flags.some(({ cve, label, id }) =>
          said.flags.some((other) => other.cve === cve && other.id === id && other.label !== label),
        ),
      );
    case '6.1.27.9':
    case '6.1.27.10':
    case '6.1.27.11':
    case '6.1.27.5':
    case '6.1.27.4':
    case '6.1.27.6':
      return fails(
        said.products.length === 0 ||
          cves.length === 0 ||
          (advisory.vulnerabilities ?? []).some(({ product_status: status = {} }) => Object.keys(status).length === 0),
      );
    default:
      return `nobody checks test ${test} again (${path})`;
  }
}

function valueAt(advisory: unknown, path: string): unknown {
  let here: unknown = advisory;
  for (const key of path.split('/').slice(1))
    here =
      typeof here === 'object' && here !== null ? Object.entries(here).find(([name]) => name === key)?.[1] : undefined;
  return here;
}

/** Blank, empty, absent, a date that is none, a version that is none. */
function isMalformed(value: unknown): boolean {
  if (value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'string') return Number.isNaN(Date.parse(value));
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((member) => member === '' || member === undefined || isMalformed(member))
  );
}

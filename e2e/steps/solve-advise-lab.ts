import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { discloseAndAdvise } from '../../packages/labs/src/disclose-and-advise/disclose-and-advise.ts';
import { referenceAdvice } from '../../packages/labs/src/disclose-and-advise/testing/advise-solutions.ts';
import { readAdvice } from '../../packages/labs/src/disclose-and-advise/testing/read-advice.ts';
import { addDays } from '../../packages/workbench/src/risk/plain-date.ts';

/** What to do on the page, in its words, with the days of the run's own calendar. */
export type AdviseSolution = {
  readonly trackingId: string;
  readonly fileName: string;
  readonly releases: { readonly first: string; readonly current: string };
  readonly history: readonly { readonly number: string; readonly day: string }[];
  readonly weaknesses: readonly {
    readonly cve: string;
    readonly states: readonly { readonly number: string; readonly list: string; readonly reason: string | null }[];
    readonly measures: readonly {
      readonly details: string;
      readonly category: string;
      readonly numbers: readonly string[];
    }[];
    readonly vector: string;
  }[];
  readonly days: readonly { readonly label: string; readonly day: string }[];
  readonly sentences: readonly string[];
  /** A state that is wrong for the first product of the first weakness. */
  readonly wrong: { readonly number: string; readonly label: string };
};

/** The full solution of the situation whose papers the page shows. */
export function solveAdviseLab(papers: string): AdviseSolution {
  const { task, key } = variantOf(papers);
  const learned = (text: string) => /\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? '';
  const apart = Math.round(
    (Date.parse(learned(papers)) - Date.parse(learned(task.papers[0]?.text ?? ''))) / 86_400_000,
  );
  const moved = (day: string) => addDays(day.slice(0, 10), apart);
  const answer = referenceAdvice({ task, key });
  const { tracking } = answer.document.document;
  const said = readAdvice(answer);
  const numberOf = (id: string) => said.products.find((product) => product.id === id)?.skus[0] ?? '';
  const first = key.cells.find(({ state }) => state === 'affected');
  return {
    trackingId: key.trackingId,
    fileName: answer.fileName,
    releases: { first: moved(tracking.initial_release_date), current: moved(tracking.current_release_date) },
    history: tracking.revision_history.map(({ number, date }) => ({ number, day: moved(date) })),
    weaknesses: task.weaknesses.map(({ cve }) => ({
      cve,
      states: said.statuses
        .filter((one) => one.cve === cve)
        .map(({ list, id }) => ({
          number: numberOf(id),
          list,
          reason: said.flags.find((flag) => flag.cve === cve && flag.id === id)?.label ?? null,
        })),
      measures: (answer.document.vulnerabilities?.find((one) => one.cve === cve)?.remediations ?? []).map(
        ({ details, category, product_ids: ids = [] }) => ({ details, category, numbers: ids.map(numberOf) }),
      ),
      vector: said.vectors.find((one) => one.cve === cve)?.vector ?? '',
    })),
    days: task.events.map(({ id, label }) => ({ label, day: moved(answer.days[id] ?? '') })),
    sentences: answer.notice.map((id) => task.sentences.find((sentence) => sentence.id === id)?.text ?? ''),
    wrong: { number: first?.part ?? '', label: 'Fixed' },
  };
}

function variantOf(papers: string) {
  for (const letter of ['a', 'b', 'c']) {
    const file = join(import.meta.dirname, `../../content/labs/disclose-and-advise/variant-${letter}.yaml`);
    const variant = discloseAndAdvise.variantSchema.parse(parse(readFileSync(file, 'utf8')));
    if (variant.task.weaknesses.every(({ cve }) => papers.includes(cve))) return variant;
  }
  throw new Error('No variant has these papers');
}

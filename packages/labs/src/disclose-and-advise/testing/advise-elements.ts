import { canonicalJson } from '@cmdsp/primitives';
import type { AdviseAnswer } from '../answer.ts';
import { readAdvice } from './read-advice.ts';

/** The elements of an answer by name: each statement about each product, each day, each sentence, and what stands at the head. */
export const elementNames = {
  product: (id: string, path: string) => `product ${id} at ${path}`,
  status: (cve: string, list: string, id: string) => `status ${cve} ${list} ${id}`,
  flag: (cve: string, label: string, id: string) => `flag ${cve} ${label} ${id}`,
  measure: (one: { readonly cve: string; readonly category: string; readonly details: string; readonly id: string }) =>
    `measure ${one.cve} ${one.category} ${one.id}: ${one.details}`,
  vector: (cve: string, vector: string, id: string) => `vector ${cve} ${vector} ${id}`,
  day: (event: string, day: string) => `day ${event} ${day}`,
  sentence: (id: string) => `sentence ${id}`,
};

/** The elements of an answer, each as a text that says all of it. */
export function elementsOfAdvice(answer: AdviseAnswer): readonly string[] {
  const { products, statuses, flags, measures, vectors } = readAdvice(answer);
  const { category, title, tracking } = answer.document.document;
  return [
    `category ${category}`,
    `title ${title}`,
    `tracking ${trackingText(tracking)}`,
    `file ${answer.fileName}`,
    ...products.map(({ id, path }) => elementNames.product(id, path)),
    ...statuses.map(({ cve, list, id }) => elementNames.status(cve, list, id)),
    ...flags.map(({ cve, label, id }) => elementNames.flag(cve, label, id)),
    ...measures.map((one) => elementNames.measure(one)),
    ...vectors.map(({ cve, vector, id }) => elementNames.vector(cve, vector, id)),
    ...Object.entries(answer.days).map(([event, day]) => elementNames.day(event, day)),
    ...answer.notice.map((id) => elementNames.sentence(id)),
  ];
}

function trackingText(tracking: AdviseAnswer['document']['document']['tracking']): string {
  // Plain JSON without undefined members.
  return canonicalJson(JSON.parse(JSON.stringify(tracking)) as Parameters<typeof canonicalJson>[0]);
}

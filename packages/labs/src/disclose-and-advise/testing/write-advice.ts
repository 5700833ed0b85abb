import {
  type Advisory,
  type Flag,
  placeProduct,
  type Remediation,
  setJustification,
  setProductList,
  setVector,
  type StatusName,
} from '@cmdsp/workbench/advisory';
import type { AdviseAnswer } from '../answer.ts';
import { emptyAnswer } from '../empty-answer.ts';
import type { AdviseTask } from '../task.ts';
import { addMeasure } from './add-measure.ts';

/** An advisory with the same statements throughout: what somebody writes who fills in forms without reading. */
export function writeAdvice(
  task: AdviseTask,
  parts: AdviseTask['parts'],
  guess: {
    readonly category: string;
    readonly trackingId: string;
    readonly day: string;
    readonly days: Readonly<Record<string, string>>;
    readonly list: (part: string, cve: string) => readonly StatusName[];
    readonly label: (part: string, cve: string) => readonly Flag['label'][];
    readonly measures: () => readonly { readonly details: string; readonly category: Remediation['category'] }[];
    readonly vector: string;
    readonly notice: readonly string[];
  },
): AdviseAnswer {
  const empty = emptyAnswer(task);
  const date = `${guess.day}T10:00:00Z`;
  let document: Advisory = {
    ...empty.document,
    document: {
      ...empty.document.document,
      category: guess.category,
      title: 'An advisory',
      tracking: {
        id: guess.trackingId,
        status: 'final',
        version: '1',
        initial_release_date: date,
        current_release_date: date,
        revision_history: [{ number: '1', date, summary: 'One' }],
      },
    },
  };
  for (const { number, name, version } of parts) {
    const product = {
      name: `${name} ${version}`,
      product_id: `p-${number}`,
      product_identification_helper: { skus: [number] },
    };
    document = {
      ...document,
      product_tree: placeProduct(document.product_tree, {
        product,
        path: [{ category: 'product_name', name: product.name }],
      }),
    };
  }
  const vulnerabilities = task.weaknesses.map(({ cve, title, description }) => {
    const blank = { cve, title, notes: [{ category: 'description' as const, text: description }] };
    return parts.reduce<NonNullable<Advisory['vulnerabilities']>[number]>((weakness, { number }) => {
      const productId = `p-${number}`;
      const [first = null, ...more] = guess.list(number, cve);
      let now = setProductList(weakness, { productId, list: first });
      for (const list of more)
        now = {
          ...now,
          product_status: { ...now.product_status, [list]: [...(now.product_status?.[list] ?? []), productId] },
        };
      const [label = null, ...others] = guess.label(number, cve);
      now = setJustification(now, { productId, label });
      for (const other of others)
        now = { ...now, flags: [...(now.flags ?? []), { label: other, product_ids: [productId] }] };
      for (const measure of guess.measures()) now = addMeasure(now, { ...measure, productId });
      return setVector(now, { productId, vector: guess.vector });
    }, blank);
  });
  return {
    document: { ...document, vulnerabilities },
    fileName: 'advisory.json',
    days: guess.days,
    notice: guess.notice,
  };
}

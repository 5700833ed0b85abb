import {
  type Advisory,
  forgetProduct,
  type Flag,
  placeProduct,
  setJustification,
  setProductList,
  setVector,
  type Vulnerability,
} from '@cmdsp/workbench/advisory';
import type { Dealt } from '../../lab.ts';
import type { NamedAnswer } from '../../testing/lab-proof.ts';
import type { AdviseAnswer } from '../answer.ts';
import type { AdviseKey } from '../key.ts';
import type { AdviseTask } from '../task.ts';
import { addMeasure } from './add-measure.ts';
import { referenceAdvice } from './advise-solutions.ts';
import { changeWeakness } from './change-weakness.ts';
import { dropMeasure } from './drop-measure.ts';
import { readAdvice } from './read-advice.ts';

type Dealing = Dealt<AdviseTask, AdviseKey>;
type Found = readonly NamedAnswer<AdviseAnswer>[];

/** Everything that brings one element of an answer nearer to the reference. */
export function repairsOfAdvice(dealt: Dealing, answer: AdviseAnswer): Found {
  const reference = referenceAdvice(dealt);
  return [
    ...ofHead(dealt, reference, answer),
    ...ofParts(dealt, reference, answer),
    ...ofWeaknesses(dealt, reference, answer),
    ...ofPlan(dealt, reference, answer),
  ];
}

function ofHead({ key }: Dealing, reference: AdviseAnswer, answer: AdviseAnswer): Found {
  const [is, due] = [answer.document.document, reference.document.document];
  const headed = (change: Partial<typeof is>) => ({
    ...answer,
    document: { ...answer.document, document: { ...is, ...change } },
  });
  const planned = key.days.find(({ event }) => event === 'publish');
  const own = answer.days['publish'] ?? '';
  const isOwnRight = planned !== undefined && planned.from <= own && own <= planned.to;
  const day = isOwnRight ? own : due.tracking.current_release_date.slice(0, 10);
  // Text by text, so that every date of the release is moved together.
  const text = JSON.stringify(due.tracking).replaceAll(due.tracking.current_release_date, `${day}T10:00:00Z`);
  const tracking: typeof due.tracking = JSON.parse(text) as typeof due.tracking; // the same shape, another day
  return [
    ...(is.category === due.category ? [] : [{ name: 'category', answer: headed({ category: due.category }) }]),
    ...(is.title === '' ? [{ name: 'title', answer: headed({ title: due.title }) }] : []),
    ...(JSON.stringify(is.tracking) === text ? [] : [{ name: 'tracking', answer: headed({ tracking }) }]),
    ...(answer.fileName === reference.fileName
      ? []
      : [{ name: 'file name', answer: { ...answer, fileName: reference.fileName } }]),
  ];
}

function ofParts({ task }: Dealing, reference: AdviseAnswer, answer: AdviseAnswer): Found {
  const [is, due] = [readAdvice(answer).products, readAdvice(reference).products];
  const idOf = (number: string) => due.find(({ skus }) => skus.includes(number))?.id ?? '';
  return task.parts.flatMap(({ number, name, version }) => {
    const own = is.find(({ skus }) => skus.includes(number));
    const productId = idOf(number);
    const product = {
      name: `${name} ${version}`,
      product_id: productId,
      product_identification_helper: { skus: [number] },
    };
    const placed = (document: Advisory): AdviseAnswer => ({
      ...answer,
      document: {
        ...document,
        product_tree: placeProduct(document.product_tree, {
          product,
          path: [{ category: 'product_name', name: `${name} ${version}` }],
        }),
      },
    });
    if (own === undefined) return [{ name: `add ${number}`, answer: placed(answer.document) }];
    const isKept = task.published === null || (own.id === productId && own.name === product.name);
    return isKept ? [] : [{ name: `id of ${number}`, answer: renamed(answer, own, product) }];
  });
}

function renamed(
  answer: AdviseAnswer,
  own: { readonly id: string; readonly name: string },
  to: { readonly product_id: string; readonly name: string },
): AdviseAnswer {
  const text = JSON.stringify(answer.document)
    .replaceAll(JSON.stringify(own.id), JSON.stringify(to.product_id))
    .replaceAll(JSON.stringify(own.name), JSON.stringify(to.name));
  return { ...answer, document: JSON.parse(text) as Advisory }; // the same shape, other names
}

function ofWeaknesses({ task, key }: Dealing, reference: AdviseAnswer, answer: AdviseAnswer): Found {
  const is = readAdvice(answer);
  const due = readAdvice(reference);
  const known = (answer.document.vulnerabilities ?? []).map(({ cve }) => cve);
  const missing = task.weaknesses.filter(({ cve }) => !known.includes(cve));
  const strangers = is.products.filter(({ skus }) => !task.parts.some(({ number }) => skus.includes(number)));
  return [
    ...strangers.map(({ id }) => ({
      name: `forget ${id}`,
      answer: { ...answer, document: forgetProduct(answer.document, id) },
    })),
    ...missing.map(({ cve, title, description }) => ({
      name: `add ${cve}`,
      answer: {
        ...answer,
        document: {
          ...answer.document,
          vulnerabilities: [
            ...(answer.document.vulnerabilities ?? []),
            { cve, title, notes: [{ category: 'description' as const, text: description }] },
          ],
        },
      },
    })),
    ...key.cells.flatMap((cell) => {
      const own = is.products.find(({ skus }) => skus.includes(cell.part));
      if (own === undefined || !known.includes(cell.cve)) return [];
      const dueId = due.products.find(({ skus }) => skus.includes(cell.part))?.id;
      const here = <Item extends { readonly cve: string; readonly id: string }>(
        items: readonly Item[],
        id: string | undefined,
      ) => items.filter((one) => one.cve === cell.cve && one.id === id);
      const changed = (name: string, change: (weakness: Vulnerability) => Vulnerability) => [
        { name: `${name} of ${cell.part} under ${cell.cve}`, answer: changeWeakness(answer, cell.cve, change) },
      ];
      const productId = own.id;
      const lists = here(is.statuses, productId).map(({ list }) => list);
      const dueList = here(due.statuses, dueId)[0]?.list;
      const labels = here(is.flags, productId).map(({ label }) => label);
      const dueLabel = here(due.flags, dueId)[0]?.label ?? null;
      const vectors = here(is.vectors, productId).map(({ vector }) => vector);
      const dueVector = here(due.vectors, dueId)[0]?.vector;
      const measures = here(is.measures, productId);
      const dueMeasures = here(due.measures, dueId);
      const isSame = (a: (typeof measures)[number], b: (typeof measures)[number]) =>
        a.category === b.category && a.details === b.details;
      return [
        // Names of lists and labels come from the reference, which the schema has read.
        ...(lists.join() === dueList
          ? []
          : changed('status', (one) => setProductList(one, { productId, list: (dueList ?? null) as 'fixed' | null }))),
        ...(labels.join() === (dueLabel ?? '')
          ? []
          : changed('reason', (one) => setJustification(one, { productId, label: dueLabel as Flag['label'] | null }))),
        ...(dueVector === undefined || vectors.join() === dueVector
          ? []
          : changed('vector', (one) => setVector(one, { productId, vector: dueVector }))),
        ...measures
          .filter((one) => !dueMeasures.some((other) => isSame(one, other)))
          .filter((one) => !key.remedies.some((use) => isUse(use, cell, one, task)))
          .flatMap((one) => changed('wrong measure', (weakness) => dropMeasure(weakness, { ...one, productId }))),
        ...dueMeasures
          .filter((one) => !measures.some((other) => isSame(one, other)))
          // Names of categories as above.
          .flatMap((one) =>
            changed('measure', (weakness) =>
              addMeasure(weakness, { ...one, category: one.category as 'mitigation', productId }),
            ),
          ),
      ];
    }),
  ];
}

function isUse(
  use: AdviseKey['remedies'][number],
  cell: { readonly cve: string; readonly part: string },
  { category, details }: { readonly category: string; readonly details: string },
  task: AdviseTask,
): boolean {
  const text = task.remedies.find(({ id }) => id === use.remedy)?.text;
  return (
    use.cve === cell.cve &&
    use.parts.includes(cell.part) &&
    text === details &&
    use.categories.some((one) => one === category)
  );
}

function ofPlan({ key }: Dealing, reference: AdviseAnswer, answer: AdviseAnswer): Found {
  return [
    ...key.days
      .filter(({ event, from, to }) => (answer.days[event] ?? '') < from || (answer.days[event] ?? '') > to)
      .map(({ event }) => ({
        name: `day ${event}`,
        answer: { ...answer, days: { ...answer.days, [event]: reference.days[event] ?? '' } },
      })),
    ...key.needs
      .filter(({ anyOf }) => !anyOf.some((id) => answer.notice.includes(id)))
      .map(({ about, anyOf }) => ({
        name: `say ${about}`,
        answer: { ...answer, notice: [...answer.notice, ...anyOf.slice(0, 1)] },
      })),
    ...key.refused
      .filter(({ sentence }) => answer.notice.includes(sentence))
      .map(({ sentence }) => ({
        name: `unsay ${sentence}`,
        answer: { ...answer, notice: answer.notice.filter((id) => id !== sentence) },
      })),
  ];
}

import {
  type Advisory,
  placeProduct,
  setJustification,
  setProductList,
  setVector,
  type StatusName,
} from '@cmdsp/workbench/advisory';
import type { Dealt } from '../../lab.ts';
import type { AdviseAnswer } from '../answer.ts';
import type { AdviseKey } from '../key.ts';
import type { AdviseTask } from '../task.ts';
import { addMeasure } from './add-measure.ts';

type Dealing = Dealt<AdviseTask, AdviseKey>;

/** How the two solutions differ where the papers leave a choice. */
type Style = {
  readonly pick: <Item>(items: readonly Item[]) => Item | undefined;
  readonly idOf: (number: string) => string;
  readonly hasFamilies: boolean;
  readonly lists: Readonly<Record<AdviseKey['cells'][number]['state'], StatusName>>;
  readonly title: string;
  readonly version: (revision: number) => string;
};

const lists = {
  affected: 'known_affected',
  fixed: 'fixed',
  'not-affected': 'known_not_affected',
  'under-investigation': 'under_investigation',
} as const;

/** A solution by the first way that the key leaves open. */
export function referenceAdvice(dealt: Dealing): AdviseAnswer {
  return solve(dealt, {
    pick: (items) => items[0],
    idOf: (number) => `CSAFPID-${number}`,
    hasFamilies: true,
    lists,
    title: 'Two weaknesses: what is affected and what to do',
    version: String,
  });
}

/** A solution by the last way: other ids, another tree, other measures and sentences, another day. */
export function secondAdvice(dealt: Dealing): AdviseAnswer {
  return solve(dealt, {
    pick: (items) => items.at(-1),
    idOf: (number) => `prod-${number.toLowerCase()}`,
    hasFamilies: false,
    lists: { ...lists, fixed: 'first_fixed' },
    title: 'Security advisory for hospitals',
    version: (revision) => (dealt.task.published === null ? `${revision}.0.0` : String(revision)),
  });
}

function solve({ task, key }: Dealing, style: Style): AdviseAnswer {
  const published = key.days.find(({ event }) => event === 'publish');
  const publishOn = style.pick([published?.from ?? '', published?.to ?? '']) ?? '';
  const at = `${publishOn}T10:00:00Z`;
  const before = task.published?.document.tracking;
  const history = [
    ...(before?.revision_history ?? []),
    { number: style.version(key.revisions), date: at, summary: 'What is known today' },
  ];
  const idOf = (number: string) => idPublished(task.published, number) ?? style.idOf(number);
  let document: Advisory = {
    document: {
      category: 'csaf_security_advisory',
      csaf_version: '2.0',
      title: style.title,
      lang: 'en',
      publisher: { category: 'vendor', name: task.maker.name, namespace: task.maker.namespace },
      tracking: {
        id: key.trackingId,
        status: 'final',
        version: style.version(key.revisions),
        initial_release_date: before?.initial_release_date ?? at,
        current_release_date: at,
        revision_history: history,
      },
    },
    vulnerabilities: task.weaknesses.map(({ cve, title, description }) => ({
      cve,
      title,
      notes: [{ category: 'description', text: description }],
    })),
  };
  for (const part of task.parts) {
    const product = {
      name: `${part.name} ${part.version}`,
      product_id: idOf(part.number),
      product_identification_helper: { skus: [part.number] },
    };
    const families = style.hasFamilies ? [{ category: 'product_family' as const, name: part.family }] : [];
    const path = [
      { category: 'vendor' as const, name: task.maker.name },
      ...families,
      { category: 'product_name' as const, name: part.name },
      { category: 'product_version' as const, name: part.version },
    ];
    document = { ...document, product_tree: placeProduct(document.product_tree, { product, path }) };
  }
  const weaknesses = (document.vulnerabilities ?? []).map((weakness) => {
    let now = weakness;
    for (const cell of key.cells.filter(({ cve }) => cve === weakness.cve)) {
      const productId = idOf(cell.part);
      now = setProductList(now, { productId, list: style.lists[cell.state] });
      const reason = style.pick(cell.reasons);
      // The key names labels of the standard; a test of the variants holds it to them.
      if (reason !== undefined) now = setJustification(now, { productId, label: reason as 'component_not_present' });
      const uses = key.remedies.filter(({ cve, parts }) => cve === cell.cve && parts.includes(cell.part));
      for (const need of new Set(uses.flatMap((use) => (use.need === null ? [] : [use.need])))) {
        const use = style.pick(uses.filter((one) => one.need === need));
        const details = task.remedies.find(({ id }) => id === use?.remedy)?.text ?? '';
        const category = style.pick(use?.categories ?? []);
        if (category !== undefined) now = addMeasure(now, { category, details, productId });
      }
      const vector = key.vectors.find(({ cve }) => cve === cell.cve)?.vector;
      if (cell.state === 'affected' && vector !== undefined) now = setVector(now, { productId, vector });
    }
    return now;
  });
  return {
    document: { ...document, vulnerabilities: weaknesses },
    fileName: `${key.trackingId.toLowerCase().replaceAll(/[^a-z0-9+-]+/g, '_')}.json`,
    days: Object.fromEntries(key.days.map(({ event, from }) => [event, event === 'publish' ? publishOn : from])),
    notice: key.needs.flatMap(({ anyOf }) => style.pick(anyOf) ?? []),
  };
}

function idPublished(published: Advisory | null, number: string): string | undefined {
  const text = JSON.stringify(published?.product_tree ?? null);
  return new RegExp(`"product_id":"([^"]+)","product_identification_helper":\\{"skus":\\["${number}"\\]`).exec(
    text,
  )?.[1];
}

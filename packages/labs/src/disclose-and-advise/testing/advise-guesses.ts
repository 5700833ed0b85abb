import type { Random } from '@cmdsp/primitives';
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
import type { NamedAnswer } from '../../testing/lab-proof.ts';
import type { AdviseAnswer } from '../answer.ts';
import { emptyAnswer } from '../empty-answer.ts';
import type { AdviseTask } from '../task.ts';
import { addMeasure } from './add-measure.ts';

const lists: readonly StatusName[] = ['known_affected', 'fixed', 'known_not_affected', 'under_investigation'];
const labels: readonly Flag['label'][] = [
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'inline_mitigations_already_exist',
];
const categories: readonly Remediation['category'][] = [
  'vendor_fix',
  'mitigation',
  'workaround',
  'no_fix_planned',
  'none_available',
];

/** Somebody who clicks without reading. */
export function randomAdvice(task: AdviseTask, random: Random): AdviseAnswer {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[random.below(items.length)];
  const isHeads = () => random.below(2) === 0;
  const days = daysIn(task);
  const parts = task.parts.filter(() => random.below(4) > 0);
  const vector = `CVSS:3.1/AV:${pick(['N', 'A', 'L', 'P'])}/AC:${pick(['L', 'H'])}/PR:${pick(['N', 'L', 'H'])}/UI:${pick(['N', 'R'])}/S:${pick(['U', 'C'])}/C:${pick(['N', 'L', 'H'])}/I:${pick(['N', 'L', 'H'])}/A:${pick(['N', 'L', 'H'])}`;
  return write(task, parts, {
    category: pick(['csaf_security_advisory', 'csaf_vex', 'csaf_base']) ?? '',
    trackingId: 'GUESS-1',
    day: pick(days) ?? '',
    days: Object.fromEntries(task.events.map(({ id }) => [id, pick(days) ?? ''])),
    list: () => [pick(lists) ?? 'fixed'],
    label: () => (isHeads() ? [pick(labels) ?? 'component_not_present'] : []),
    measures: () =>
      task.remedies
        .filter(() => random.below(5) === 0)
        .map(({ text }) => ({ details: text, category: pick(categories) ?? 'vendor_fix' })),
    vector,
    notice: task.sentences.filter(isHeads).map(({ id }) => id),
  });
}

/** Those who play the marking: all ticked, all affected, nothing affected, what was published once more. */
export function adviseStrategies(task: AdviseTask): readonly NamedAnswer<AdviseAnswer>[] {
  const day = daysIn(task).at(-1) ?? '';
  const same = {
    category: 'csaf_security_advisory',
    trackingId: 'ALL-1',
    day,
    days: Object.fromEntries(task.events.map(({ id }) => [id, day])),
    vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  };
  const every = task.remedies.map(({ text }) => ({ details: text, category: 'vendor_fix' as const }));
  const allSentences = task.sentences.map(({ id }) => id);
  return [
    {
      name: 'everything',
      answer: write(task, task.parts, {
        ...same,
        list: () => lists,
        label: () => labels,
        measures: () => every,
        notice: allSentences,
      }),
    },
    {
      name: 'all affected',
      answer: write(task, task.parts, {
        ...same,
        list: () => ['known_affected'],
        label: () => [],
        measures: () => every,
        notice: allSentences,
      }),
    },
    {
      name: 'nothing affected',
      answer: write(task, task.parts, {
        ...same,
        list: () => ['known_not_affected'],
        label: () => ['component_not_present'],
        measures: () => [],
        notice: [],
      }),
    },
    {
      name: 'all under investigation',
      answer: write(task, task.parts, {
        ...same,
        list: () => ['under_investigation'],
        label: () => [],
        measures: () => [],
        notice: [],
      }),
    },
    ...(task.published === null
      ? []
      : [{ name: 'published once more', answer: { ...emptyAnswer(task), document: task.published } }]),
  ];
}

function write(
  task: AdviseTask,
  parts: AdviseTask['parts'],
  guess: {
    readonly category: string;
    readonly trackingId: string;
    readonly day: string;
    readonly days: Readonly<Record<string, string>>;
    readonly list: () => readonly StatusName[];
    readonly label: () => readonly Flag['label'][];
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
      const [first = null, ...more] = guess.list();
      let now = setProductList(weakness, { productId, list: first });
      for (const list of more)
        now = {
          ...now,
          product_status: { ...now.product_status, [list]: [...(now.product_status?.[list] ?? []), productId] },
        };
      const [label = null, ...others] = guess.label();
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

function daysIn(task: AdviseTask): readonly string[] {
  return [...new Set(task.papers.flatMap(({ text }) => text.match(/\d{4}-\d{2}-\d{2}/g) ?? []))].toSorted();
}

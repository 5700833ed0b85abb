import { addDays } from '@cmdsp/workbench/risk';
import {
  type Flag,
  forgetProduct,
  type Remediation,
  setJustification,
  setProductList,
  setVector,
  type StatusName,
} from '@cmdsp/workbench/advisory';
import type { Dealt } from '../../lab.ts';
import type { Mutation } from '../../testing/lab-proof.ts';
import type { AdviseAnswer } from '../answer.ts';
import type { AdviseKey } from '../key.ts';
import type { AdviseTask } from '../task.ts';
import { addMeasure } from './add-measure.ts';
import { elementNames, elementsOfAdvice } from './advise-elements.ts';
import { changeWeakness } from './change-weakness.ts';
import { dropMeasure } from './drop-measure.ts';
import { mutateHead } from './mutate-head.ts';
import { readAdvice } from './read-advice.ts';

type Found = readonly Mutation<AdviseAnswer>[];

const otherLists: readonly StatusName[] = ['known_affected', 'fixed', 'known_not_affected', 'under_investigation'];
const labels: readonly Flag['label'][] = [
  'component_not_present',
  'inline_mitigations_already_exist',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_not_present',
];
const categories: readonly Remediation['category'][] = [
  'mitigation',
  'no_fix_planned',
  'none_available',
  'vendor_fix',
  'workaround',
];

/** Every change of one element of an answer: dropped, spoiled, or one too many. */
export function mutationsOfAdvice({ task, key }: Dealt<AdviseTask, AdviseKey>, answer: AdviseAnswer): Found {
  return [
    ...mutateHead(answer, elementsOfAdvice(answer)),
    ...ofProducts(answer),
    ...ofStatuses(answer),
    ...ofFlags(answer),
    ...ofMeasures(task, answer),
    ...ofVectors(answer),
    ...ofDays(key, answer),
    ...ofNotice(key, answer),
  ];
}

function ofProducts(answer: AdviseAnswer): Found {
  return readAdvice(answer).products.map(({ id, path }) => ({
    name: `forget ${id}`,
    element: elementNames.product(id, path),
    criterion: 'schema',
    answer: { ...answer, document: forgetProduct(answer.document, id) },
  }));
}

function ofStatuses(answer: AdviseAnswer): Found {
  return readAdvice(answer).statuses.flatMap(({ cve, list, id }) =>
    [...otherLists.filter((other) => other !== list), null].map((other) => ({
      name: `${cve}: ${id} from ${list} to ${other ?? 'none'}`,
      element: elementNames.status(cve, list, id),
      criterion: 'status',
      answer: changeWeakness(answer, cve, (weakness) => setProductList(weakness, { productId: id, list: other })),
    })),
  );
}

function ofFlags(answer: AdviseAnswer): Found {
  const { flags, statuses } = readAdvice(answer);
  const changed = (cve: string, id: string, label: Flag['label'] | null) =>
    changeWeakness(answer, cve, (weakness) => setJustification(weakness, { productId: id, label }));
  return [
    ...flags.flatMap(({ cve, label, id }) =>
      [...labels.filter((other) => other !== label), null].map((other) => ({
        name: `${cve}: ${id} justified by ${other ?? 'nothing'}`,
        element: elementNames.flag(cve, label, id),
        criterion: 'vex',
        answer: changed(cve, id, other),
      })),
    ),
    ...statuses
      .filter(({ list }) => list !== 'known_not_affected')
      .map(({ cve, id }) => ({
        name: `${cve}: ${id} justified although it is not unaffected`,
        element: null,
        criterion: 'vex',
        answer: changed(cve, id, 'inline_mitigations_already_exist'),
      })),
  ];
}

function ofMeasures(task: AdviseTask, answer: AdviseAnswer): Found {
  const { measures, products } = readAdvice(answer);
  return [
    ...measures.flatMap((one) => {
      const without = changeWeakness(answer, one.cve, (weakness) =>
        dropMeasure(weakness, { ...one, productId: one.id }),
      );
      return [
        { name: `drop ${one.details}`, element: elementNames.measure(one), criterion: 'remediation', answer: without },
        ...categories
          .filter((category) => category !== one.category)
          .map((category) => ({
            name: `${one.details} as ${category}`,
            element: elementNames.measure(one),
            criterion: 'remediation',
            answer: changeWeakness(without, one.cve, (weakness) =>
              addMeasure(weakness, { ...one, category, productId: one.id }),
            ),
          })),
      ];
    }),
    ...task.weaknesses.flatMap(({ cve }) =>
      task.remedies.flatMap(({ text: details }, index) =>
        products
          // A third of the products for each measure: all of them would take minutes and show no more.
          .filter((_, place) => place % 3 === index % 3)
          .filter(({ id }) => !measures.some((one) => one.cve === cve && one.id === id && one.details === details))
          .map(({ id }) => ({
            name: `${cve}: also ${details} for ${id}`,
            element: null,
            criterion: 'remediation',
            answer: changeWeakness(answer, cve, (weakness) =>
              addMeasure(weakness, { category: 'mitigation', details, productId: id }),
            ),
          })),
      ),
    ),
  ];
}

function ofVectors(answer: AdviseAnswer): Found {
  const other: Readonly<Record<string, string>> = {
    AV: 'L',
    AC: 'H',
    PR: 'H',
    UI: 'R',
    S: 'C',
    C: 'L',
    I: 'L',
    A: 'L',
  };
  const second: Readonly<Record<string, string>> = {
    AV: 'N',
    AC: 'H',
    PR: 'L',
    UI: 'N',
    S: 'C',
    C: 'H',
    I: 'H',
    A: 'N',
  };
  return readAdvice(answer).vectors.flatMap(({ cve, vector, id }) => [
    ...Object.keys(other).map((metric) => {
      const changed = vector.replace(
        new RegExp(`/${metric}:([A-Z])`),
        (_, value: string) => `/${metric}:${value === other[metric] ? second[metric] : other[metric]}`,
      );
      return {
        name: `${cve}: ${metric} of ${id} changed`,
        element: elementNames.vector(cve, vector, id),
        criterion: 'consistency',
        answer: changeWeakness(answer, cve, (weakness) => setVector(weakness, { productId: id, vector: changed })),
      };
    }),
    {
      name: `${cve}: no vector for ${id}`,
      element: elementNames.vector(cve, vector, id),
      criterion: 'consistency',
      answer: changeWeakness(answer, cve, (weakness) => setVector(weakness, { productId: id, vector: null })),
    },
  ]);
}

function ofDays(key: AdviseKey, answer: AdviseAnswer): Found {
  return key.days.flatMap(({ event, from, to }) => {
    const day = answer.days[event] ?? '';
    const element = elementNames.day(event, day);
    const at = (other: string) => ({ ...answer, days: { ...answer.days, [event]: other } });
    return [
      { name: `${event} too early`, element, criterion: 'dates', answer: at(addDays(from, -1)) },
      { name: `${event} too late`, element, criterion: 'dates', answer: at(addDays(to, 1)) },
      { name: `${event} open`, element, criterion: 'dates', answer: at('') },
      ...(from === to
        ? []
        : [
            {
              name: `${event} on another day than the document`,
              element,
              criterion: 'consistency',
              answer: at(addDays(day, day === to ? -1 : 1)),
            },
          ]),
    ];
  });
}

function ofNotice({ refused }: AdviseKey, answer: AdviseAnswer): Found {
  return [
    ...answer.notice.map((id) => ({
      name: `sentence ${id} away`,
      element: elementNames.sentence(id),
      criterion: 'notice',
      answer: { ...answer, notice: answer.notice.filter((one) => one !== id) },
    })),
    ...refused.map(({ sentence }) => ({
      name: `sentence ${sentence} added`,
      element: null,
      criterion: 'notice',
      answer: { ...answer, notice: [...answer.notice, sentence] },
    })),
  ];
}

import { canonicalJson, type Json } from '@cmdsp/primitives';
import { type Loose, looseList, looseObject } from './loose.ts';
import { readInteraction } from './read-interaction.ts';
import { exchangeFormat, writeEntry } from './write-exchange.ts';

/** What a file of the exchange format holds, not yet checked as questions and sets. */
export type ReadExchange = {
  readonly entries: readonly { readonly id: string; readonly kind: 'question' | 'set'; readonly content: Loose }[];
  /** Every value in the file that nothing was made of: its place and what it says. */
  readonly ignored: readonly string[];
};

/** Reads such a file; null when it is of another format. */
export function readExchange(file: Json): ReadExchange | null {
  const { format, items, ...others } = looseObject(file);
  if (format !== exchangeFormat || !Array.isArray(items)) return null;
  const read = items.map((item, index) => readEntry(looseObject(item), index));
  return {
    entries: read.flatMap(({ entry }) => (entry === null ? [] : [entry])),
    ignored: [
      ...leavesOf(others, '').map(([place, text]) => `${place}: ${text}`),
      ...read.flatMap(({ ignored }) => ignored),
    ],
  };
}

function readEntry(item: Loose, index: number) {
  const isSet = item['type'] === 'section';
  const content = isSet ? readSection(item) : readItem(item);
  const id = item['identifier'];
  const name = typeof id === 'string' ? id : `item ${index + 1}`;
  if (content === null) return { entry: null, ignored: [`${name}: an interaction that is not known`] };
  // What was understood is what comes out again when the entry is written: everything else was ignored.
  const again = new Map(leavesOf(writeEntry(content), ''));
  const ignored = leavesOf(item, '').flatMap(([place, text]) =>
    again.get(place) === text ? [] : [`${name}, ${place}: ${text}`],
  );
  return { entry: { id: name, kind: isSet ? ('set' as const) : ('question' as const), content }, ignored };
}

function readSection(item: Loose): Loose | null {
  const stimulus = looseObject(item['stimulus']);
  const questions = looseList(item['items']).map((inner) => readItem(looseObject(inner)));
  if (questions.includes(null)) return null;
  const { identifier, title } = item;
  return {
    id: identifier,
    title,
    case: stimulus['content'],
    exhibits: stimulus['exhibits'],
    questions,
    ...looseObject(item['extension']),
  };
}

function readItem(item: Loose): Loose | null {
  const body = looseObject(item['itemBody']);
  const extension = looseObject(item['extension']);
  const base = { id: item['identifier'], stem: body['prompt'] };
  if (body['interaction'] === undefined) return { ...base, ...extension };
  const fields = readInteraction(looseObject(body['interaction']), looseObject(item['responseDeclaration']));
  return fields === null ? null : { ...base, ...fields, ...extension };
}

/** Every value that is no object or list, with its place; empty lists and objects count as values. */
function leavesOf(value: unknown, place: string): readonly (readonly [string, string])[] {
  if (value === undefined) return [];
  const members = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (members.length > 0)
    return members.flatMap(([key, inner]) => leavesOf(inner, place === '' ? key : `${place}.${key}`));
  if (place === '') return [];
  // What came as JSON is JSON.
  return [[place, typeof value === 'string' ? value : canonicalJson(value as Json)]];
}

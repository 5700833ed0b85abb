import type { BankQuestion, ScenarioSet } from '@cmdsp/questions';
import { type Loose, looseObject } from './loose.ts';
import { writeInteraction } from './write-interaction.ts';

/** The name and version of the format; a file of another name is refused. */
export const exchangeFormat = 'cmdsp-bank/1';

/** The bank in a JSON near QTI 3: items with one interaction each, sections with a stimulus for sets. */
export type Exchange = { readonly format: typeof exchangeFormat; readonly items: readonly Loose[] };

/** Writes questions and sets; `readExchange` gives back exactly these. */
export function writeExchange(entries: readonly (BankQuestion | ScenarioSet)[]): Exchange {
  return { format: exchangeFormat, items: entries.map((entry) => writeEntry(entry)) };
}

/** One question as an item, or one set as a section with its items. */
export function writeEntry(entry: object): Loose {
  const { id, ...fields } = looseObject(entry);
  if (!Array.isArray(fields['questions'])) return writeItem(looseObject(entry));
  const { title, case: situation, exhibits, questions, ...extension } = fields;
  return {
    type: 'section',
    identifier: id,
    title,
    stimulus: { content: situation, exhibits },
    items: questions.map((question) => writeItem(looseObject(question))),
    extension,
  };
}

function writeItem({ id, kind, stem, ...fields }: Loose): Loose {
  const written = writeInteraction(kind, fields);
  if (written === null) {
    return { type: 'item', identifier: id, itemBody: { prompt: stem }, extension: { kind, ...fields } };
  }
  return {
    type: 'item',
    identifier: id,
    itemBody: { prompt: stem, interaction: written.interaction },
    responseDeclaration: written.declaration,
    extension: written.rest,
  };
}

import { readChoices } from './choices.ts';
import { type Loose, looseList, looseObject, present } from './loose.ts';
import { partsOfMaterial } from './write-interaction.ts';

/** The fields of a question that an interaction and its declaration say; null for a type that is not known. */
export function readInteraction(interaction: Loose, declaration: Loose): Loose | null {
  const correct = looseList(declaration['correctResponse']);
  switch (interaction['type']) {
    case 'choiceInteraction': {
      const options = readChoices(interaction['simpleChoices'], correct);
      return declaration['cardinality'] === 'multiple'
        ? { kind: 'choose', choose: interaction['maxChoices'], options }
        : { kind: 'single', options };
    }
    case 'orderInteraction': {
      const choices = looseList(interaction['simpleChoices']).map(looseObject);
      const ordered = correct.flatMap((name) => choices.filter(({ identifier }) => identifier === name));
      return { kind: 'ordering', steps: readChoices(ordered, []) };
    }
    case 'matchInteraction':
      return readMatching(interaction, correct);
    case 'hotspotInteraction':
      return {
        kind: 'hotspot',
        figure: interaction['object'],
        regions: readChoices(interaction['hotspotChoices'], correct, 'correct', 'element'),
      };
    case 'hottextInteraction': {
      const material = looseObject(interaction['material']);
      const name = partsOfMaterial[String(material['kind'])] ?? 'lines';
      const parts = readChoices(interaction['hottexts'], correct, 'supports');
      return { kind: 'evidence', atMost: interaction['maxChoices'], material: { ...material, [name]: parts } };
    }
    case 'textEntryInteraction':
      return {
        kind: 'numeric',
        unit: interaction['unit'],
        answer: correct[0],
        tolerance: interaction['tolerance'],
        rationale: interaction['feedback'],
      };
    default:
      return null;
  }
}

function readMatching(interaction: Loose, correct: readonly unknown[]): Loose {
  const targets = looseList(interaction['targetChoices']).map(looseObject);
  const partnerOf = (source: unknown) => {
    const pair = correct.map((text) => String(text).split(' ')).find(([one]) => one === source);
    return targets.find(({ identifier }) => identifier === pair?.[1]);
  };
  const pairs = looseList(interaction['sourceChoices'])
    .map(looseObject)
    .map(({ identifier, content, feedback }) =>
      present({ premise: content, match: partnerOf(identifier)?.['content'], rationale: feedback }),
    );
  const used = new Set(correct.map((text) => String(text).split(' ')[1]));
  const leftOver = targets
    .filter(({ identifier }) => !used.has(String(identifier)))
    .map(({ content, feedback }) => present({ text: content, rationale: feedback }));
  return { kind: 'matching', pairs, leftOver };
}

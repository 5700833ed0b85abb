import { keysOf, writeChoices } from './choices.ts';
import { letterAt, type Loose, looseList, looseObject, present } from './loose.ts';

/** An interaction with its response declaration, and what of the question they do not say. */
export type WrittenInteraction = {
  readonly interaction: Loose;
  readonly declaration: Loose;
  readonly rest: Loose;
};

/** The interaction of a question near QTI 3; null for a kind that has none yet, which is then carried as it is. */
export function writeInteraction(kind: unknown, fields: Loose): WrittenInteraction | null {
  switch (kind) {
    case 'single': {
      const { options, ...rest } = fields;
      return choice({ options, limits: { maxChoices: 1 }, cardinality: 'single', rest });
    }
    case 'choose': {
      const { options, choose, ...rest } = fields;
      return choice({ options, limits: { minChoices: choose, maxChoices: choose }, cardinality: 'multiple', rest });
    }
    case 'ordering': {
      const { steps, ...rest } = fields;
      const simpleChoices = writeChoices(looseList(steps));
      const correct = simpleChoices.map(({ identifier }) => identifier);
      return {
        interaction: { type: 'orderInteraction', shuffle: true, simpleChoices },
        declaration: declared('ordered', 'identifier', correct),
        rest,
      };
    }
    case 'matching':
      return matching(fields);
    case 'hotspot': {
      const { figure, regions, ...rest } = fields;
      const hotspotChoices = writeChoices(looseList(regions), 'correct', 'element');
      return {
        interaction: { type: 'hotspotInteraction', object: figure, hotspotChoices },
        declaration: declared('multiple', 'identifier', keysOf(looseList(regions))),
        rest,
      };
    }
    case 'evidence':
      return evidence(fields);
    case 'numeric': {
      const { unit, answer, tolerance, rationale, ...rest } = fields;
      return {
        interaction: { type: 'textEntryInteraction', unit, tolerance, feedback: rationale },
        declaration: declared('single', 'string', [answer]),
        rest,
      };
    }
    default:
      return null;
  }
}

function choice({
  options,
  limits,
  cardinality,
  rest,
}: {
  readonly options: unknown;
  readonly limits: Loose;
  readonly cardinality: string;
  readonly rest: Loose;
}): WrittenInteraction {
  const simpleChoices = writeChoices(looseList(options));
  return {
    interaction: { type: 'choiceInteraction', shuffle: true, ...limits, simpleChoices },
    declaration: declared(cardinality, 'identifier', keysOf(looseList(options))),
    rest,
  };
}

function matching({ pairs, leftOver, ...rest }: Loose): WrittenInteraction {
  const given = looseList(pairs).map(looseObject);
  const spare = looseList(leftOver).map(looseObject);
  const matches = [...new Set(given.map(({ match }) => match))];
  const target = (text: unknown) => `T${matches.indexOf(text) + 1}`;
  return {
    interaction: {
      type: 'matchInteraction',
      sourceChoices: given.map(({ premise, rationale }, index) =>
        present({ identifier: `S${index + 1}`, content: premise, feedback: rationale }),
      ),
      targetChoices: [
        ...matches.map((content, index) => ({ identifier: `T${index + 1}`, content })),
        ...spare.map(({ text, rationale }, index) =>
          present({ identifier: `T${matches.length + index + 1}`, content: text, feedback: rationale }),
        ),
      ],
    },
    declaration: declared(
      'multiple',
      'directedPair',
      given.map(({ match }, index) => `S${index + 1} ${target(match)}`),
    ),
    rest,
  };
}

/** Which list of a material holds what can be picked. */
export const partsOfMaterial: Readonly<Record<string, string>> = { log: 'lines', table: 'rows', document: 'passages' };

function evidence({ atMost, material, ...rest }: Loose): WrittenInteraction {
  const { kind, ...about } = looseObject(material);
  const name = partsOfMaterial[String(kind)] ?? 'lines';
  const { [name]: parts, ...head } = about;
  const hottexts = looseList(parts).map((part, index) => {
    const { supports: _key, text, rationale, ...inner } = looseObject(part);
    return present({ identifier: letterAt(index), content: text, feedback: rationale, ...inner });
  });
  return {
    interaction: { type: 'hottextInteraction', maxChoices: atMost, material: { kind, ...head }, hottexts },
    declaration: declared('multiple', 'identifier', keysOf(looseList(parts), 'supports')),
    rest,
  };
}

function declared(cardinality: string, baseType: string, correctResponse: readonly unknown[]): Loose {
  return { identifier: 'RESPONSE', cardinality, baseType, correctResponse };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

type Named = { readonly id: string; readonly label: string };
type Variant = {
  readonly task: {
    readonly title: string;
    readonly elements: readonly Named[];
    readonly assumptions: readonly { readonly id: string; readonly text: string }[];
  };
  readonly key: {
    readonly flows: readonly {
      readonly source: string;
      readonly target: string;
      readonly payload: readonly string[];
      readonly isAuthenticated: boolean | null;
      readonly isEncrypted: boolean | null;
    }[];
    readonly needed: readonly { readonly ways: readonly (readonly string[])[] }[];
    readonly boundaries: readonly { readonly inside: readonly string[] }[];
    readonly threats: readonly {
      readonly threat: string;
      readonly places: readonly string[];
      readonly mitigations: readonly string[];
      readonly isMultiPatient: boolean | null;
    }[];
    readonly assumptions: readonly string[];
  };
};

/** What to do on the page: elements in its words, entries of the libraries by their ids. */
export type ThreatSolution = {
  readonly flows: readonly {
    readonly from: string;
    readonly to: string;
    /** The boxes that have to be ticked in its row. */
    readonly boxes: readonly string[];
  }[];
  readonly boundaries: readonly (readonly string[])[];
  readonly assumption: string;
  readonly threats: readonly {
    readonly threat: string;
    /** In words: an element, or `Source → Target`. */
    readonly at: string;
    readonly mitigation: string;
    readonly isMultiPatient: boolean;
  }[];
};

/** A full solution of the situation of this title: straight flows, boundaries round the inside, threats at their first place. */
export function solveThreatLab(title: string): ThreatSolution {
  const { task, key } = variantOf(title);
  const label = (id: string) => task.elements.find((one) => one.id === id)?.label ?? id;
  const words = (place: string) => place.split('>').map(label).join(' → ');
  const straight = new Set(key.needed.flatMap(({ ways }) => ways[0] ?? []));
  return {
    flows: key.flows
      .filter(({ source, target }) => straight.has(`${source}>${target}`))
      .map(({ source, target, payload, isAuthenticated, isEncrypted }) => ({
        from: label(source),
        to: label(target),
        boxes: [
          ...payload.map((one) => boxOf[one] ?? one),
          ...(isAuthenticated === true ? ['Authenticated'] : []),
          ...(isEncrypted === true ? ['Encrypted'] : []),
        ],
      })),
    boundaries: key.boundaries.map(({ inside }) => inside.map(label)),
    assumption: key.assumptions[0] ?? '',
    threats: key.threats.map(({ threat, places, mitigations, isMultiPatient }) => ({
      threat,
      at: words(places[0] ?? ''),
      mitigation: mitigations[0] ?? '',
      isMultiPatient: isMultiPatient === true,
    })),
  };
}

const boxOf: Readonly<Record<string, string>> = { data: 'Data', command: 'Command', code: 'Code' };

function variantOf(title: string): Variant {
  for (const letter of ['a', 'b', 'c']) {
    const file = join(import.meta.dirname, `../../content/labs/threat-model-a-pump/variant-${letter}.yaml`);
    const variant = parse(readFileSync(file, 'utf8')) as Variant; // the content lint holds its shape
    if (variant.task.title === title) return variant;
  }
  throw new Error(`No variant is about ${title}`);
}

import type { AuthoredQuestion } from '../authored/authored-question.ts';
import { aSingle } from './a-question.ts';

type Of<Kind extends AuthoredQuestion['kind']> = Extract<AuthoredQuestion, { readonly kind: Kind }>;

function base() {
  const { kind: _kind, options: _options, ...rest } = aSingle();
  return rest;
}

/** An authored ordering question; `texts` are the steps in their right order. */
export function anOrdering(
  values: Partial<Of<'ordering'>> & { readonly texts?: readonly string[] } = {},
): Of<'ordering'> {
  const { texts = ['Isolate', 'Record', 'Repair', 'Review'], ...rest } = values;
  return { ...base(), kind: 'ordering', steps: texts.map((text) => ({ text, rationale: `Why ${text}` })), ...rest };
}

/** An authored matching question of three premises, each with its own option, and one option left over. */
export function aMatching(values: Partial<Of<'matching'>> = {}): Of<'matching'> {
  return {
    ...base(),
    kind: 'matching',
    pairs: ['A', 'B', 'C'].map((letter) => ({
      premise: `Premise ${letter}`,
      match: `Match ${letter}`,
      rationale: `Why ${letter}`,
    })),
    leftOver: [{ text: 'Match D', rationale: 'Why not D' }],
    ...values,
  };
}

/** An authored hotspot question on a small system model; `keys` are the elements to pick. */
export function aHotspot(values: Partial<Of<'hotspot'>> & { readonly keys?: readonly string[] } = {}): Of<'hotspot'> {
  const { keys = ['component/gateway', 'flow/2'], ...rest } = values;
  const elements = ['flow/2', 'component/pump', 'component/gateway', 'zone/ward', 'flow/1'];
  return {
    ...base(),
    kind: 'hotspot',
    figure: {
      kind: 'system-model',
      title: 'A ward',
      caption: 'Who talks to whom.',
      zones: [
        { id: 'ward', label: 'Ward' },
        { id: 'centre', label: 'Data centre' },
      ],
      components: [
        { id: 'pump', label: 'Pump', kind: 'device', zone: 'ward' },
        { id: 'gateway', label: 'Gateway', kind: 'server', zone: 'centre' },
      ],
      flows: [
        { from: 'pump', to: 'gateway', label: 'alarms', crossesBoundary: true },
        { from: 'gateway', to: 'pump', label: 'drug library', crossesBoundary: true },
      ],
    },
    regions: elements.map((element) => ({
      element,
      rationale: `Why ${element}`,
      ...(keys.includes(element) ? { correct: true as const } : {}),
    })),
    ...rest,
  };
}

/** An authored evidence question on a log of six lines; `keys` are the places (from 0) of the lines that count. */
export function anEvidence(
  values: Partial<Of<'evidence'>> & { readonly keys?: readonly number[] } = {},
): Of<'evidence'> {
  const { keys = [1, 4], ...rest } = values;
  return {
    ...base(),
    kind: 'evidence',
    atMost: 3,
    material: {
      kind: 'log',
      title: 'Gateway log',
      lines: [0, 1, 2, 3, 4, 5].map((place) => ({
        text: `10:0${place} entry ${place}`,
        rationale: `Why ${place}`,
        ...(keys.includes(place) ? { supports: true as const } : {}),
      })),
    },
    ...rest,
  };
}

/** An authored numeric question. */
export function aNumeric(values: Partial<Of<'numeric'>> = {}): Of<'numeric'> {
  return {
    ...base(),
    kind: 'numeric',
    unit: 'mg/h',
    answer: '12.5',
    tolerance: '0.1',
    rationale: 'Fifty over four.',
    ...values,
  };
}

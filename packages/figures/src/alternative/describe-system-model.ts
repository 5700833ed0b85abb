import type { SystemModel } from '../kinds/system-model.ts';
import { nameOfKind } from '../layout/system-model/set-component.ts';
import { capitalise, countOf, joinWords, numberWord } from './join-words.ts';
import type { TextAlternative } from './text-alternative.ts';

/** Zones and what they hold in sentences, flows as a table. */
export function describeSystemModel({ title, zones, components, flows }: SystemModel): TextAlternative {
  const labels = new Map(components.map(({ id, label }) => [id, label]));
  const crossing = flows.filter(({ crossesBoundary }) => crossesBoundary).length;
  const members = zones.map(({ id, label }) => {
    const inside = components.filter(({ zone }) => zone === id);
    const names = inside.map((one) => `${one.label} (${nameOfKind(one.kind).toLowerCase()})`);
    return inside.length === 0 ? `The zone ${label} is empty.` : `The zone ${label} holds ${joinWords(names)}.`;
  });
  const ratio = `${whichFlows(crossing, flows.length)} a line where trust changes.`;
  return {
    opening: `“${title}” is a system model with ${countOf(zones.length, 'zone')}: ${joinWords(zones.map(({ label }) => label))}.`,
    sentences: flows.length === 0 ? members : [...members, ratio],
    table:
      flows.length === 0
        ? null
        : {
            columns: ['Flow', 'From', 'To', 'Trust changes on the way'],
            rows: flows.map(({ from, to, label, crossesBoundary }) => [
              label,
              labels.get(from) ?? from,
              labels.get(to) ?? to,
              crossesBoundary ? 'yes' : 'no',
            ]),
          },
  };
}

function whichFlows(crossing: number, all: number): string {
  if (all === 1) return crossing === 1 ? 'The one flow crosses' : 'The one flow does not cross';
  return `${capitalise(numberWord(crossing))} of the ${countOf(all, 'flow')} ${crossing < 2 ? 'crosses' : 'cross'}`;
}

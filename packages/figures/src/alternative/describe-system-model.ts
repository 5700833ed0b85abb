import type { SystemModel } from '../kinds/system-model.ts';
import { nameOfKind } from '../layout/system-model/set-component.ts';
import { trustBoundaries } from '../system-model/trust-boundaries.ts';
import { flowColumns } from './describe-flow.ts';
import { capitalise, countOf, joinWords, numberWord } from './join-words.ts';
import type { TextAlternative, TextTable } from './text-alternative.ts';

/** Zones with what they hold and the lines of trust between them in sentences, flows as a table. */
export function describeSystemModel(model: SystemModel): TextAlternative {
  const { title, zones, components, flows } = model;
  const crossing = flows.filter(({ crossesBoundary }) => crossesBoundary).length;
  const members = zones.map(({ id, label }) => {
    const inside = components.filter(({ zone }) => zone === id);
    const names = inside.map((one) => `${one.label} (${nameOfKind(one.kind).toLowerCase()})`);
    return inside.length === 0 ? `The zone ${label} is empty.` : `The zone ${label} holds ${joinWords(names)}.`;
  });
  const boundaries = trustBoundaries(model).map(({ place, label }) => {
    const between = `${zones[place]?.label} and ${zones[place + 1]?.label}`;
    return `A trust boundary runs between ${between}${label === null ? '' : `: ${label}`}.`;
  });
  const ratio = `${whichFlows(crossing, flows.length)} a line where trust changes.`;
  return {
    opening: `“${title}” is a system model with ${countOf(zones.length, 'zone')}: ${joinWords(zones.map(({ label }) => label))}.`,
    sentences: [...members, ...boundaries, ...(flows.length === 0 ? [] : [ratio])],
    table: flows.length === 0 ? null : tableOf({ components, flows }),
  };
}

function tableOf({ components, flows }: Pick<SystemModel, 'components' | 'flows'>): TextTable {
  const labels = new Map(components.map(({ id, label }) => [id, label]));
  const known = flowColumns.filter(({ read }) => flows.some((flow) => read(flow) !== null));
  return {
    columns: ['Flow', 'From', 'To', 'Trust changes on the way', ...known.map(({ title }) => title)],
    rows: flows.map((flow) => [
      flow.label,
      labels.get(flow.from) ?? flow.from,
      labels.get(flow.to) ?? flow.to,
      flow.crossesBoundary ? 'yes' : 'no',
      ...known.map(({ read }) => read(flow) ?? 'not stated'),
    ]),
  };
}

function whichFlows(crossing: number, all: number): string {
  if (all === 1) return crossing === 1 ? 'The one flow crosses' : 'The one flow does not cross';
  return `${capitalise(numberWord(crossing))} of the ${countOf(all, 'flow')} ${crossing < 2 ? 'crosses' : 'cross'}`;
}

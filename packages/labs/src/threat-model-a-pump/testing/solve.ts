import type { Dealt } from '../../lab.ts';
import type { KeyThreat, ThreatModelKey } from '../threat-model-key.ts';
import type { DrawnFlow, ThreatModelAnswer, ThreatModelTask } from '../threat-model-task.ts';

type Variant = Dealt<ThreatModelTask, ThreatModelKey>;

/** Straight flows, boundaries round the inside, threats at the first place with the first mitigation. */
export function reference({ key }: Variant): ThreatModelAnswer {
  return {
    flows: flowsOf(key, { way: 0, open: false }),
    boundaries: key.boundaries.map(({ inside }, index) => ({ id: `line-${index + 1}`, members: inside })),
    threats: key.threats.map((one) => row(one, { place: 0, mitigation: 0, open: false })),
    assumption: key.assumptions[0] ?? null,
  };
}

/** Flows through the parts that pass them on, boundaries round the outside, threats at the last place with the last mitigation. */
export function second({ key }: Variant): ThreatModelAnswer {
  const optional = key.flows.filter(
    ({ source, target }) => !key.needed.some(({ ways }) => ways.flat().includes(`${source}>${target}`)),
  );
  return {
    flows: [...flowsOf(key, { way: -1, open: true }), ...optional.map((flow) => drawn(flow, true))],
    boundaries: key.boundaries.map(({ outside }, index) => ({ id: `border-${index + 1}`, members: outside })),
    threats: key.threats.map((one) => row(one, { place: -1, mitigation: -1, open: true })),
    assumption: key.assumptions.at(-1) ?? null,
  };
}

/** `open` is what stands where the sheet says nothing. */
function flowsOf(
  { flows, needed }: ThreatModelKey,
  { way, open }: { readonly way: number; readonly open: boolean },
): readonly DrawnFlow[] {
  const used = new Set(needed.flatMap(({ ways }) => ways.at(way) ?? []));
  return flows.filter(({ source, target }) => used.has(`${source}>${target}`)).map((flow) => drawn(flow, open));
}

function drawn(flow: ThreatModelKey['flows'][number], open: boolean): DrawnFlow {
  return { ...flow, isAuthenticated: flow.isAuthenticated ?? open, isEncrypted: flow.isEncrypted ?? open };
}

function row(
  { threat, places, mitigations, isMultiPatient }: KeyThreat,
  { place, mitigation, open }: { readonly place: number; readonly mitigation: number; readonly open: boolean },
) {
  return {
    threat,
    at: places.at(place) ?? '',
    mitigations: mitigations.slice(mitigation === 0 ? 0 : -1, mitigation === 0 ? 1 : undefined),
    isMultiPatient: isMultiPatient ?? open,
  };
}

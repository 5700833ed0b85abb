import type { Json } from '@cmdsp/primitives';
import { z } from 'zod';

const flow = z.object({
  source: z.string(),
  target: z.string(),
  payload: z.array(z.string()),
  isAuthenticated: z.boolean().nullable(),
  isEncrypted: z.boolean().nullable(),
});
const threat = z.object({
  threat: z.string(),
  places: z.array(z.string()),
  mitigations: z.array(z.string()),
  isMultiPatient: z.boolean().nullable(),
});
const pumpKey = z.object({
  flows: z.array(flow),
  boundaries: z.array(z.object({ inside: z.array(z.string()) })),
  threats: z.array(threat),
});

/** A threat model of a pump in the making: each entry is a save; the last one is about half of what is to be found. */
export function pumpSaves(key: Json): readonly Json[] {
  const { flows, boundaries, threats } = pumpKey.parse(key);
  const drawn = (numbers: { readonly flows: number; readonly boundaries: number; readonly threats: number }): Json => ({
    flows: flows.slice(0, numbers.flows).map((one) => ({
      ...one,
      isAuthenticated: one.isAuthenticated ?? false,
      isEncrypted: one.isEncrypted ?? false,
    })),
    boundaries: boundaries
      .slice(0, numbers.boundaries)
      .map(({ inside }, index) => ({ id: `line-${index + 1}`, members: inside })),
    threats: threats.slice(0, numbers.threats).map((one, index) => ({
      threat: one.threat,
      at: one.places[0] ?? '',
      // The second one is seen and not answered yet.
      mitigations: index === 1 ? [] : one.mitigations.slice(0, 1),
      isMultiPatient: one.isMultiPatient ?? false,
    })),
    assumption: null,
  });
  return [
    drawn({ flows: 3, boundaries: 0, threats: 0 }),
    drawn({ flows: 7, boundaries: 1, threats: 0 }),
    drawn({ flows: 7, boundaries: 2, threats: 3 }),
  ];
}

const traceKey = z.object({
  gaps: z.array(
    z.object({
      places: z.array(z.string()),
      sections: z.array(z.string()),
      severities: z.array(z.enum(['blocker', 'minor'])),
      responses: z.array(z.string()),
    }),
  ),
});
const traceTask = z.object({ rows: z.array(z.object({ id: z.string() })) });

/** A premarket file looked through: each entry is a save; the last one misses three gaps, errs in two and marks one sound row. */
export function traceSaves({ task, key }: { readonly task: Json; readonly key: Json }): readonly Json[] {
  const { gaps } = traceKey.parse(key);
  const sound = traceTask.parse(task).rows.find(({ id }) => !gaps.some(({ places }) => places.includes(id)));
  const right = gaps.map(({ places, sections, severities, responses }) => ({
    at: places[0] ?? '',
    section: sections[0] ?? null,
    severity: severities[0] ?? null,
    response: responses[0] ?? null,
  }));
  const nine = right.slice(0, 9).map((finding, index) => {
    if (index === 4) return { ...finding, severity: finding.severity === 'minor' ? 'blocker' : 'minor' };
    return index === 7 ? { ...finding, response: null } : finding;
  });
  const tenth = sound === undefined ? [] : [{ ...right[0], at: sound.id }];
  return [right.slice(0, 3), nine.slice(0, 6), [...nine, ...tenth]].map((findings) => ({ findings }) as Json);
}

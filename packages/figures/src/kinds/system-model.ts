import { z } from 'zod';
import { figureBase, findRepeated, label, partId } from './figure-base.ts';

const zone = z.strictObject({ id: partId, label: label(40) });
const component = z.strictObject({
  id: partId,
  label: label(60),
  kind: z.enum(['device', 'app', 'server', 'cloud', 'network', 'person', 'store']),
  zone: partId,
});
const flow = z.strictObject({
  from: partId,
  to: partId,
  label: label(60),
  crossesBoundary: z.boolean().describe('True where the two ends do not trust each other alike'),
});

/** Zones of trust, the components in them, and the flows between components. */
export const systemModelSchema = z
  .strictObject({
    kind: z.literal('system-model'),
    ...figureBase,
    zones: z.array(zone).min(1).max(4),
    components: z.array(component).min(1).max(9),
    flows: z.array(flow).max(10),
  })
  .superRefine((model, context) => {
    const zones = model.zones.map(({ id }) => id);
    const components = model.components.map(({ id }) => id);
    for (const [path, ids] of [
      ['zones', zones],
      ['components', components],
    ] as const) {
      const repeated = findRepeated(ids);
      if (repeated !== null)
        context.addIssue({ code: 'custom', path: [path], message: `two ${path} have the id \`${repeated}\`` });
    }
    for (const [index, { zone: name }] of model.components.entries()) {
      if (zones.includes(name)) continue;
      context.addIssue({
        code: 'custom',
        path: ['components', index, 'zone'],
        message: `no zone has the id \`${name}\``,
      });
    }
    for (const [index, { from, to }] of model.flows.entries()) {
      for (const [end, name] of Object.entries({ from, to })) {
        if (components.includes(name)) continue;
        context.addIssue({
          code: 'custom',
          path: ['flows', index, end],
          message: `no component has the id \`${name}\``,
        });
      }
      if (model.flows.findIndex((flow) => flow.from === from && flow.to === to) < index)
        context.addIssue({
          code: 'custom',
          path: ['flows', index],
          message: `a flow from \`${from}\` to \`${to}\` is drawn already; say both in one label`,
        });
      if (from === to)
        context.addIssue({ code: 'custom', path: ['flows', index], message: 'a flow needs two different ends' });
    }
  });

export type SystemModel = z.infer<typeof systemModelSchema>;

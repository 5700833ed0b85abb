import { z } from 'zod';

const id = z.string().regex(/^[a-z\d][a-z\d-]{0,39}$/, 'Lower-case letters, digits and hyphens, 40 at most');
const selectors = z
  .array(z.string().regex(/^(any|(zone|host):[a-z\d][a-z\d-]{0,39})$/, 'Write any, zone:<id> or host:<id>'))
  .min(1)
  .max(60);
const port = z.int().min(0).max(65_535);

const ruleSchema = z
  .strictObject({
    id,
    action: z.enum(['allow', 'deny']),
    from: selectors,
    to: selectors,
    protocol: z.enum(['any', 'tcp', 'udp', 'icmp']),
    /** None means all ports; tcp and udp only. */
    ports: z.array(z.tuple([port, port]).refine(([from, to]) => from <= to)).max(20),
    owner: id.nullable(),
    reason: id.nullable(),
  })
  .refine(({ protocol, ports }) => ports.length === 0 || protocol === 'tcp' || protocol === 'udp');

/** A segmented ward: zones, who stands where, ordered rules of the filter between the zones, and two decisions. */
export const wardAnswerSchema = z.strictObject({
  zones: z
    .array(z.strictObject({ id, label: z.string().max(60), isIsolated: z.boolean() }))
    .max(40)
    .refine(isUnique),
  /** The zone of each host; a host without one is not connected. */
  places: z.record(id, id).refine((places) => Object.keys(places).length <= 60),
  rules: z.array(ruleSchema).max(120).refine(isUnique),
  bedside: id.nullable(),
  failover: id.nullable(),
});

/** What the learner of this lab makes. */
export type WardAnswer = z.infer<typeof wardAnswerSchema>;

/** A line of the learner's filter. */
export type WardRule = WardAnswer['rules'][number];

function isUnique(things: readonly { readonly id: string }[]): boolean {
  return new Set(things.map((one) => one.id)).size === things.length;
}

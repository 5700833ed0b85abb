import { z } from 'zod';
import { lastPort } from './port-set.ts';

const id = z.string().regex(/^[a-z\d][a-z\d-]{0,39}$/, 'Lower-case letters, digits and hyphens, 40 at most');
const label = z.string().trim().min(1).max(120);
const port = z.int().min(0).max(lastPort);
const ranges = z.array(z.tuple([port, port])).max(50);
const selectors = z.array(z.string().min(1).max(60)).min(1).max(200);
const protocol = z.enum(['tcp', 'udp', 'icmp']);

/** A network as it is written down in a file. What its parts say about one another is looked at by `findNetworkFaults`. */
export const networkSchema = z.strictObject({
  zones: z.array(z.strictObject({ id, label, isIsolated: z.boolean().default(false) })).max(200),
  hosts: z.array(z.strictObject({ id, label, zone: id, address: z.string().max(15) })).max(5000),
  services: z.array(z.strictObject({ host: id, protocol, ports: ranges.min(1), label })).max(20_000),
  rules: z
    .array(
      z.strictObject({
        id,
        action: z.enum(['allow', 'deny']),
        from: selectors,
        to: selectors,
        protocol: z.enum(['any', 'tcp', 'udp', 'icmp']),
        ports: ranges.default([]),
        owner: z.string().trim().max(120).default(''),
      }),
    )
    .max(5000),
  translations: z
    .array(
      z.strictObject({
        id,
        address: z.string().max(15),
        protocol: z.enum(['tcp', 'udp']),
        port,
        host: id,
        hostPort: port,
      }),
    )
    .max(1000)
    .default([]),
});

/** Flows that are needed or forbidden, as they are written down in a file. */
export const flowsSchema = z
  .array(
    z.strictObject({
      id,
      label,
      from: selectors,
      to: selectors,
      protocol: z.enum(['any', 'tcp', 'udp', 'icmp']),
      ports: ranges.default([]),
    }),
  )
  .max(1000);

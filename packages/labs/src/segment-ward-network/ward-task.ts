import { z } from 'zod';

const id = z.string().regex(/^[a-z\d][a-z\d-]{0,39}$/);
const label = z.string().trim().min(1).max(160);
const port = z.int().min(0).max(65_535);
const hosts = z.array(id).min(1).max(60);
const named = z.strictObject({ id, label });
const question = z.strictObject({ question: z.string().min(1).max(800), choices: z.array(named).min(3).max(8) });

/** A ward's network as the learner finds it: what stands there, what has to reach what, and what never may. */
export const wardTaskSchema = z.strictObject({
  /** What is so in this hospital, in a few paragraphs. */
  situation: z.string().min(1).max(4000),
  /** What hosts are for; an outbreak is counted in areas. */
  areas: z.array(named).min(2).max(12),
  hosts: z
    .array(z.strictObject({ id, label, area: id, address: z.string().max(15) }))
    .min(2)
    .max(60),
  /** What listens beside the targets of needs: ways in that nobody needs. */
  services: z.array(z.strictObject({ hosts, protocol: z.enum(['tcp', 'udp']), port, label })).max(60),
  owners: z.array(named).min(1).max(12),
  reasons: z.array(named).min(1).max(12),
  needs: z
    .array(
      z.strictObject({
        id,
        label,
        from: hosts,
        to: hosts,
        protocol: z.enum(['tcp', 'udp']),
        port,
        reason: id,
        /** Must arrive while the filter changes over as well. */
        isAlarm: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(80),
  forbidden: z
    .array(z.strictObject({ id, label, from: hosts, to: hosts }))
    .min(1)
    .max(12),
  /** Where the outbreak begins, and in how many areas it may be at the end. */
  outbreak: z.strictObject({ start: id, areas: z.int().min(1).max(12) }),
  /** The monitor that gets no updates any more. */
  oldMonitor: id,
  /** What stands in for the old monitor when its zone is cut off. */
  bedside: question,
  /** What the filter does when both of its units are lost. */
  failover: question,
});

/** What the learner of this lab works on. */
export type WardTask = z.infer<typeof wardTaskSchema>;

/** A flow that somebody on the ward needs. */
export type WardNeed = WardTask['needs'][number];

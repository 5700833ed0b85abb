import { z } from 'zod';
import { isPlainDate } from './plain-date.ts';

const text = z.string().trim().max(500);
const day = z.string().refine(isPlainDate, 'A day such as 2026-11-21').nullable();
const severity = z.enum(['negligible', 'minor', 'serious', 'critical', 'catastrophic']);

/** One risk of one device, from how it is scored to what was decided and who sees to it. */
export const riskSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z\d][A-Za-z\d.-]{0,39}$/, 'Letters, digits, points and hyphens, 40 at most'),
  title: text.min(1),
  device: text,
  vector: z.string().max(200),
  exploitability: z.enum(['low', 'medium', 'high']).nullable(),
  severity: severity.nullable(),
  decision: z.enum(['controlled', 'uncontrolled']).nullable(),
  route: z.enum(['routine', 'discretion', 'report']).nullable(),
  learnedOn: day,
  noticeOn: day,
  fixOn: day,
  owner: text,
  note: text,
});

/** One line of a risk register. */
export type Risk = z.infer<typeof riskSchema>;

/** The risks of a device as a file. */
export const riskRegisterSchema = z.strictObject({
  format: z.literal('cmdsp-risks/1'),
  risks: z.array(riskSchema).max(5000),
});

/** A risk register as a file states it. */
export type RiskRegister = z.infer<typeof riskRegisterSchema>;

import { z } from 'zod';
import { parsePurl } from '../purl/parse-purl.ts';
import { vexActions, vexJustifications, vexStatuses } from './vex.ts';

const purl = z
  .string()
  .max(500)
  .refine((text) => parsePurl(text).ok, 'must be a package URL');

const statementSchema = z.strictObject({
  vulnerability: z.string().min(1).max(60),
  component: purl,
  status: z.enum(vexStatuses),
  justification: z.enum(vexJustifications).nullable().default(null),
  action: z.enum(vexActions).nullable().default(null),
  details: z.string().max(2000),
});

/** Statements about a product as a file: `cmdsp-vex/1`. */
export const vexDocumentSchema = z.strictObject({
  format: z.literal('cmdsp-vex/1'),
  id: z.string().min(1).max(100),
  author: z.string().min(1).max(200),
  namespace: z.url().max(300),
  writtenAt: z.iso.datetime(),
  product: z.strictObject({ name: z.string().min(1), version: z.string().min(1), purl }),
  statements: z.array(statementSchema).min(1).max(5000),
});

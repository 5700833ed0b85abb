import type { Json } from '@cmdsp/primitives';
import { z } from 'zod';
import type { Reading } from './reading.ts';

const annotator = 'Tool: cmdsp-workbench';

/** What SPDX 2.3 has no member for, as our annotations carry it; see docs/decisions/0040-bills-of-materials.md. */
const remarkSchema = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    version: z.string(),
    cpe: z.string(),
    licences: z.array(z.strictObject({ kind: z.enum(['id', 'expression', 'name']), text: z.string() })),
    'support-level': z.string(),
    'end-of-support': z.string(),
    'made-at': z.string().nullable(),
  })
  .partial();

/** Statements of ours in annotations of a document or a package. */
export type SpdxRemarks = Readonly<z.infer<typeof remarkSchema>>;

/** Remarks as the member `annotations`; none, no member. */
export function writeRemarks(remarks: SpdxRemarks, writtenAt: string): { readonly annotations?: Json } {
  const entries = Object.entries(remarks);
  if (entries.length === 0) return {};
  return {
    annotations: entries.map(([name, value]) => ({
      annotationDate: writtenAt,
      annotationType: 'OTHER',
      annotator,
      comment: `cmdsp:${name}=${JSON.stringify(value)}`,
    })),
  };
}

/** Reads our remarks; an annotation of anybody else, or one that says nothing we know, is reported. */
export function readRemarks(of: Reading): SpdxRemarks {
  let read: SpdxRemarks = {};
  for (const entry of of.objects('annotations')) {
    const [by, comment] = [entry.text('annotator'), entry.text('comment') ?? ''];
    entry.text('annotationDate');
    entry.text('annotationType');
    entry.finish();
    const [, name = '', value = ''] = /^cmdsp:([a-z-]+)=(.+)$/s.exec(comment) ?? [];
    const remark = by === annotator ? remarkSchema.safeParse({ [name]: parse(value) }) : null;
    if (remark?.success === true) read = { ...read, ...remark.data };
    else entry.ignore('An annotation has no meaning that this engine knows.');
  }
  return read;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

import { z } from 'zod';
import { dateTime, id, link, list, longText, name } from './fields.ts';
import { note, reference } from './notes.ts';
import { productTree } from './product-tree.ts';
import { vulnerability } from './vulnerability.ts';

const acknowledgment = z.object({
  names: list(name).optional(),
  organization: name.optional(),
  summary: longText.optional(),
  urls: list(link).optional(),
});

const tracking = z.object({
  id,
  status: z.enum(['draft', 'interim', 'final']),
  version: name,
  initial_release_date: dateTime,
  current_release_date: dateTime,
  revision_history: list(
    z.object({ number: name, date: dateTime, summary: longText, legacy_version: name.optional() }),
  ),
  aliases: list(name).optional(),
  generator: z.object({ date: dateTime.optional(), engine: z.object({ name, version: name.optional() }) }).optional(),
});

const document = z.object({
  category: name,
  csaf_version: z.literal('2.0'),
  title: name,
  lang: name.optional(),
  source_lang: name.optional(),
  publisher: z.object({
    category: z.enum(['coordinator', 'discoverer', 'other', 'translator', 'user', 'vendor']),
    name,
    namespace: link,
    contact_details: longText.optional(),
    issuing_authority: longText.optional(),
  }),
  tracking,
  distribution: z
    .object({
      text: longText.optional(),
      tlp: z.object({ label: z.enum(['AMBER', 'GREEN', 'RED', 'WHITE']), url: link.optional() }).optional(),
    })
    .optional(),
  notes: list(note).optional(),
  references: list(reference).optional(),
  acknowledgments: list(acknowledgment).optional(),
  aggregate_severity: z.object({ text: name, namespace: link.optional() }).optional(),
});

/**
 * The part of CSAF 2.0 (OASIS; section 3) that this engine models, under the standard's own names. It is wider than the standard in one
 * thing: texts and lists may be empty, so that a half-written advisory can be kept. What is missing is said by the standard's tests.
 */
export const advisorySchema = z.object({
  document,
  product_tree: productTree.optional(),
  vulnerabilities: list(vulnerability).optional(),
});

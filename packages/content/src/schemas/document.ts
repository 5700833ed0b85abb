import { provenanceSchema } from '@cmdsp/questions';
import { z } from 'zod';
import { day, plainLine } from './parts.ts';

/** Head of handbook.md, accessibility.md, modules/… and guides/…, between two lines `---`. */
export const plainHeadSchema = z.strictObject({ title: plainLine, provenance: provenanceSchema });

/** Head of agreements/<id>.md. A changed text is a new file with a new version: people agreed to the old one. */
export const agreementHeadSchema = z.strictObject({
  title: plainLine,
  kind: z.enum(['candidate-agreement', 'privacy-notice', 'bank-confidentiality', 'bank-interests']),
  version: plainLine,
  effectiveOn: day,
  provenance: provenanceSchema,
});

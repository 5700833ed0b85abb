import { provenanceSchema } from '@cmdsp/questions';
import { z } from 'zod';
import { evidence, oneToSix, partialDate, plainLine, plainText, prose, slug, topicId, whereToLook } from './parts.ts';

export const incidentKinds = ['advisory', 'recall', 'attack', 'outage', 'breach', 'study'] as const;
export const incidentSectors = ['device', 'hospital', 'supplier'] as const;
export const deviceKinds = [
  'insulin-pump',
  'implant',
  'infusion-pump',
  'patient-monitor',
  'imaging',
  'laboratory',
  'dispensing',
  'respiratory',
  'dental',
  'telehealth',
  'shared-component',
  'hospital-it',
  'supplier-service',
  'surgical',
  'diagnostics',
  'other',
] as const;
export const incidentCauses = [
  'missing-authentication',
  'hard-coded-credential',
  'cleartext',
  'input-validation',
  'access-control',
  'third-party-component',
  'unsigned-update',
  'ransomware',
  'stolen-credential',
  'misconfiguration',
  'insider',
  'faulty-update',
  'wiper',
  'other',
] as const;

/** incidents/<slug>.yaml: something that happened, as the public record has it. */
export const incidentSchema = z.strictObject({
  slug: slug.describe('What links name; also the name of the file'),
  title: plainLine,
  on: partialDate.describe('When it happened or was published'),
  kind: z.enum(incidentKinds),
  sector: z.enum(incidentSectors),
  devices: z.array(z.enum(deviceKinds)).min(1),
  causes: z.array(z.enum(incidentCauses)).min(1),
  parties: z.array(plainLine).min(1),
  summary: prose.describe('What is on the public record'),
  patients: prose.describe('What it meant or could have meant for patients; says so where no harm is on record'),
  response: prose.describe('What was done'),
  lesson: plainText,
  topics: z.array(topicId).min(1),
  modules: z.array(oneToSix).min(1),
  identifiers: z.array(plainLine).describe('Advisory, CVE and recall numbers'),
  citedAs: z.array(plainLine).describe('Every wording that questions use for it'),
  evidence,
  source: whereToLook,
  provenance: provenanceSchema,
});

export type IncidentFile = z.infer<typeof incidentSchema>;

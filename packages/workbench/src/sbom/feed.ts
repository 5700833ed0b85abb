import { z } from 'zod';
import { parsePurl } from './purl/parse-purl.ts';
import { parseVersionRange } from './versions/version-range.ts';

const affectedSchema = z.strictObject({
  /** A package URL without a version. */
  purl: z
    .string()
    .max(500)
    .refine((text) => parsePurl(text).ok, 'must be a package URL'),
  /** Which releases, in the notation of vers. */
  range: z
    .string()
    .max(500)
    .refine((text) => parseVersionRange(text).ok, 'must be a range as vers:npm/>=1.2.0|<1.4.7'),
});

const advisorySchema = z.strictObject({
  id: z.string().min(1).max(60),
  title: z.string().max(300),
  affects: z.array(affectedSchema).min(1).max(50),
  /** The CVSS vector; null where nobody has scored it. */
  vector: z.string().max(200).nullable().default(null),
  /** Probability from 0 to 1 that it is exploited within 30 days, by EPSS. */
  epss: z.number().min(0).max(1).nullable().default(null),
  /** Whether the catalogue of known exploited vulnerabilities lists it. */
  isKnownExploited: z.boolean().default(false),
});

/** What is known about vulnerabilities of packages, as a file: `cmdsp-feed/1`. */
export const feedSchema = z.strictObject({
  format: z.literal('cmdsp-feed/1'),
  advisories: z.array(advisorySchema).max(100_000),
});

/** One vulnerability of a feed with the packages and releases that it is in. */
export type FeedAdvisory = Readonly<z.infer<typeof advisorySchema>>;

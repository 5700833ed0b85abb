import { canonicalJson, type Json } from '@cmdsp/primitives';
import { Problem } from '../../http/problem.ts';

/** As much as one artefact may have: an SBOM of several thousand components. */
export const mostBytes = 1024 * 1024;

/** Deeper than any format nests; shallow enough to be written by a function that calls itself. */
const mostDepth = 200;

/**
 * A body as it is kept: canonical JSON, so that what means the same is the same.
 * @throws Problem `request-malformed`, `body-too-large`
 */
export function writeBody(body: unknown): string {
  if (body === undefined) throw new Problem('request-malformed', 'The artefact has no body.');
  if (isDeeperThan(body, mostDepth))
    throw new Problem('request-malformed', `An artefact can nest ${mostDepth} levels deep, and this one nests deeper.`);
  // It came out of a JSON parser, which gives nothing else.
  const text = canonicalJson(body as Json);
  const bytes = Buffer.byteLength(text);
  if (bytes <= mostBytes) return text;
  const mebibytes = (bytes / mostBytes).toFixed(1);
  throw new Problem('body-too-large', `This has ${mebibytes} MB; an artefact on the bench can have 1 MB.`);
}

/** Goes through the levels one by one, so that depth cannot exhaust the stack. */
function isDeeperThan(value: unknown, most: number): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= most; depth += 1) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
}

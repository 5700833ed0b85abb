import type { Json } from '@cmdsp/primitives';
import { isUrl } from '../encoding/url.ts';
import { isJsonObject } from '../json-object.ts';
import type { Report } from './problem.ts';

/** The base context that every document of the VC Data Model 2.0 starts with. */
export const baseContext = 'https://www.w3.org/ns/credentials/v2';

/** VC Data Model 2.0, section 4.3: an ordered set, the base context first, then URLs and objects. */
export function checkContext(context: Json | undefined, report: Report): void {
  if (!Array.isArray(context)) return report('@context', 'must be a list of contexts');
  if (context[0] !== baseContext) report('@context', `must start with ${baseContext}`);
  context.slice(1).forEach((entry: unknown, index) => {
    if (!isUrl(entry) && !isJsonObject(entry)) report(`@context.${index + 1}`, 'must be a URL or an object');
  });
}

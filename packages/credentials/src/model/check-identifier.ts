import type { Json } from '@cmdsp/primitives';
import { isUrl } from '../encoding/url.ts';
import type { Report } from './problem.ts';

/** Section 4.4: where an `id` is present it is one URL. */
export function checkIdentifier(id: Json | undefined, path: string, report: Report): void {
  if (id !== undefined && !isUrl(id)) report(path, 'must be one absolute URL');
}

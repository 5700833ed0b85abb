import type { Catalogue } from '@cmdsp/content';
import { Problem } from '../../http/problem.ts';
import { type DocumentView, presentDocument } from '../../learning/present-document.ts';

/** The accessibility statement. @throws Problem `not-found` where the content has none */
export function presentAccessibility({ accessibility }: Catalogue): DocumentView {
  if (accessibility === null) throw new Problem('not-found', 'This content has no accessibility statement.');
  return presentDocument(accessibility);
}

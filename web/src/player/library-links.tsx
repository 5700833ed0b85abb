import { Link } from '@tanstack/react-router';
import type { MarkdownPlaces } from './markdown.tsx';

/** Where `standard:` and `incident:` links of a text lead a learner. */
export const libraryLinks: Pick<MarkdownPlaces, 'renderStandard' | 'renderIncident'> = {
  renderStandard: (slug, children) => (
    <Link to="/learn/standards/$slug" params={{ slug }}>
      {children}
    </Link>
  ),
  renderIncident: (slug, children) => (
    <Link to="/learn/incidents/$slug" params={{ slug }}>
      {children}
    </Link>
  ),
};

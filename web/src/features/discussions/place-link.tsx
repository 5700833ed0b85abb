import { Link } from '@tanstack/react-router';
import type { DiscussionEntry } from './discussion-queries.ts';

/** What a discussion is about, as a link to it. */
export function PlaceLink({ place }: { readonly place: DiscussionEntry['place'] }) {
  if (place.kind === 'topic')
    return (
      <Link to="/learn/topics/$topic" params={{ topic: place.id }} search={{ part: 'discussion' }}>
        Topic {place.title}
      </Link>
    );
  if (place.kind === 'case')
    return (
      <Link to="/learn/cases/$slug" params={{ slug: place.id }}>
        Case {place.title}
      </Link>
    );
  return <span>Cohort {place.title}</span>;
}

import { Tag } from '../../ui/tag.tsx';
import type { LiveRoom } from './live-queries.ts';

/** Where a session stands, in a word. */
export function StateTag({ state }: { readonly state: LiveRoom['state'] }) {
  if (state === 'open')
    return (
      <Tag tone="accent" icon="bell">
        Open now
      </Tag>
    );
  if (state === 'planned') return <Tag icon="clock">Planned</Tag>;
  return (
    <Tag tone="good" icon="check">
      Ended
    </Tag>
  );
}

import { Tag } from '../../ui/tag.tsx';
import { timeOfDay } from '../../writing/save-words.ts';
import type { DraftState } from './draft-saver.ts';

/** How the draft is kept, always on screen. */
export function DraftLine({ state, isGiven }: { readonly state: DraftState; readonly isGiven: boolean }) {
  if (isGiven)
    return (
      <Tag tone="good" icon="check">
        Given
      </Tag>
    );
  switch (state.kind) {
    case 'ready':
      return <Tag icon="info">Saved as you go</Tag>;
    case 'waiting':
    case 'saving':
      return <Tag icon="clock">Saving</Tag>;
    case 'saved':
      return (
        <Tag tone="good" icon="check">
          Saved {timeOfDay(state.at)}
        </Tag>
      );
    case 'failed':
      return (
        <Tag tone="caution" icon="warning">
          Not saved yet, keep this page open: {state.message}
        </Tag>
      );
  }
}

import { Notice } from '../../ui/notice.tsx';
import type { Hearing } from './use-live-room.ts';

/** Says when this page is not told of changes at once. */
export function HearingNotice({ hearing }: { readonly hearing: Hearing }) {
  if (hearing === 'stream') return null;
  if (hearing === 'asking')
    return (
      <Notice role="status" title="This page asks for changes every few seconds.">
        <span>It is open a second time, or something on the way holds up what is sent. Everything still works.</span>
      </Notice>
    );
  return (
    <Notice tone="caution" role="status" title="There is no connection to the session.">
      <span>
        You can look back through the slides you have seen. When the connection is back, you are where the room is.
      </span>
    </Notice>
  );
}

import { useBlocker } from '@tanstack/react-router';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** Asks before a page with unsaved answers is left, whether by a link or by closing the tab. */
export function LeaveGuard({ hasUnsaved }: { readonly hasUnsaved: () => boolean }) {
  const blocker = useBlocker({ shouldBlockFn: hasUnsaved, enableBeforeUnload: hasUnsaved, withResolver: true });
  return (
    <Dialog
      title="Some answers are not saved yet"
      isOpen={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      actions={
        <>
          <Button onPress={() => blocker.reset?.()}>Stay here</Button>
          <Button look="danger" onPress={() => blocker.proceed?.()}>
            Leave without saving
          </Button>
        </>
      }
    >
      <p>They are kept on this page until the connection is back. If you leave now, the unsaved ones are lost.</p>
    </Dialog>
  );
}

import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

export type LeaveGuardProps = {
  readonly hasUnsaved: () => boolean;
  /** What is not saved. */
  readonly title: string;
  /** What becomes of it. */
  readonly children: ReactNode;
};

/** Asks before a page with something unsaved is left, whether by a link or by closing the tab. */
export function LeaveGuard({ hasUnsaved, title, children }: LeaveGuardProps) {
  const blocker = useBlocker({ shouldBlockFn: hasUnsaved, enableBeforeUnload: hasUnsaved, withResolver: true });
  return (
    <Dialog
      title={title}
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
      <p>{children}</p>
    </Dialog>
  );
}

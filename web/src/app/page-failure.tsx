import type { ErrorComponentProps } from '@tanstack/react-router';
import { KeptModules } from '../offline/kept-modules.tsx';
import { Page } from '../ui/page.tsx';
import { Failure } from '../ui/states.tsx';

/** A page that could not be drawn: most often its files could not be fetched, because the connection is away. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  // What browsers throw when a part of the program cannot be fetched has no type of its own.
  const isAway =
    !navigator.onLine ||
    /dynamically imported module|module script|Importing a module|preload CSS/i.test(String(error));
  const shown = isAway ? new Error('This page needs a connection, and there is none now.') : error;
  return (
    <Page title="This page cannot be shown" width="reading">
      <Failure
        error={shown}
        onRetry={() => {
          // A part that failed to load is asked for again only by a new page.
          if (isAway) window.location.reload();
          else reset();
        }}
      />
      <KeptModules />
    </Page>
  );
}

const pauseMilliseconds = 5000;

/**
 * Fetches stylesheets again whose first fetch broke off, as soon as the connection is back. A page is fetched ahead when
 * somebody comes near its link; if that happens while the connection is away, the loader of the program takes its
 * stylesheet for done, and the page would later open without its looks.
 */
export function fetchStylesheetsAgain(): void {
  window.addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
      const again = () => {
        clearTimeout(timer);
        window.removeEventListener('online', again);
        // The server may be away without the network: another failure comes here again.
        if (target.isConnected) target.replaceWith(target.cloneNode());
      };
      const timer = navigator.onLine ? setTimeout(again, pauseMilliseconds) : undefined;
      window.addEventListener('online', again);
    },
    // These events do not bubble.
    { capture: true },
  );
}

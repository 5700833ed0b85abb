import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { OfflineGuard } from '../offline/offline-guard.tsx';
import { NotificationBell } from '../features/notifications/notification-bell.tsx';
import { SearchButton } from '../features/search/search-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { NavigationRail } from './navigation-rail.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { ShellFooter } from './shell-footer.tsx';
import { useHashTarget } from './use-hash-target.ts';
import styles from './shell.module.css';

/** The frame of every page but the exam: skip link, rail (a bottom bar on phones), banner when offline, the page. */
export function Shell() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const main = useRef<HTMLElement>(null);
  const previousPath = useRef(path);
  useEffect(() => {
    // A new page is announced by moving the focus to it, as a full page load would.
    if (previousPath.current !== path) main.current?.focus({ preventScroll: false });
    previousPath.current = path;
  }, [path]);
  useHashTarget();
  // The speaker's own window has room for nothing else.
  if (path.endsWith('/presenter')) {
    return (
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
    );
  }
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        Skip to the page
      </a>
      <header className={styles.rail}>
        <Link to="/" className={styles.brand}>
          <Icon name="certificate" size={24} />
          <span>CMDSP</span>
        </Link>
        <SearchButton />
        <NotificationBell />
        <NavigationRail />
      </header>
      <div className={styles.page}>
        <main id="main" ref={main} tabIndex={-1} className={styles.main}>
          <OfflineBanner />
          <OfflineGuard />
          <Outlet />
        </main>
        <ShellFooter />
      </div>
    </div>
  );
}

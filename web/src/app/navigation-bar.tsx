import { useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { NavigationLink } from './navigation-link.tsx';
import styles from './navigation-rail.module.css';
import type { NavigationItem } from './use-navigation-items.ts';

// Loads when it is first opened: most people never need it on a first page.
const MorePlaces = lazy(async () => ({ default: (await import('./more-places.tsx')).MorePlaces }));

/** As many as a phone shows side by side without cutting a word off. */
const mostPlaces = 5;

/** The main navigation of phones: the first places, and the others behind one more. */
export function NavigationBar({ items }: { readonly items: readonly NavigationItem[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const shown = items.length <= mostPlaces ? items : items.slice(0, mostPlaces - 1);
  const others = items.slice(shown.length);
  const isAt = ({ to }: NavigationItem) => to !== undefined && (path === to || path.startsWith(`${to}/`));
  // One place is lit at a time: what stands in the bar goes before what it hides.
  const isAmongOthers = others.some(isAt) && !shown.some(isAt);
  return (
    <nav aria-label="Main" className={styles.bar}>
      <ul className={styles.list}>
        {shown.map((item) => (
          <li key={item.label}>
            <NavigationLink item={item} />
          </li>
        ))}
        {others.length > 0 && (
          <li>
            <button
              type="button"
              className={styles.item}
              aria-haspopup="dialog"
              aria-expanded={isOpen}
              aria-current={isAmongOthers ? 'page' : undefined}
              onClick={() => setIsOpen(true)}
            >
              <Icon name="menu" />
              <span>More</span>
            </button>
          </li>
        )}
      </ul>
      {isOpen && (
        <Suspense>
          <MorePlaces items={others} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </nav>
  );
}

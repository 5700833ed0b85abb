import { Link } from '@tanstack/react-router';
import { Icon } from '../ui/icon.tsx';
import styles from './navigation-rail.module.css';
import type { NavigationItem } from './use-navigation-items.ts';

/** One place of the main navigation. */
export function NavigationLink({ item, onPress }: { readonly item: NavigationItem; readonly onPress?: () => void }) {
  const content = (
    <>
      <Icon name={item.icon} />
      <span>{item.label}</span>
    </>
  );
  if (item.to === undefined)
    return (
      <a href={item.href} className={styles.item}>
        {content}
      </a>
    );
  return (
    <Link
      to={item.to}
      className={styles.item}
      activeProps={{ 'aria-current': 'page' }}
      activeOptions={{ exact: item.to === '/' }}
      {...(onPress === undefined ? {} : { onClick: onPress })}
    >
      {content}
    </Link>
  );
}

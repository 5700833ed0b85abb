import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './tag.module.css';

/** A state in one or two words, with an icon so that colour is never alone. */
export function Tag({
  tone = 'neutral',
  icon,
  children,
}: {
  readonly tone?: 'neutral' | 'good' | 'caution' | 'danger' | 'accent';
  readonly icon?: IconName;
  readonly children: ReactNode;
}) {
  return (
    <span className={`${styles.tag} ${styles[tone]}`}>
      {icon !== undefined && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}

import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './notice.module.css';

const icons = { info: 'info', good: 'check', caution: 'warning', danger: 'warning' } as const satisfies Record<
  string,
  IconName
>;

export type NoticeProps = {
  readonly tone?: keyof typeof icons;
  readonly title?: string;
  readonly children?: ReactNode;
  /** `alert` interrupts a screen reader (something failed), `status` waits politely. */
  readonly role?: 'alert' | 'status';
};

/** Something to know, with an icon and words: colour alone says nothing. */
export function Notice({ tone = 'info', title, children, role }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={role}>
      <Icon name={icons[tone]} />
      <div className={styles.body}>
        {title !== undefined && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}

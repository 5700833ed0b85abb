import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Notice } from '../ui/notice.tsx';
import styles from './offline-banner.module.css';

/** Says when the device is offline and what still works; gone as soon as the connection is back. */
export function OfflineBanner() {
  const isOnline = useSyncExternalStore(
    (onChange) => onlineManager.subscribe(onChange),
    () => onlineManager.isOnline(),
  );
  return (
    <div className={styles.banner} aria-live="polite">
      {!isOnline && (
        <Notice tone="caution" title="You are offline">
          What is on the screen stays readable. Answers and forms can be sent when the connection is back.
        </Notice>
      )}
    </div>
  );
}

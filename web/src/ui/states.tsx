import { type ReactNode, useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import styles from './states.module.css';

/** Grey bars in the place of what is coming, shown only after 300 ms so that quick answers do not flicker. */
export function Loading({ what, lines = 4 }: { readonly what: string; readonly lines?: number }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <div className={styles.loading} role="status">
      <span className="visually-hidden">Loading {what}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.bar} />
      ))}
    </div>
  );
}

/** Nothing here yet: why, and the first step. */
export function Empty({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <strong>{title}</strong>
      {children !== undefined && <p>{children}</p>}
      {action}
    </div>
  );
}

/** Something failed: what, the stable code, and a way to try again. Nothing typed is lost. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const message = error instanceof Error ? error.message : 'Something unexpected happened.';
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return (
    <Notice tone="danger" role="alert" title={message}>
      <p className={styles.code}>
        Code <code>{code}</code>
      </p>
      {onRetry !== undefined && (
        <div>
          <Button onPress={onRetry}>Try again</Button>
        </div>
      )}
    </Notice>
  );
}

import { useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from '../../ui/case-card.module.css';

/** How many files an appeal takes, and how large each may be. */
export const mostFiles = 5;
export const mostBytes = 5 * 1024 * 1024;

type Shown = { readonly id: string; readonly name: string; readonly bytes: number };

/** Files with their sizes; where they can be removed, the focus stays here when one goes. */
export function FileList({
  files,
  onRemove,
  none,
}: {
  readonly files: readonly Shown[];
  readonly onRemove?: ((file: Shown) => void) | undefined;
  /** What is said when there are none. */
  readonly none: string;
}) {
  const list = useRef<HTMLUListElement>(null);
  return (
    <>
      {files.length === 0 && <p>{none}</p>}
      <ul ref={list} className={styles.files} aria-label="Files" tabIndex={-1} hidden={files.length === 0}>
        {files.map((file) => (
          <li key={file.id} className={styles.row}>
            <span>
              <bdi>{file.name}</bdi>, {Math.ceil(file.bytes / 1024)} kB
            </span>
            {onRemove !== undefined && (
              <Button
                aria-label={`Remove ${file.name}`}
                onPress={() => {
                  list.current?.focus();
                  onRemove(file);
                }}
              >
                Remove
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

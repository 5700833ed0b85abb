import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';
import type { Look } from './drawn-parts.ts';
import styles from './drawing.module.css';

/** A part of the drawing that can be chosen. The drawing listens for all of them by `data-part`, so that drawing one is cheap. */
export function PartButton({
  id,
  words,
  look,
  className,
  children,
}: {
  readonly id: string;
  /** What a screen reader says about it. */
  readonly words: string;
  readonly look: Look;
  readonly className: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={`${styles.part} ${className}`}
      data-part={id}
      data-selected={look.isSelected || undefined}
      data-source={look.isSource || undefined}
      data-mark={look.mark?.tone}
      aria-pressed={look.isSelected}
      aria-label={look.mark === undefined ? words : `${words}. ${look.mark.words}`}
      title={look.mark?.words}
      tabIndex={look.isEntry ? 0 : -1}
    >
      {children}
      {look.mark !== undefined && <Icon name={look.mark.tone === 'good' ? 'check' : 'warning'} size={16} />}
    </button>
  );
}

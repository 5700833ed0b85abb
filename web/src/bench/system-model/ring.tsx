import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { RingNode } from './drawn-parts.ts';
import styles from './drawing.module.css';
import { PartButton } from './part-button.tsx';

/** A trust boundary or a zone round its components; only its name can be pressed, so that it hides nothing inside. */
export const Ring = memo(function Ring({ data }: NodeProps<RingNode>) {
  const { id, label, kind, words, box, look } = data;
  return (
    <div
      className={`${styles.ring} ${styles[kind]}`}
      data-mark={look.mark?.tone}
      data-selected={look.isSelected || undefined}
      style={{ width: box.width, height: box.height }}
    >
      <PartButton id={id} words={words} look={look} className={styles.ringName}>
        {label}
      </PartButton>
    </div>
  );
});

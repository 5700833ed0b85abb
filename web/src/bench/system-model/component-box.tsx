import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import type { ComponentNode } from './drawn-parts.ts';
import styles from './drawing.module.css';
import { PartButton } from './part-button.tsx';
import { kindWords } from './words.ts';

/** A component on the drawing: its name and what it is. Flows are pulled out of the point at its rim. */
export const ComponentBox = memo(function ComponentBox({ data, isConnectable }: NodeProps<ComponentNode>) {
  const { component, words, look } = data;
  return (
    <>
      <PartButton
        id={component.id}
        words={words}
        look={look}
        className={`${styles.component} ${styles[component.kind]}`}
      >
        <span className={styles.name}>{component.label}</span>{' '}
        <span className={styles.kind}>
          {kindWords[component.kind]}
          {component.patients === 'many' && ', many patients'}
          {component.isOutOfScope && ', out of scope'}
        </span>
      </PartButton>
      <Handle type="source" position={Position.Right} isConnectable={isConnectable} className={styles.handle ?? ''} />
    </>
  );
});

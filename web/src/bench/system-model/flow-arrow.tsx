import { componentSize } from '@cmdsp/workbench/system-model';
import { EdgeLabelRenderer, type EdgeProps, useInternalNode } from '@xyflow/react';
import { memo } from 'react';
import type { FlowEdge } from './drawn-parts.ts';
import styles from './drawing.module.css';
import { flowLine } from './flow-line.ts';
import { PartButton } from './part-button.tsx';

/** A flow on the drawing: an arrow and its words. Commands are drawn thick, code dashed. */
export const FlowArrow = memo(function FlowArrow({ data, source, target }: EdgeProps<FlowEdge>) {
  const from = useInternalNode(source)?.internals.positionAbsolute;
  const to = useInternalNode(target)?.internals.positionAbsolute;
  if (data === undefined || from === undefined || to === undefined) return null;
  const { flow, lane, words, look } = data;
  const { path, middle } = flowLine({ from: { ...from, ...componentSize }, to: { ...to, ...componentSize }, lane });
  const tone = look.mark?.tone ?? (look.isSelected ? 'selected' : 'plain');
  return (
    <>
      <path
        d={path}
        className={styles.line}
        data-tone={tone}
        data-command={flow.payloads.includes('command') || undefined}
        data-code={flow.payloads.includes('code') || undefined}
        markerEnd={`url(#flow-end-${tone})`}
        markerStart={flow.isTwoWay ? `url(#flow-end-${tone})` : undefined}
      />
      <EdgeLabelRenderer>
        <div
          className={`${styles.flowPlace} nodrag nopan`}
          style={{ transform: `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px)` }}
        >
          <PartButton id={flow.id} words={words} look={look} className={styles.flow}>
            {flow.label || flow.protocol || 'Flow'}
          </PartButton>
        </div>
      </EdgeLabelRenderer>
    </>
  );
});

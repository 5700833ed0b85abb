import type { Box, Component, DataFlow } from '@cmdsp/workbench/system-model';
import type { Edge, Node } from '@xyflow/react';
import type { Mark } from './mark.ts';

/** How a part looks at the moment. */
export type Look = {
  readonly isSelected: boolean;
  /** Whether Tab enters the drawing here. */
  readonly isEntry: boolean;
  /** Whether a flow is being drawn from here. */
  readonly isSource: boolean;
  readonly mark: Mark | undefined;
};

export type ComponentNode = Node<
  { readonly component: Component; readonly words: string; readonly look: Look },
  'component'
>;

export type RingNode = Node<
  {
    readonly id: string;
    readonly label: string;
    readonly kind: 'boundary' | 'zone';
    readonly words: string;
    readonly box: Box;
    readonly look: Look;
  },
  'ring'
>;

export type FlowEdge = Edge<
  { readonly flow: DataFlow; readonly lane: number; readonly words: string; readonly look: Look },
  'flow'
>;

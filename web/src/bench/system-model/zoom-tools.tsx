import { useReactFlow } from '@xyflow/react';
import { Tool, ToolGroup } from '../../ui/toolbar.tsx';
import styles from './drawing.module.css';

/** How much of the drawing is seen, and how large. Nothing moves on its way there. */
export function ZoomTools() {
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  return (
    <div className={styles.zoom}>
      <ToolGroup label="Size of the drawing">
        <Tool label="Show smaller" onPress={() => void zoomOut()}>
          −
        </Tool>
        <Tool label="Show larger" onPress={() => void zoomIn()}>
          +
        </Tool>
        <Tool label="Show everything" onPress={() => void fitView({ padding: 0.1, maxZoom: 1 })}>
          ⤢
        </Tool>
      </ToolGroup>
    </div>
  );
}

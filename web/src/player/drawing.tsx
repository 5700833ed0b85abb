import { type Drawing as DrawingData, iconPaths, pathOf, type Shape } from '@cmdsp/figures/drawing';
import { assertNever } from '@cmdsp/primitives';
import styles from './drawing.module.css';

/** The shapes of a figure as SVG. All looks come from the style sheet; the words around the figure say what it shows. */
export function Drawing({ drawing, className }: { readonly drawing: DrawingData; readonly className?: string }) {
  const { width, height, shapes } = drawing;
  return (
    <svg
      className={`${styles.drawing} ${className ?? ''}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {shapes.map((shape, index) => (
        <ShapeView key={index} shape={shape} />
      ))}
    </svg>
  );
}

function ShapeView({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius, look } = shape;
      return <rect className={styles[look]} x={x} y={y} width={width} height={height} rx={radius} />;
    }
    case 'line':
      return <path className={`${styles.line} ${styles[shape.look]}`} d={pathOf(shape.points)} />;
    case 'polygon':
      return (
        <polygon
          className={`${styles.head} ${styles[shape.look]}`}
          points={shape.points.map(({ x, y }) => `${x},${y}`).join(' ')}
        />
      );
    case 'text':
      return (
        <text
          className={styles[`text-${shape.look}`]}
          x={shape.x}
          y={shape.y}
          textAnchor={shape.anchor}
          fontSize={shape.size}
        >
          {shape.text}
        </text>
      );
    case 'icon':
      return (
        <path
          className={styles.icon}
          transform={`translate(${shape.x} ${shape.y}) scale(${shape.width / 16})`}
          d={iconPaths[shape.name]}
        />
      );
    default:
      return assertNever(shape);
  }
}

/** A figure as shapes: no colours and no fonts, only what each shape means. Units are those of `width` and `height`. */
export type Drawing = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] };

/** In the order in which they are painted. */
export type Shape = RectShape | LineShape | PolygonShape | TextShape | IconShape;

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Point = { readonly x: number; readonly y: number };

export type RectShape = Box & {
  readonly kind: 'rect';
  readonly radius: number;
  readonly look: RectLook;
  /** The element that it stands for, by place in the figure, where one can point at it. */
  readonly part?: string;
};
export type LineShape = {
  readonly kind: 'line';
  readonly points: readonly Point[];
  readonly look: LineLook;
  readonly part?: string;
};
/** Arrow heads and marks. */
export type PolygonShape = { readonly kind: 'polygon'; readonly points: readonly Point[]; readonly look: LineLook };
/** One line of text; `x` and `y` are where its anchor stands on the base line, `box` is the room it needs at most. */
export type TextShape = Point & {
  readonly kind: 'text';
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly look: TextLook;
  readonly box: Box;
};
export type IconShape = Box & { readonly kind: 'icon'; readonly name: IconName };

export type Tone = 'low' | 'medium' | 'high';
export type RectLook =
  | 'zone'
  | 'component'
  | 'actor'
  | 'question'
  | 'outcome'
  | 'bar'
  | 'plate'
  | 'zone-plate'
  | 'badge'
  | 'badge-crossing'
  | 'badge-boundary'
  | 'badge-note'
  | 'head-cell'
  | `tone-${Tone}`
  | `mark-${Tone}`
  | `point-${SeriesNumber}`;
/** Lines of a chart differ in dash and in the shape of their points, not in colour alone. */
export type SeriesNumber = 1 | 2 | 3 | 4;
export type LineLook =
  | 'flow'
  | 'flow-crossing'
  | 'boundary'
  | 'reply'
  | 'event'
  | 'branch'
  | 'lifeline'
  | 'axis'
  | 'rule'
  | 'grid'
  | 'dot'
  | `series-${SeriesNumber}`;
export type TextLook = 'plain' | 'strong' | 'quiet' | 'zone' | 'number';
export type IconName = 'device' | 'app' | 'server' | 'cloud' | 'network' | 'person' | 'store';

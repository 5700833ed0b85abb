export type { TextAlternative, TextTable } from './alternative/text-alternative.ts';
export { describeFigure } from './describe-figure.ts';
export { drawFigure } from './draw-figure.ts';
export type { Box, Drawing, IconName, LineLook, RectLook, Shape, TextLook } from './drawing/drawing.ts';
export { iconPaths } from './drawing/icon-paths.ts';
export { pathOf } from './drawing/path-of.ts';
export type { Figure } from './figure.ts';
export { type Sheet, sheetWidths } from './layout/sheet.ts';
export { boxOfPart } from './regions/box-of-part.ts';

/** Side of a cell of the routing grid, in drawing units. Boxes stand on cell borders, lines run through cell middles. */
export const cellSize = 10;

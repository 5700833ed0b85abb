/** How much room every component takes on the canvas, in its units. */
export const componentSize = { width: 168, height: 72 } as const;

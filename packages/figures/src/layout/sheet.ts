/** The two widths figures are drawn for: a page, and a phone. */
export const sheetWidths = { wide: 720, narrow: 340 } as const;

export type Sheet = keyof typeof sheetWidths;

/** The slide that a presenter window begins at: `?slide=3`, counted from zero. */
export function readPresenterSlide(search: Record<string, unknown>): { slide?: number } {
  const slide = Number(search['slide']);
  return Number.isInteger(slide) && slide >= 0 && slide < 1000 ? { slide } : {};
}

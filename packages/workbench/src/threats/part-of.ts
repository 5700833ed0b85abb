/** The component or flow that a place of a diagram belongs to: the way back of a flow (`orders:back`) belongs to the flow itself. */
export function partOf(place: string): string {
  return place.replace(/:back$/, '');
}

/** Internal id of the option at an authored position (0-based), unique within its question. */
export function optionIdAt(index: number): string {
  return `o${index + 1}`;
}

/** Words by value as the options of a choice. Its values come back through `valueIn`. */
export function optionsOf(words: Readonly<Record<string, string>>): readonly { value: string; label: string }[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

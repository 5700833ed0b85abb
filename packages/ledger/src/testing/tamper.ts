/** Every text that differs from `text` in one character: the character replaced by its neighbour in code. */
export function* tamperings(text: string): Generator<{ readonly index: number; readonly text: string }> {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    yield { index, text: text.slice(0, index) + String.fromCharCode(code ^ 1) + text.slice(index + 1) };
  }
}

/** Parses JSON, or null when tampering broke the syntax. */
export function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // broken syntax is found by whoever reads the file
  }
}

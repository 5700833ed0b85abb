/** Head and body of a Markdown file; `head` is null when the file does not begin with a line `---`. */
export type FrontMatter = {
  readonly head: string | null;
  readonly body: string;
  /** Line of the file on which the body begins. */
  readonly bodyLine: number;
};

/** Separates the YAML head (between two lines `---`) of a document from its Markdown. */
export function splitFrontMatter(text: string): FrontMatter {
  const match = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (match === null) return { head: null, body: text, bodyLine: 1 };
  return {
    head: match[1] ?? '',
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}

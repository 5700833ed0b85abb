import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { ContentProblem } from '../content-problem.ts';
import type { Path } from '../place.ts';

/** Plain data that still knows its lines. */
export type YamlData = {
  readonly value: unknown;
  /** Line of the key (or list entry) at `path`, or of its nearest parent when it is not there. */
  readonly lineOf: (path: Path) => number;
  /** Line on which the text at `path` itself begins, for what is found inside a text. */
  readonly textLineOf: (path: Path) => number;
};

/** `data` is null when the syntax is broken. */
export type YamlReading = { readonly data: YamlData | null; readonly problems: readonly ContentProblem[] };

/** Reads YAML 1.2. Repeated keys, unknown tags, anchors and aliases are refused: content is data that people read. */
export function readYaml(file: string, text: string, firstLine = 1): YamlReading {
  const counter = new LineCounter();
  const document = parseDocument(text, { version: '1.2', lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const lineAt = (offset: number) => firstLine - 1 + counter.linePos(offset).line;
  const problems = [
    ...[...document.errors, ...document.warnings].map((error) => ({ offset: error.pos[0], message: error.message })),
    ...findAnchors(document).map((offset) => ({ offset, message: 'anchors and aliases are not used in content' })),
  ].map(({ offset, message }) => syntaxProblem({ file, line: lineAt(offset), message }));
  if (problems.length > 0) return { data: null, problems };
  return {
    data: {
      value: document.toJS(),
      lineOf: (path) => lineAt(offsetOf(document, path)),
      textLineOf: (path) => textLine(document, path, lineAt),
    },
    problems,
  };
}

function syntaxProblem({ file, line, message }: { file: string; line: number; message: string }): ContentProblem {
  return {
    severity: 'error',
    file,
    line,
    rule: 'yaml-syntax',
    message: message.split('\n')[0] ?? message,
    fix: 'correct the YAML: two spaces per level, and text with colons, quotes or # in a block scalar (`|` or `>-`)',
  };
}

function findAnchors(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Alias: (_, node) => void offsets.push(node.range?.[0] ?? 0),
    Node: (_, node) => {
      if ('anchor' in node && node.anchor !== undefined) offsets.push(node.range?.[0] ?? 0);
    },
  });
  return offsets;
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = keyOffset(document, path.slice(0, length));
    if (offset !== null) return offset;
  }
  return document.contents?.range?.[0] ?? 0;
}

function keyOffset(document: Document, path: Path): number | null {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
    return isNode(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
  }
  const node: unknown = document.getIn(path, true);
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}

function textLine(document: Document, path: Path, lineAt: (offset: number) => number): number {
  const node: unknown = document.getIn(path, true);
  if (!isScalar(node)) return lineAt(offsetOf(document, path));
  // A block scalar's range begins at its `|` or `>`; the text begins on the next line.
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  return lineAt(node.range?.[0] ?? 0) + (isBlock ? 1 : 0);
}

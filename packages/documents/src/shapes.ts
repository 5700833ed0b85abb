import { bodyLimits } from './limits.ts';

/** What a node of one type may hold. */
export type Shape = {
  /** Every key it may have. */
  readonly keys: readonly string[];
  readonly isAttrsRight?: (attrs: unknown) => boolean;
} & (
  | { readonly kind: 'leaf' | 'text' }
  | {
      readonly kind: 'parent';
      readonly children: readonly string[];
      readonly mayBeEmpty: boolean;
      /** What its first child must be. */
      readonly first?: string;
      readonly most?: number;
    }
);

const blocks = ['paragraph', 'heading', 'codeBlock', 'bulletList', 'orderedList', 'blockquote'];
const inlines = ['text', 'hardBreak'];

const parent = (children: readonly string[], parts: { first?: string; most?: number } = {}): Shape => ({
  kind: 'parent',
  keys: ['type', 'content'],
  children,
  mayBeEmpty: false,
  ...parts,
});

const lines = (children: readonly string[]): Shape => ({
  kind: 'parent',
  keys: ['type', 'content'],
  children,
  mayBeEmpty: true,
});

/** Every node a document may hold. */
export const shapes: Readonly<Record<string, Shape | undefined>> = {
  doc: parent([...blocks, 'table', 'reference']),
  paragraph: lines(inlines),
  heading: { ...lines(inlines), keys: ['type', 'attrs', 'content'], isAttrsRight: isHeadingLevel },
  codeBlock: lines(['text']),
  bulletList: parent(['listItem']),
  orderedList: parent(['listItem']),
  listItem: parent(blocks, { first: 'paragraph' }),
  blockquote: parent(blocks),
  table: parent(['tableRow'], { most: bodyLimits.rows }),
  tableRow: parent(['tableHeader', 'tableCell'], { most: bodyLimits.columns }),
  tableHeader: parent(blocks),
  tableCell: parent(blocks),
  reference: { kind: 'leaf', keys: ['type', 'attrs'], isAttrsRight: isReference },
  hardBreak: { kind: 'leaf', keys: ['type'] },
  text: { kind: 'text', keys: ['type', 'text', 'marks'] },
};

function isHeadingLevel(attrs: unknown): boolean {
  return hasOnly(attrs, ['level']) && (attrs['level'] === 2 || attrs['level'] === 3);
}

function isReference(attrs: unknown): boolean {
  if (!hasOnly(attrs, ['kind', 'name'])) return false;
  const { kind, name } = attrs;
  return (
    (kind === 'figure' || kind === 'attachment') && typeof name === 'string' && /^[a-z0-9][a-z0-9-]{0,63}$/.test(name)
  );
}

function hasOnly(attrs: unknown, keys: readonly string[]): attrs is Record<string, unknown> {
  return (
    typeof attrs === 'object' &&
    attrs !== null &&
    !Array.isArray(attrs) &&
    Object.keys(attrs).length === keys.length &&
    keys.every((key) => key in attrs)
  );
}

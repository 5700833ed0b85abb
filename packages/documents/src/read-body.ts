import { ok, refused, type Result } from '@cmdsp/primitives';
import type { DocumentBody } from './body.ts';
import { bodyLimits } from './limits.ts';
import { type Shape, shapes } from './shapes.ts';

/** Why something is no document that may be stored. */
export type BodyFault = 'not-a-document' | 'too-long' | 'too-deep' | 'too-wide';

type Node = { readonly [key: string]: unknown };
type Reading = { characters: number; nodes: number };

class Unreadable extends Error {
  readonly code = 'document-unreadable';
  readonly fault: BodyFault;

  constructor(fault: BodyFault) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * Reads what a browser sent as a document, or says what is wrong with it. Strict: a key, a node, a mark or a link that
 * is not in the subset refuses the whole, so that nothing is ever stored that a page would have to clean.
 */
export function readBody(value: unknown): Result<DocumentBody, BodyFault> {
  const reading = { characters: 0, nodes: 0 };
  try {
    readNode(value, { allowed: ['doc'], depth: 0, reading });
  } catch (fault) {
    if (fault instanceof Unreadable) return refused(fault.fault);
    throw fault;
  }
  return ok(value as DocumentBody); // every node was held against its shape
}

function readNode(
  value: unknown,
  place: { readonly allowed: readonly string[]; readonly depth: number; readonly reading: Reading },
): void {
  const { allowed, depth, reading } = place;
  if (!isNode(value) || typeof value['type'] !== 'string' || !allowed.includes(value['type']))
    throw new Unreadable('not-a-document');
  reading.nodes += 1;
  if (depth > bodyLimits.depth) throw new Unreadable('too-deep');
  if (reading.nodes > bodyLimits.nodes) throw new Unreadable('too-long');
  const shape = shapes[value['type']];
  if (shape === undefined) throw new Unreadable('not-a-document');
  requireKeys(value, shape);
  if (shape.isAttrsRight?.(value['attrs']) === false) throw new Unreadable('not-a-document');
  if (shape.kind === 'text') readText(value, reading);
  if (shape.kind === 'parent') readChildren(value, { shape, depth, reading });
}

function readChildren(
  value: Node,
  { shape, depth, reading }: { shape: Extract<Shape, { kind: 'parent' }>; depth: number; reading: Reading },
): void {
  const children = value['content'];
  if (children === undefined && shape.mayBeEmpty) return;
  if (!Array.isArray(children) || children.length === 0) throw new Unreadable('not-a-document');
  if (shape.most !== undefined && children.length > shape.most) throw new Unreadable('too-wide');
  if (shape.first !== undefined && !isNodeOf(children[0], shape.first)) throw new Unreadable('not-a-document');
  for (const child of children) readNode(child, { allowed: shape.children, depth: depth + 1, reading });
}

function readText(value: Node, reading: Reading): void {
  const { text, marks } = value;
  if (typeof text !== 'string' || text === '' || isUnprintable(text)) throw new Unreadable('not-a-document');
  reading.characters += text.length;
  if (reading.characters > bodyLimits.characters) throw new Unreadable('too-long');
  if (marks === undefined) return;
  if (!Array.isArray(marks) || marks.length === 0 || !marks.every(isMark)) throw new Unreadable('not-a-document');
  if (new Set(marks.map((mark: Node) => mark['type'])).size < marks.length) throw new Unreadable('not-a-document');
}

function isMark(mark: unknown): mark is Node {
  if (!isNode(mark)) return false;
  const keys = Object.keys(mark);
  if (mark['type'] === 'link') {
    const { attrs } = mark;
    return keys.length === 2 && isNode(attrs) && Object.keys(attrs).length === 1 && isLink(attrs['href']);
  }
  return keys.length === 1 && (mark['type'] === 'bold' || mark['type'] === 'italic' || mark['type'] === 'code');
}

/** True for the only links a document may hold: http, https and mailto, without white space or markup. */
export function isLink(href: unknown): href is string {
  return (
    typeof href === 'string' &&
    href.length <= bodyLimits.linkCharacters &&
    /^(https?:\/\/[^\s<>"\\]+|mailto:[^\s<>"\\]+)$/i.test(href) &&
    !isUnprintable(href)
  );
}

/** Lone halves of characters and control characters: no database and no page takes them all. */
function isUnprintable(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
  return /[\u0000-\u0008\u000b-\u001f\u007f]|\p{Surrogate}/u.test(text);
}

function requireKeys(value: Node, shape: Shape): void {
  for (const key of Object.keys(value)) if (!shape.keys.includes(key)) throw new Unreadable('not-a-document');
}

function isNodeOf(value: unknown, type: string): boolean {
  return isNode(value) && value['type'] === type;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

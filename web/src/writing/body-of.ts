import type { DocumentBody } from '@cmdsp/documents';
import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';

type Raw = { readonly [key: string]: unknown };

/** The attributes that are part of a document; the editor's own (spans and widths of cells) are not. */
const keptAttributes: Readonly<Record<string, readonly string[]>> = {
  heading: ['level'],
  reference: ['kind', 'name'],
  link: ['href'],
};

/** What stands in the editor, as a document; `readBody` says whether it is one. */
export function bodyOf(doc: Node): DocumentBody {
  return strip(doc.toJSON() as Raw) as unknown as DocumentBody; // held against the subset before it is sent
}

/** A document as the editor takes it; it changes nothing of what it is given. */
export function contentOf(body: DocumentBody): JSONContent {
  return body as unknown as JSONContent; // the same form, but for being readonly
}

function strip(node: Raw): Raw {
  const { type, attrs, content, text, marks } = node;
  const kept = keptAttributes[String(type)];
  return {
    type,
    ...(kept !== undefined && { attrs: pick(attrs as Raw, kept) }),
    ...(typeof text === 'string' && { text: printable(text) }),
    ...(Array.isArray(marks) && { marks: marks.map(strip) }),
    ...(Array.isArray(content) && { content: content.map(strip) }),
  };
}

function pick(attrs: Raw, names: readonly string[]): Raw {
  return Object.fromEntries(names.map((name) => [name, attrs[name]]));
}

/** Control characters that a paste brought along have no place in a text; each becomes a space, so that places stay. */
function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what this replaces
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]|\p{Surrogate}/gu, ' ');
}

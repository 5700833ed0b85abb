import type { Link, PhrasingContent } from 'mdast';
import type { Inline } from '../tree/markdown-tree.ts';
import { readLinkTarget } from './read-link-target.ts';
import type { Scribe } from './scribe.ts';

/** What stands within a line, in our own tree; anything it cannot hold is reported and its plain text kept. */
export function convertInline(nodes: readonly PhrasingContent[], scribe: Scribe): Inline[] {
  return mergeText(nodes.flatMap((node) => convert(node, scribe)));
}

function convert(node: PhrasingContent, scribe: Scribe): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: node.value.replace(/\s*\n\s*/g, ' ') }];
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, children: convertInline(node.children, scribe) }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'break':
      return [{ kind: 'break' }];
    case 'link':
      return convertLink(node, scribe);
    case 'textDirective':
      // `10:30am` and `a:b` look like directives to the reader; they are just text here.
      return [{ kind: 'text', text: scribe.sourceOf(node) }];
    case 'html':
      scribe.report(node, {
        rule: 'raw-html',
        message: `raw HTML \`${node.value.slice(0, 40)}\``,
        fix: 'write it in Markdown, or put `\\` before the `<` when you mean the character',
      });
      return [];
    case 'image':
    case 'imageReference':
      scribe.report(node, {
        rule: 'unsupported-markdown',
        message: 'images are not part of course Markdown',
        fix: 'draw it as a figure (figures/<ref>.yaml) and show it with ::figure{ref="…"}',
      });
      return [];
    default:
      scribe.report(node, {
        rule: 'unsupported-markdown',
        message: `${nameOf[node.type] ?? node.type} are not part of course Markdown`,
        fix: 'say it in plain words, emphasis or a link with its address',
      });
      return [{ kind: 'text', text: scribe.sourceOf(node) }];
  }
}

const nameOf: Readonly<Record<string, string>> = {
  delete: 'struck-out words',
  footnoteReference: 'footnotes',
  linkReference: 'links by reference',
};

function convertLink(node: Link, scribe: Scribe): Inline[] {
  const children = convertInline(node.children, scribe);
  // A bare e-mail address or www name becomes a link by itself; the author wrote text, so text it stays.
  if (!scribe.sourceOf(node).startsWith('[') && !node.url.startsWith('https:')) return children;
  const target = readLinkTarget(node.url);
  if (target === null) {
    scribe.report(node, {
      rule: 'link-target',
      message: `a link cannot lead to \`${node.url}\``,
      fix: 'use https://…, term:…, standard:…, incident:… or #heading-of-this-page',
    });
    return children;
  }
  if (target.kind === 'anchor') scribe.anchors.push({ id: target.id, node });
  if (target.kind === 'term') scribe.refer(node, { kind: 'term', name: target.slug });
  if (target.kind === 'standard' || target.kind === 'incident') {
    scribe.refer(node, { kind: target.kind, name: target.id });
  }
  if (target.kind === 'web') scribe.refer(node, { kind: 'web', name: target.url });
  return [{ kind: 'link', target, children }];
}

function mergeText(inlines: readonly Inline[]): Inline[] {
  return inlines.reduce<Inline[]>((merged, inline) => {
    const last = merged.at(-1);
    if (inline.kind !== 'text' || last?.kind !== 'text') return [...merged, inline];
    return [...merged.slice(0, -1), { kind: 'text', text: last.text + inline.text }];
  }, []);
}

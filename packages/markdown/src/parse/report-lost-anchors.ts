import type { Scribe } from './scribe.ts';

/** Reports in-page links whose heading is not in the text. */
export function reportLostAnchors(scribe: Scribe): void {
  for (const { id, node } of scribe.anchors.filter((anchor) => !scribe.ids.has(anchor.id))) {
    scribe.report(node, {
      rule: 'unknown-anchor',
      message: `no heading of this text has the id \`${id}\``,
      fix: 'link to a heading by its words in lower case joined by hyphens',
    });
  }
}

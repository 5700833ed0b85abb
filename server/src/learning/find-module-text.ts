import type { Catalogue, ModuleTextPart } from '@cmdsp/content';
import type { Block } from '@cmdsp/markdown';
import { type DocumentView, presentDocument } from './present-document.ts';

/** The introduction or the review of a module, its sections below a title of their own; null while it is not written. */
export function findModuleText({ moduleTexts }: Catalogue, module: number, part: ModuleTextPart): DocumentView | null {
  const text = moduleTexts.find((candidate) => candidate.module === module && candidate.part === part);
  if (text === undefined) return null;
  const tree = { ...text.tree, children: text.tree.children.map(lowerHeading) };
  return { ...presentDocument(text), tree };
}

function lowerHeading(block: Block): Block {
  return block.kind === 'heading' && block.level === 2 ? { ...block, level: 3 } : block;
}

import type { Catalogue, ModuleTextPart } from '@cmdsp/content';
import { type DocumentView, presentDocument } from './present-document.ts';

/** The introduction or the review of a module; null while it is not written. */
export function findModuleText({ moduleTexts }: Catalogue, module: number, part: ModuleTextPart): DocumentView | null {
  const text = moduleTexts.find((candidate) => candidate.module === module && candidate.part === part);
  return text === undefined ? null : presentDocument(text);
}

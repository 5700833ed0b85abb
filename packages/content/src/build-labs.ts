import type { MarkdownTree } from '@cmdsp/markdown';
import type { Catalogue, LabText } from './catalogue.ts';
import type { LabMaterial, Material } from './material.ts';
import { labLetters } from './schemas/lab.ts';

/** What content says of labs, by module and title; only those of which all three variants are there. */
export function buildLabs({ labs }: Material): Pick<Catalogue, 'labs'> {
  const built = labs.flatMap((material) => buildLab(material) ?? []);
  return { labs: built.sort((a, b) => a.module - b.module || a.title.localeCompare(b.title, 'en')) };
}

function buildLab({ lab, variants }: LabMaterial): LabText | null {
  const complete = labLetters.flatMap((letter) => variants.get(letter) ?? []);
  if (lab === null || complete.length !== labLetters.length) return null;
  const { value, trees } = lab;
  return {
    ...value,
    task: treeAt(trees, 'task'),
    hints: value.hints.map((_, index) => treeAt(trees, `hints.${index}`)),
    debrief: treeAt(trees, 'debrief'),
    variants: complete.map((variant) => variant.value),
  };
}

function treeAt(trees: ReadonlyMap<string, MarkdownTree>, path: string): MarkdownTree {
  return trees.get(path) ?? { kind: 'document', children: [] };
}

import { countWords, type MarkdownTree, plainText, readingMinutes } from '@cmdsp/markdown';
import type { BriefSection, Capstone, Catalogue } from './catalogue.ts';
import type { CapstoneMaterial, Entry, Material } from './material.ts';
import type { CapstoneRubricFile } from './schemas/capstone.ts';

/** The cases to build a dossier about, and what their capstones are marked by. A case that lacks a file is left out. */
export function buildCapstones({ capstones, capstoneRubric }: Material): Pick<Catalogue, 'capstones' | 'capstoneRubric'> {
  return {
    capstones: capstones
      .flatMap((material) => buildCapstone(material) ?? [])
      .sort((a, b) => a.title.localeCompare(b.title, 'en')),
    capstoneRubric: capstoneRubric === null ? null : buildRubric(capstoneRubric),
  };
}

function buildRubric({ value, trees }: Entry<CapstoneRubricFile>): Catalogue['capstoneRubric'] {
  return {
    ...value,
    gate: { question: value.gate.question, help: treeAt(trees, 'gate.help') },
    notes: treeAt(trees, 'notes'),
  };
}

function buildCapstone(material: CapstoneMaterial): Capstone | null {
  const { capstone, brief, figures, exhibits, contradictions, events, defence, anchors } = material;
  if (capstone === null || brief === null || figures === null || exhibits === null) return null;
  if (contradictions === null || events === null || defence === null || anchors === null) return null;
  return {
    ...capstone.value,
    parts: capstone.value.parts.map((part, index) => ({ ...part, task: treeAt(capstone.trees, `parts.${index}.task`) })),
    facilitation: treeAt(capstone.trees, 'facilitation'),
    brief: buildBrief(brief),
    figures: new Map(Object.entries(figures.value)),
    exhibits: exhibits.value,
    contradictions: contradictions.value,
    events: events.value.map((event, index) => ({
      ...event,
      text: treeAt(events.trees, `${index}.text`),
      questions: event.questions.map((question, place) => ({
        ...question,
        text: treeAt(events.trees, `${index}.questions.${place}.text`),
        notes: treeAt(events.trees, `${index}.questions.${place}.notes`),
      })),
    })),
    defence: defence.value.map((question, index) => ({ ...question, notes: treeAt(defence.trees, `${index}.notes`) })),
    anchors: { strong: buildAnchor(anchors, 'strong'), borderline: buildAnchor(anchors, 'borderline') },
  };
}

function buildAnchor({ value, trees }: NonNullable<CapstoneMaterial['anchors']>, name: 'strong' | 'borderline') {
  return {
    ...value[name],
    summary: treeAt(trees, `${name}.summary`),
    answers: value[name].answers.map((_, index) => treeAt(trees, `${name}.answers.${index}`)),
    extract: treeAt(trees, `${name}.extract`),
  };
}

function buildBrief({ sections }: NonNullable<CapstoneMaterial['brief']>): Capstone['brief'] {
  const taken = new Set<string>();
  const built = sections.map(({ title, blocks }): BriefSection => ({
    id: freeId(title, taken),
    title: title === '' ? 'Brief' : title,
    blocks: blocks.map((block) => (block.kind === 'text' ? block : { kind: 'exhibit', ref: block.ref })),
  }));
  const trees = built.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'text' ? [block.tree] : [])));
  const words = trees.reduce((sum, tree) => sum + countWords(plainText(tree)), 0);
  return { sections: built, words, minutes: readingMinutes(words) };
}

function freeId(title: string, taken: Set<string>): string {
  const base = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'brief';
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  taken.add(id);
  return id;
}

function treeAt(trees: ReadonlyMap<string, MarkdownTree>, path: string): MarkdownTree {
  return trees.get(path) ?? { kind: 'document', children: [] };
}

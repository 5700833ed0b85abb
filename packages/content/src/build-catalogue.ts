import { countWords, type MarkdownTree, plainText, readingMinutes } from '@cmdsp/markdown';
import type { Catalogue, CourseDocument, Discussion, Lecture, Topic } from './catalogue.ts';
import { buildCapstones } from './build-capstones.ts';
import { buildLabs } from './build-labs.ts';
import { buildLibraries } from './build-libraries.ts';
import type { DocumentMaterial, Material, TopicMaterial } from './material.ts';
import type { TopicFile } from './schemas/topic.ts';

/** The catalogue of what could be read, in the programme's order; null without a programme or a handbook. */
export function buildCatalogue(material: Material): Catalogue | null {
  const { programme, handbook, accessibility } = material;
  if (programme === null || handbook === null) return null;
  return {
    programme: programme.value,
    topics: material.topics
      .flatMap((topic) => (topic.topic === null ? [] : [buildTopic(topic.topic.value, topic)]))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    glossary: material.glossary
      .map(({ value }) => value)
      .sort((a, b) => a.term.toLowerCase().localeCompare(b.term.toLowerCase(), 'en')),
    bank: { questions: material.bank, sets: material.sets.map(({ value }) => value) },
    diagnostic: material.diagnostic?.value.questions ?? [],
    practice: material.practice,
    handbook: buildDocument(handbook),
    accessibility: accessibility === null ? null : buildDocument(accessibility),
    moduleTexts: material.moduleTexts.map((text) => ({ ...buildDocument(text), module: text.module, part: text.part })),
    guides: material.guides.map((guide) => ({ ...buildDocument(guide), group: guide.group })),
    agreements: material.agreements
      .map(({ file: _file, ...agreement }) => agreement)
      .sort((a, b) => (a.effectiveOn < b.effectiveOn ? 1 : -1)),
    ...buildLibraries(material),
    ...buildCapstones(material),
    ...buildLabs(material),
  };
}

function buildDocument({ title, tree, provenance }: DocumentMaterial): CourseDocument {
  return { title, tree, provenance };
}

function buildTopic(file: TopicFile, material: TopicMaterial): Topic {
  return {
    ...file,
    lecture: material.lecture === null ? null : buildLecture(material.lecture.slides),
    reading: material.reading === null ? null : { tree: material.reading.tree, ...sizeOf(material.reading.tree) },
    quiz: material.quiz?.value.questions ?? [],
    discussion: material.discussion === null ? null : buildDiscussion(material.discussion.trees),
    resources: material.resources?.value.resources ?? [],
    figures: material.figures,
  };
}

function buildLecture(located: NonNullable<TopicMaterial['lecture']>['slides']): Lecture {
  const slides = located.map(({ line: _line, ...slide }) => slide);
  return { slides, words: slides.reduce((sum, { notes }) => sum + countWords(plainText(notes)), 0) };
}

function sizeOf(tree: MarkdownTree): { words: number; minutes: number } {
  const words = countWords(plainText(tree));
  return { words, minutes: readingMinutes(words) };
}

function buildDiscussion(trees: ReadonlyMap<string, MarkdownTree>): Discussion {
  const all = (prefix: string) => [...trees].filter(([key]) => key.startsWith(prefix)).map(([, tree]) => tree);
  const one = (key: string): MarkdownTree => trees.get(key) ?? { kind: 'document', children: [] };
  return {
    opening: one('opening'),
    followUps: all('followUps.'),
    facilitator: {
      positions: all('facilitator.positions.'),
      trap: one('facilitator.trap'),
      close: one('facilitator.close'),
    },
  };
}

import type { z } from 'zod';
import type { ContentProblem } from '../content-problem.ts';
import type { CapstoneMaterial, LocatedReference } from '../material.ts';
import type { Path } from '../place.ts';
import {
  capstoneAnchorsSchema,
  capstoneEventsSchema,
  capstoneExhibitsSchema,
  capstoneFiguresSchema,
  capstoneSchema,
  contradictionsSchema,
  defenceSchema,
} from '../schemas/capstone.ts';
import type { CapstonePart } from './classify-file.ts';
import { readEntry } from './read-entry.ts';
import { readProse } from './read-prose.ts';
import { readWithSchema } from './read-with-schema.ts';
import { splitBrief } from './split-brief.ts';
import { splitFrontMatter } from './split-front-matter.ts';

type Reading = {
  readonly part: Partial<CapstoneMaterial>;
  readonly problems: readonly ContentProblem[];
  readonly references: readonly LocatedReference[];
};

type PartFile = { readonly file: string; readonly text: string; readonly folder: string };

/** Reads one file of capstones/<case>/. */
export function readCapstonePart(part: CapstonePart, file: PartFile): Reading {
  return readers[part](file);
}

const readers: Readonly<Record<CapstonePart, (file: PartFile) => Reading>> = {
  'capstone.yaml': (file) => {
    const { entry, ...rest } = readTexts(file, capstoneSchema, ({ parts, facilitation }) => [
      ...parts.map(({ task }, index) => ({ path: ['parts', index, 'task'], text: task })),
      { path: ['facilitation'], text: facilitation },
    ]);
    return { part: { capstone: entry }, ...rest };
  },
  'brief.md': readBrief,
  'figures.yaml': (file) => {
    const { located, problems } = readWithSchema({ ...file, schema: capstoneFiguresSchema });
    return { part: { figures: located }, problems, references: [] };
  },
  'exhibits.yaml': (file) => {
    const { entry, ...rest } = readTexts(file, capstoneExhibitsSchema, (exhibits) => exhibits.flatMap((exhibit, index) => bodyOf(exhibit, [index])));
    return { part: { exhibits: entry }, ...rest };
  },
  'contradictions.yaml': (file) => {
    const { located, problems } = readWithSchema({ ...file, schema: contradictionsSchema });
    return { part: { contradictions: located }, problems, references: [] };
  },
  'events.yaml': (file) => {
    const { entry, ...rest } = readTexts(file, capstoneEventsSchema, (events) =>
      events.flatMap(({ text, exhibits, questions }, event) => [
        { path: [event, 'text'], text },
        ...exhibits.flatMap((exhibit, index) => bodyOf(exhibit, [event, 'exhibits', index])),
        ...questions.flatMap((question, index) => [
          { path: [event, 'questions', index, 'text'], text: question.text },
          { path: [event, 'questions', index, 'notes'], text: question.notes },
        ]),
      ]),
    );
    return { part: { events: entry }, ...rest };
  },
  'defence.yaml': (file) => {
    const { entry, ...rest } = readTexts(file, defenceSchema, (questions) =>
      questions.map(({ notes }, index) => ({ path: [index, 'notes'], text: notes })),
    );
    return { part: { defence: entry }, ...rest };
  },
  'anchors.yaml': (file) => {
    const { entry, ...rest } = readTexts(file, capstoneAnchorsSchema, (anchors) =>
      (['strong', 'borderline'] as const).flatMap((name) => [
        { path: [name, 'summary'], text: anchors[name].summary },
        { path: [name, 'extract'], text: anchors[name].extract },
        ...anchors[name].answers.map((text, index) => ({ path: [name, 'answers', index], text })),
      ]),
    );
    return { part: { anchors: entry }, ...rest };
  },
};

function readTexts<Value>(
  { file, text, folder }: PartFile,
  schema: z.ZodType<Value>,
  textsOf: (value: Value) => readonly { readonly path: Path; readonly text: string }[],
) {
  return readEntry({ file, text, schema, folder: `capstones/${folder}`, textsOf });
}

function bodyOf(exhibit: { readonly kind: string; readonly body?: string }, path: Path): readonly { path: Path; text: string }[] {
  return exhibit.body === undefined ? [] : [{ path: [...path, 'body'], text: exhibit.body }];
}

function readBrief({ file, text, folder }: PartFile): Reading {
  const { body, bodyLine } = splitFrontMatter(text);
  const problems: ContentProblem[] = [];
  const references: LocatedReference[] = [];
  const sections = splitBrief(body).map(({ title, line, blocks }) => ({
    title,
    line: line + bodyLine - 1,
    blocks: blocks.map((block) => {
      const at = block.line + bodyLine - 1;
      if (block.kind === 'exhibit') return { kind: 'exhibit' as const, ref: block.ref, line: at };
      const prose = readProse({ text: block.text, file, line: at, folder: `capstones/${folder}` });
      problems.push(...prose.problems);
      references.push(...prose.references);
      return { kind: 'text' as const, tree: prose.tree };
    }),
  }));
  return { part: { brief: { file, sections } }, problems, references };
}

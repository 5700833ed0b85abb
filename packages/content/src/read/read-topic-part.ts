import { type Figure, figureSchema } from '@cmdsp/figures';
import { type MarkdownTree, readSlides } from '@cmdsp/markdown';
import { provenanceSchema } from '@cmdsp/questions';
import { z } from 'zod';
import type { ContentProblem } from '../content-problem.ts';
import type { LocatedReference, QuestionMaterial, TopicMaterial } from '../material.ts';
import type { Path } from '../place.ts';
import { discussionSchema, type DiscussionFile } from '../schemas/discussion.ts';
import { quizSchema } from '../schemas/quiz.ts';
import { resourcesSchema } from '../schemas/resources.ts';
import { topicSchema } from '../schemas/topic.ts';
import type { TopicPart } from './classify-file.ts';
import { readProse } from './read-prose.ts';
import { readQuestions } from './read-questions.ts';
import { readWithSchema } from './read-with-schema.ts';

/** What one file of a topic folder gives to its topic. */
export type TopicPartReading = {
  readonly part: Partial<TopicMaterial>;
  readonly questions: readonly QuestionMaterial[];
  readonly problems: readonly ContentProblem[];
  readonly references: readonly LocatedReference[];
};

type PartFile = { readonly file: string; readonly text: string; readonly folder: string };

/** Reads topic.yaml, lecture.md, reading.md, quiz.yaml, discussion.yaml or resources.yaml. */
export function readTopicPart(part: TopicPart, file: PartFile): TopicPartReading {
  return readers[part](file);
}

const readers: Readonly<Record<TopicPart, (file: PartFile) => TopicPartReading>> = {
  'topic.yaml': ({ file, text }) => {
    const { located, problems } = readWithSchema({ file, text, schema: topicSchema });
    return { part: { topic: located }, questions: [], problems, references: [] };
  },
  'lecture.md': ({ file, text, folder }) => {
    const { slides, problems, references } = readSlides(text);
    return {
      part: { lecture: { file, slides } },
      questions: [],
      problems: problems.map((problem) => ({ severity: 'error', file, ...problem })),
      references: references.map((reference) => ({ ...reference, file, folder })),
    };
  },
  'reading.md': ({ file, text, folder }) => {
    const { tree, problems, references } = readProse({ text, file, line: 1, folder });
    return { part: { reading: { file, tree } }, questions: [], problems, references };
  },
  'quiz.yaml': ({ file, text, folder }) => {
    const { located, problems } = readWithSchema({ file, text, schema: quizSchema });
    if (located === null) return { part: {}, questions: [], problems, references: [] };
    const questions = located.value.questions.map((question, index) => ({ question, path: ['questions', index] }));
    return { part: { quiz: located }, ...readQuestions({ located, questions, home: 'quiz', owner: folder }) };
  },
  'discussion.yaml': ({ file, text, folder }) => {
    const { located, problems } = readWithSchema({ file, text, schema: discussionSchema });
    if (located === null) return { part: {}, questions: [], problems, references: [] };
    const readings = discussionTexts(located.value).map(({ path, text: prose }) => ({
      key: path.join('.'),
      ...readProse({ text: prose, file, line: located.textLineOf(path), folder }),
    }));
    const trees = new Map<string, MarkdownTree>(readings.map(({ key, tree }) => [key, tree]));
    return {
      part: { discussion: { located, trees } },
      questions: [],
      problems: readings.flatMap((reading) => reading.problems),
      references: readings.flatMap((reading) => reading.references),
    };
  },
  'resources.yaml': ({ file, text }) => {
    const { located, problems } = readWithSchema({ file, text, schema: resourcesSchema });
    return { part: { resources: located }, questions: [], problems, references: [] };
  },
};

function discussionTexts({ opening, followUps, facilitator }: DiscussionFile): { path: Path; text: string }[] {
  return [
    { path: ['opening'], text: opening },
    ...followUps.map((text, index) => ({ path: ['followUps', index], text })),
    ...facilitator.positions.map((text, index) => ({ path: ['facilitator', 'positions', index], text })),
    { path: ['facilitator', 'trap'], text: facilitator.trap },
    { path: ['facilitator', 'close'], text: facilitator.close },
  ];
}

const figureFileSchema = z
  .looseObject({ provenance: provenanceSchema })
  .transform(({ provenance: _provenance, ...figure }) => figure);

/** Reads figures/<ref>.yaml: a figure and its provenance. */
export function readFigure(file: string, text: string): { readonly figure: Figure | null; readonly problems: readonly ContentProblem[] } {
  const { located, problems } = readWithSchema({ file, text, schema: figureFileSchema.pipe(figureSchema) });
  return { figure: located?.value ?? null, problems };
}

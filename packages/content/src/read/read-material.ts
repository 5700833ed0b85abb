import { assertNever } from '@cmdsp/primitives';
import type { ContentProblem } from '../content-problem.ts';
import type { CapstoneMaterial, LabMaterial, Material, TopicMaterial } from '../material.ts';
import { capstoneRubricSchema } from '../schemas/capstone.ts';
import { diagnosticSchema } from '../schemas/diagnostic.ts';
import { glossarySchema } from '../schemas/glossary.ts';
import { programmeSchema } from '../schemas/programme.ts';
import { classifyFile } from './classify-file.ts';
import { readBankQuestion, readPracticeQuestion, readScenarioSet } from './read-bank.ts';
import { readAgreement, readPlainDocument } from './read-document.ts';
import { readCapstonePart } from './read-capstone-part.ts';
import { readLabPart } from './read-lab-part.ts';
import { readEntry } from './read-entry.ts';
import { readLibraryFile } from './read-library.ts';
import { readProse } from './read-prose.ts';
import { readQuestions } from './read-questions.ts';
import { readFigure, readTopicPart } from './read-topic-part.ts';
import { readWithSchema } from './read-with-schema.ts';

/** What one file gives: a piece of the material, or only problems. */
type FileReading = {
  readonly material?: Partial<Omit<Material, 'topics' | 'capstones' | 'labs' | 'paths'>>;
  readonly topic?: { readonly folder: string; readonly part: Partial<TopicMaterial> };
  readonly capstone?: { readonly folder: string; readonly part: Partial<CapstoneMaterial> };
  readonly lab?: { readonly folder: string; readonly part: Partial<LabMaterial> };
  readonly problems: readonly ContentProblem[];
};

/** What files gave when they were read before, by path: one that has not changed since is not read again. */
export type FileReadings = Map<string, { readonly text: string; readonly reading: FileReading }>;

/**
 * Reads every file by itself, so that one broken file never hides another, and gathers what they hold. Takes from
 * `earlier` what has not changed, and keeps there what it reads.
 */
export function readMaterial(
  files: ReadonlyMap<string, string>,
  earlier: FileReadings = new Map(),
): {
  readonly material: Material;
  readonly problems: readonly ContentProblem[];
} {
  const paths = [...files.keys()].sort();
  const readings = paths.map((path) => readUnlessRead(path, { text: files.get(path) ?? '', earlier }));
  const parts = readings.flatMap(({ material }) => (material === undefined ? [] : [material]));
  const topicParts = readings.flatMap(({ topic }) => (topic === undefined ? [] : [topic]));
  const capstones = readings.flatMap(({ capstone }) => (capstone === undefined ? [] : [capstone]));
  const labs = readings.flatMap(({ lab }) => (lab === undefined ? [] : [lab]));
  const isUnfinished = (folder: string | null) => folder !== null && !files.has(`capstones/${folder}/capstone.yaml`);
  return {
    material: {
      programme: parts.find((part) => part.programme)?.programme ?? null,
      handbook: parts.find((part) => part.handbook)?.handbook ?? null,
      accessibility: parts.find((part) => part.accessibility)?.accessibility ?? null,
      diagnostic: parts.find((part) => part.diagnostic)?.diagnostic ?? null,
      topics: [...new Set(topicParts.map(({ folder }) => folder))].map((folder) =>
        joinTopic(
          folder,
          topicParts.filter((topic) => topic.folder === folder).map(({ part }) => part),
        ),
      ),
      questions: parts.flatMap((part) => part.questions ?? []),
      bank: parts.flatMap((part) => part.bank ?? []),
      practice: parts.flatMap((part) => part.practice ?? []),
      sets: parts.flatMap((part) => part.sets ?? []),
      glossary: parts.flatMap((part) => part.glossary ?? []),
      agreements: parts.flatMap((part) => part.agreements ?? []),
      moduleTexts: parts.flatMap((part) => part.moduleTexts ?? []),
      guides: parts.flatMap((part) => part.guides ?? []),
      standards: parts.flatMap((part) => part.standards ?? []),
      incidents: parts.flatMap((part) => part.incidents ?? []),
      sources: parts.flatMap((part) => part.sources ?? []),
      misconceptions: parts.flatMap((part) => part.misconceptions ?? []),
      cases: parts.flatMap((part) => part.cases ?? []),
      assignments: parts.flatMap((part) => part.assignments ?? []),
      capstoneRubric: parts.find((part) => part.capstoneRubric)?.capstoneRubric ?? null,
      capstones: [...new Set(capstones.map(({ folder }) => folder))]
        .filter((folder) => !isUnfinished(folder))
        .map((folder) => joinCapstone(folder, capstones.filter((piece) => piece.folder === folder).map(({ part }) => part))),
      labs: [...new Set(labs.map(({ folder }) => folder))].map((folder) =>
        joinLab(folder, labs.filter((piece) => piece.folder === folder).map(({ part }) => part)),
      ),
      references: readings
        .filter(({ capstone }) => capstone === undefined || !isUnfinished(capstone.folder))
        .flatMap(({ material }) => material?.references ?? []),
      paths: new Set(paths),
    },
    // Nobody is told about a folder that is still being written.
    problems: readings
      .flatMap((reading) => reading.problems)
      .filter(({ file }) => !isUnfinished(/^capstones\/([^/]+)\//.exec(file)?.[1] ?? null)),
  };
}

function readUnlessRead(path: string, { text, earlier }: { text: string; earlier: FileReadings }): FileReading {
  const known = earlier.get(path);
  if (known?.text === text) return known.reading;
  const reading = readFile(path, text);
  earlier.set(path, { text, reading });
  return reading;
}

function readFile(file: string, text: string): FileReading {
  const found = classifyFile(file);
  switch (found.kind) {
    case 'programme': {
      const { located, problems } = readWithSchema({ file, text, schema: programmeSchema });
      return { material: { programme: located }, problems };
    }
    case 'handbook': {
      const { document, problems, references } = readPlainDocument(file, text);
      return { material: { handbook: document, references }, problems };
    }
    case 'accessibility': {
      const { document, problems, references } = readPlainDocument(file, text);
      return { material: { accessibility: document, references }, problems };
    }
    case 'agreement': {
      const { document, problems, references } = readAgreement(found.id, file, text);
      return { material: { agreements: document === null ? [] : [document], references }, problems };
    }
    case 'module-text': {
      const { document, problems, references } = readPlainDocument(file, text);
      const { module, part } = found;
      return { material: { moduleTexts: document === null ? [] : [{ ...document, module, part }], references }, problems };
    }
    case 'guide': {
      const { document, problems, references } = readPlainDocument(file, text);
      return { material: { guides: document === null ? [] : [{ ...document, group: found.group }], references }, problems };
    }
    case 'glossary':
      return readGlossary(file, text);
    case 'diagnostic': {
      const { located, problems } = readWithSchema({ file, text, schema: diagnosticSchema });
      if (located === null) return { problems };
      const questions = located.value.questions.map((question, index) => ({ question, path: ['questions', index] }));
      const { problems: more, ...read } = readQuestions({ located, questions, home: 'diagnostic', owner: '' });
      return { material: { diagnostic: located, ...read }, problems: [...problems, ...more] };
    }
    case 'bank-question':
    case 'scenario-set': {
      const read = found.kind === 'bank-question' ? readBankQuestion : readScenarioSet;
      const { problems, ...material } = read(file, text);
      return { material, problems };
    }
    case 'practice-question': {
      const { problems, ...material } = readPracticeQuestion(file, text);
      return { material, problems };
    }
    case 'topic-part': {
      const { part, problems, questions, references } = readTopicPart(found.part, { file, text, folder: found.folder });
      return { topic: { folder: found.folder, part }, material: { questions, references }, problems };
    }
    case 'figure': {
      const { figure, problems } = readFigure(file, text);
      const figures = new Map(figure === null ? [] : [[found.ref, figure]]);
      return { topic: { folder: found.folder, part: { figures } }, problems };
    }
    case 'capstone-part': {
      const { part, problems, references } = readCapstonePart(found.part, { file, text, folder: found.folder });
      return { capstone: { folder: found.folder, part }, material: { references }, problems };
    }
    case 'capstone-rubric': {
      const { entry, problems, references } = readEntry({
        file,
        text,
        schema: capstoneRubricSchema,
        textsOf: ({ gate, notes }) => [
          { path: ['gate', 'help'], text: gate.help },
          { path: ['notes'], text: notes },
        ],
      });
      return { material: { capstoneRubric: entry, references }, problems };
    }
    case 'lab-part': {
      const { part, problems, references } = readLabPart(found.part, { file, text });
      return { lab: { folder: found.folder, part }, material: { references }, problems };
    }
    case 'library':
      return readLibraryFile(found.library, { file, text });
    case 'unknown':
      return { problems: [strayFile(file)] };
    default:
      return assertNever(found);
  }
}

function strayFile(file: string): ContentProblem {
  return {
    severity: 'error',
    file,
    line: 1,
    rule: 'stray-file',
    message: 'no content file has this path, so nothing would read it',
    fix: 'move or rename it as the content guide says, or remove it',
  };
}

function readGlossary(file: string, text: string): FileReading {
  const { located, problems } = readWithSchema({ file, text, schema: glossarySchema });
  if (located === null) return { problems };
  const readings = located.value.terms.map(({ definition }, index) =>
    readProse({ text: definition, file, line: located.textLineOf(['terms', index, 'definition']), folder: null }),
  );
  return {
    material: {
      glossary: located.value.terms.map((value, index) => ({
        value,
        at: (path = []) => located.at(['terms', index, ...path]),
      })),
      references: readings.flatMap((reading) => reading.references),
    },
    problems: readings.flatMap((reading) => reading.problems),
  };
}

function joinTopic(folder: string, parts: readonly Partial<TopicMaterial>[]): TopicMaterial {
  return {
    folder,
    topic: parts.find((part) => part.topic)?.topic ?? null,
    lecture: parts.find((part) => part.lecture)?.lecture ?? null,
    reading: parts.find((part) => part.reading)?.reading ?? null,
    quiz: parts.find((part) => part.quiz)?.quiz ?? null,
    discussion: parts.find((part) => part.discussion)?.discussion ?? null,
    resources: parts.find((part) => part.resources)?.resources ?? null,
    figures: new Map(parts.flatMap((part) => [...(part.figures ?? [])])),
  };
}

function joinLab(folder: string, parts: readonly Partial<LabMaterial>[]): LabMaterial {
  return {
    folder,
    lab: parts.find((part) => part.lab)?.lab ?? null,
    variants: new Map(parts.flatMap((part) => [...(part.variants ?? [])])),
  };
}

function joinCapstone(folder: string, parts: readonly Partial<CapstoneMaterial>[]): CapstoneMaterial {
  const none = { capstone: null, brief: null, figures: null, exhibits: null, contradictions: null, events: null, defence: null, anchors: null };
  return Object.assign({ folder, ...none }, ...parts);
}

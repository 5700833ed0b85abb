import type { z } from 'zod';
import type { ContentProblem } from '../content-problem.ts';
import type { DocumentMaterial, LocatedReference, Material } from '../material.ts';
import { agreementHeadSchema, plainHeadSchema } from '../schemas/document.ts';
import { readProse } from './read-prose.ts';
import { readWithSchema } from './read-with-schema.ts';
import { splitFrontMatter } from './split-front-matter.ts';

type Reading<Document> = {
  readonly document: Document | null;
  readonly problems: readonly ContentProblem[];
  readonly references: readonly LocatedReference[];
};

/** Reads a text that stands for itself: handbook.md, accessibility.md, the texts of a module, a guide. */
export function readPlainDocument(file: string, text: string): Reading<DocumentMaterial> {
  const { head, tree, problems, references } = readParts({ file, text, schema: plainHeadSchema });
  return { document: head === null ? null : { file, tree, ...head }, problems, references };
}

/** Reads agreements/<id>.md. */
export function readAgreement(id: string, file: string, text: string): Reading<Material['agreements'][number]> {
  const { head, tree, problems, references } = readParts({ file, text, schema: agreementHeadSchema });
  return { document: head === null ? null : { file, id, tree, source: text, ...head }, problems, references };
}

function readParts<Head>({ file, text, schema }: { file: string; text: string; schema: z.ZodType<Head> }) {
  const { head, body, bodyLine } = splitFrontMatter(text);
  const { tree, problems, references } = readProse({ text: body, file, line: bodyLine, folder: null });
  if (head === null) {
    const missing: ContentProblem = {
      severity: 'error',
      file,
      line: 1,
      rule: 'missing-field',
      message: 'the file does not begin with a head',
      fix: 'begin with a line ---, then title and provenance in YAML, then a line ---',
    };
    return { head: null, tree, problems: [missing, ...problems], references };
  }
  const read = readWithSchema({ file, text: head, schema, firstLine: 2 });
  return { head: read.located?.value ?? null, tree, problems: [...read.problems, ...problems], references };
}

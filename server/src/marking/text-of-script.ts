import type { Catalogue } from '@cmdsp/content';
import { plainText } from '@cmdsp/documents';
import type { MarkdownTree } from '@cmdsp/markdown';
import type { Database } from '../db/database.ts';
import type { MarkedKind } from '../db/tables/marking.ts';
import { bodyOfTree } from './body-of-tree.ts';
import { guideOf } from './guide-of.ts';
import { readScriptTexts } from './read-script-texts.ts';

/** Everything that was handed in, as one text without form. Needs the staff role. */
export async function textOfScript(db: Database, submissionId: string): Promise<string> {
  const { texts } = await readScriptTexts(db, submissionId);
  return texts.map(({ body }) => plainText(body)).join('\n\n');
}

/**
 * What everybody who wrote about a subject was given, and may repeat: the task, the brief of a case, and its events and
 * questions as they stand among the texts of a capstone.
 */
export function givenTexts(catalogue: Catalogue, kind: MarkedKind, subject: string): readonly string[] {
  const guide = guideOf(catalogue, kind, subject);
  const capstone = kind === 'capstone' ? catalogue.capstones.find(({ id }) => id === subject) : undefined;
  const brief = capstone?.brief.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'text' ? [block.tree] : [])),
  );
  const events = capstone?.events.map(({ title, text, questions }) =>
    [
      title,
      wordsOf(text),
      ...questions.flatMap((question, index) => [`Question ${index + 1}`, wordsOf(question.text)]),
    ].join('\n'),
  );
  // An entry of each writer's own stands where the braces are.
  const asked = capstone?.defence.flatMap(({ text }) => text.split(/\{\w+\}/));
  const trees = [...(guide === null ? [] : [guide.task]), ...(brief ?? [])];
  return [...trees.map(wordsOf), ...(events ?? []), ...(asked ?? [])];
}

function wordsOf(tree: Pick<MarkdownTree, 'children'>): string {
  return plainText(bodyOfTree(tree));
}

import type { Paper } from '@cmdsp/forms';
import { type MarkdownTree, readMarkdown } from '@cmdsp/markdown';
import type { Database } from '../db/database.ts';
import { rememberFound } from './remember-found.ts';

/** The frozen paper of a form, with what showing it to a whole room would otherwise do again for each. */
export type FormPaper = {
  readonly paper: Paper;
  /** A text of the paper as a tree, read once. */
  readonly read: (text: string) => MarkdownTree;
  /** Does `check` the first time it is asked for, and never again: one showing is like the other but for names and order. */
  readonly checkOnce: (check: () => void) => void;
};

/** Finds the paper of a form; null when there is no such form. */
export type FindFormPaper = (formId: string) => Promise<FormPaper | null>;

/** Large, frozen, and the same for everybody in the room. */
const capacity = 20;

/** Remembers the papers of recent forms. Whether somebody may see one is for the caller to ask the database. */
export function formPapers(db: Database): FindFormPaper {
  return rememberFound(async (formId) => {
    const row = await db.selectFrom('formPapers').select('paper').where('formId', '=', formId).executeTakeFirst();
    return row === undefined ? null : ready(row.paper);
  }, capacity);
}

function ready(paper: Paper): FormPaper {
  const trees = new Map<string, MarkdownTree>();
  let isChecked = false;
  return {
    paper,
    read(text) {
      const known = trees.get(text) ?? readMarkdown(text).tree;
      trees.set(text, known);
      return known;
    },
    checkOnce(check) {
      if (isChecked) return;
      check();
      isChecked = true;
    },
  };
}

import type { BankContent } from '../../db/tables/bank.ts';
import type { NewestRevision } from './queries.ts';

/** The questions of an entry: itself, or those of the set. */
export function questionsOf(content: BankContent) {
  return 'questions' in content ? content.questions : [content];
}

/** An entry as a list shows it. */
export function presentRow(row: NewestRevision) {
  const { id, kind, content, state, revision, liveRevision, author, openComments } = row;
  const questions = questionsOf(content);
  return {
    id,
    kind,
    interaction: 'questions' in content ? null : content.kind,
    title: 'questions' in content ? content.title : shortened(content.stem),
    domains: unique(questions.map(({ domain }) => domain)),
    topics: unique('questions' in content ? content.topics : [content.topic]),
    levels: unique(questions.map(({ level }) => level)),
    difficulty: mean(questions.map(({ difficulty }) => difficulty)),
    state,
    revision,
    liveRevision,
    author,
    sources: unique(questions.map(({ source }) => source.document)),
    reviewBy: questions.map(({ reviewBy }) => reviewBy).toSorted()[0] ?? '',
    questionCount: questions.length,
    openComments,
  };
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

function mean(values: readonly number[]): number {
  return Math.round((values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)) * 1000) / 1000;
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= 120 ? line : `${line.slice(0, 117).replace(/\s+\S*$/, '')} …`;
}

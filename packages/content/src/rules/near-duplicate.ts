import type { QuestionMaterial } from '../material.ts';
import type { Finding, Rule } from '../rule.ts';

const wordsPerShingle = 4;
const mostShared = 0.25;

/** A quiz question that resembles an examination question gives it away; one of the diagnostic would ask what was just read. */
export const nearDuplicate: Rule = {
  id: 'near-duplicate',
  severity: 'error',
  checks:
    'No question of the bank or the diagnostic shares 25 % of its four-word runs with a quiz question, or with another one that is not its enemy',
  fix: 'rewrite one of the two around another situation; within the bank, naming them as enemies of each other is enough',
  find: ({ questions }) => {
    const exam = questions.filter(({ home }) => home !== 'quiz').map(withShingles);
    const quiz = questions.filter(({ home }) => home === 'quiz').map(withShingles);
    return exam.flatMap((one, index) => [
      ...quiz.flatMap((other) => compare(one, other)),
      ...exam.slice(index + 1).flatMap((other) => (areApart(one.question, other.question) ? [] : compare(one, other))),
    ]);
  },
};

type Shingled = { readonly question: QuestionMaterial; readonly shingles: ReadonlySet<string> };

function withShingles(question: QuestionMaterial): Shingled {
  const { stem, options } = question.value;
  const texts = [stem, ...options.map(({ text }) => text)];
  return { question, shingles: new Set(texts.flatMap(shinglesOf)) };
}

function shinglesOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(wordsPerShingle - 1).map((_, index) => words.slice(index, index + wordsPerShingle).join(' '));
}

/** True when the two may resemble each other: enemies never meet on a form, and questions of one set share a case. */
function areApart(one: QuestionMaterial, other: QuestionMaterial): boolean {
  if (one.home === 'diagnostic' || other.home === 'diagnostic') return false;
  if (one.home === 'set' && other.home === 'set' && one.owner === other.owner) return true;
  return one.value.enemies.includes(other.value.id) || other.value.enemies.includes(one.value.id);
}

function compare(one: Shingled, other: Shingled): Finding[] {
  const shared = [...one.shingles].filter((shingle) => other.shingles.has(shingle)).length;
  const share = shared / Math.max(1, Math.min(one.shingles.size, other.shingles.size));
  if (share < mostShared) return [];
  const [a, b] = [one.question, other.question];
  const message = `${a.value.id} shares ${Math.round(share * 100)} % of its wording with ${b.value.id}`;
  return [{ ...a.at(['stem']), message }];
}

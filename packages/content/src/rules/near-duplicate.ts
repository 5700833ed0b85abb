import { questionTexts } from '@cmdsp/questions';
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
    const exam = questions.filter(({ home }) => !isOpen(home));
    const all = [...exam, ...questions.filter(({ home }) => isOpen(home))].map(withShingles);
    const owners = ownersOf(all);
    return all.slice(0, exam.length).flatMap((one, index) =>
      [...countShared(one, owners)]
        // Two questions of the examination are compared once; the others are the quizzes'.
        .filter(([place]) => place > index)
        .flatMap(([place, shared]) => judge(one, { other: all[place], shared })),
    );
  },
};

type Shingled = { readonly question: QuestionMaterial; readonly shingles: ReadonlySet<string> };

function withShingles(question: QuestionMaterial): Shingled {
  const texts = questionTexts(question.value).flatMap(({ text, role }) => (role === 'rationale' ? [] : [text]));
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

/** Who has each run of words: most pairs share none and need not be looked at. */
function ownersOf(all: readonly Shingled[]): ReadonlyMap<string, readonly number[]> {
  const owners = new Map<string, number[]>();
  for (const [place, { shingles }] of all.entries())
    for (const shingle of shingles) {
      const known = owners.get(shingle);
      if (known === undefined) owners.set(shingle, [place]);
      else known.push(place);
    }
  return owners;
}

/** How many runs of words a question shares with each that shares any. */
function countShared(one: Shingled, owners: ReadonlyMap<string, readonly number[]>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const shingle of one.shingles)
    for (const place of owners.get(shingle) ?? []) counts.set(place, (counts.get(place) ?? 0) + 1);
  return counts;
}

function judge(one: Shingled, { other, shared }: { readonly other: Shingled | undefined; readonly shared: number }): Finding[] {
  if (other === undefined) return [];
  const share = shared / Math.max(1, Math.min(one.shingles.size, other.shingles.size));
  const [a, b] = [one.question, other.question];
  if (share < mostShared || (!isOpen(b.home) && areApart(a, b))) return [];
  const message = `${a.value.id} shares ${Math.round(share * 100)} % of its wording with ${b.value.id}`;
  return [{ ...a.at(['stem']), message }];
}

/** What everybody can read. */
function isOpen(home: QuestionMaterial['home']): boolean {
  return home === 'quiz' || home === 'practice';
}

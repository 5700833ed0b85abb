import { ok, type Random, refused, type Result, seededRandom, shuffle } from '@cmdsp/primitives';
import type { EntryKind } from './entry-kinds.ts';
import type { RegisterEntry } from './register-entry.ts';
import { weighEntries } from './weigh-entries.ts';

/** A question of a defence before it is about somebody's entry. */
export type DefenceTemplate = {
  readonly id: string;
  readonly about: EntryKind | 'any';
  /** Names `{entry}` and, where it needs one, `{other}`: an entry that the first refers to. */
  readonly text: string;
};

/** A question about what this candidate wrote. */
export type DefenceQuestion = {
  readonly template: string;
  readonly entry: string;
  readonly other: string | null;
  readonly text: string;
};

/** Fewer different questions than are asked for. */
export type TooFewTemplates = { readonly needed: number; readonly possible: number };

type Draw = {
  readonly entries: readonly RegisterEntry[];
  readonly templates: readonly DefenceTemplate[];
  /** What the executive summary says. */
  readonly summary: string;
  /** What was asked in earlier rounds: as long as there are others, neither template nor entry comes back. */
  readonly asked: readonly Pick<DefenceQuestion, 'template' | 'entry'>[];
  readonly count: number;
  /** Kept on the server. */
  readonly seed: string;
};

/**
 * Draws the questions of a defence from the candidate's own entries: no template twice, no entry twice while there are
 * others. Entries that the summary leans on and entries with unusual references come first. Same dossier and seed, same
 * questions.
 */
export function drawDefence(draw: Draw): Result<readonly DefenceQuestion[], TooFewTemplates> {
  const { summary, asked, count, seed } = draw;
  // The same dossier is the same in whatever order it was kept.
  const [entries, templates] = [byName(draw.entries), byName(draw.templates)];
  const random = seededRandom(seed);
  const order = orderEntries({ entries, summary, random });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const questions: DefenceQuestion[] = [];
  const mixed = shuffle(templates, random);
  const isAsked = {
    entry: new Set(asked.map(({ entry }) => entry)),
    template: new Set(asked.map(({ template }) => template)),
  };
  // From strict to lenient: what was asked before comes back only when nothing else is left.
  for (const pass of ['new', 'old-entry', 'old-template', 'any-entry'] as const) {
    const rounds = pass === 'any-entry' ? count : 1;
    for (let round = 0; round < rounds; round += 1) {
      for (const entry of order) {
        if (questions.length === count) return ok(questions);
        if (pass !== 'any-entry' && questions.some((question) => question.entry === entry.id)) continue;
        if (pass === 'new' && isAsked.entry.has(entry.id)) continue;
        const free = mixed.filter(({ id }) => !questions.some((question) => question.template === id));
        const open = pass === 'new' || pass === 'old-entry' ? free.filter(({ id }) => !isAsked.template.has(id)) : free;
        const question = ask(entry, { templates: open, byId });
        if (question !== null) questions.push(question);
      }
    }
  }
  return questions.length === count ? ok(questions) : refused({ needed: count, possible: questions.length });
}

function byName<Named extends { readonly id: string }>(list: readonly Named[]): readonly Named[] {
  return list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function orderEntries({
  entries,
  summary,
  random,
}: {
  entries: Draw['entries'];
  summary: string;
  random: Random;
}): Draw['entries'] {
  const weights = weighEntries(entries, summary);
  // Sorting a shuffled list keeps entries of the same weight in a random order.
  return shuffle(entries, random).sort((a, b) => (weights.get(b.id) ?? 0) - (weights.get(a.id) ?? 0));
}

function ask(
  entry: RegisterEntry,
  { templates, byId }: { templates: readonly DefenceTemplate[]; byId: ReadonlyMap<string, RegisterEntry> },
): DefenceQuestion | null {
  const other =
    entry.refs.map((ref) => byId.get(ref)).find((named) => named !== undefined && named.id !== entry.id) ?? null;
  const fitting = templates.filter(
    ({ about, text }) => (about === 'any' || about === entry.kind) && (other !== null || !text.includes('{other}')),
  );
  // A question about this kind of entry says more than one about any.
  const template = fitting.find(({ about }) => about !== 'any') ?? fitting[0];
  if (template === undefined) return null;
  const needsOther = template.text.includes('{other}');
  const text = template.text
    .replaceAll('{entry}', () => nameOf(entry))
    .replaceAll('{other}', () => (other === null ? '' : nameOf(other)));
  return { template: template.id, entry: entry.id, other: needsOther ? (other?.id ?? null) : null, text };
}

function nameOf({ id, title }: RegisterEntry): string {
  return title.trim() === '' ? id : `${id} (${title.trim()})`;
}

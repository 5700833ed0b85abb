import type { Figure } from '@cmdsp/figures';
import type { MarkdownTree, Slide } from '@cmdsp/markdown';
import type { AuthoredQuestion, BankQuestion, Provenance, ScenarioSet } from '@cmdsp/questions';
import type { GlossaryTerm } from './schemas/glossary.ts';
import type { Programme } from './schemas/programme.ts';
import type { TopicFile } from './schemas/topic.ts';

/**
 * The whole programme as one value, in the programme's order. Holds secrets (bank, quiz keys, facilitator notes): present
 * from it field by field, never send it. Texts of questions, cases and exhibits are course Markdown source.
 */
export type Catalogue = {
  readonly programme: Programme;
  readonly topics: readonly Topic[];
  readonly glossary: readonly GlossaryTerm[];
  readonly bank: Bank;
  readonly handbook: CourseDocument;
  /** All versions that ever held, newest of each kind first. */
  readonly agreements: readonly Agreement[];
};

/** The questions of the examination. */
export type Bank = { readonly questions: readonly BankQuestion[]; readonly sets: readonly ScenarioSet[] };

/** One of the 36 topics. What an incomplete topic has not yet is null. */
export type Topic = Omit<TopicFile, 'minutes'> & {
  /** Minutes an author planned for. */
  readonly minutes: { readonly lecture: number; readonly reading: number };
  readonly lecture: Lecture | null;
  readonly reading: Reading | null;
  readonly quiz: readonly AuthoredQuestion[];
  readonly discussion: Discussion | null;
  /** By the name that texts use. */
  readonly figures: ReadonlyMap<string, Figure>;
};

export type Lecture = { readonly slides: readonly Slide[]; readonly words: number };
export type Reading = { readonly tree: MarkdownTree; readonly words: number; readonly minutes: number };

export type Discussion = {
  readonly opening: MarkdownTree;
  readonly followUps: readonly MarkdownTree[];
  /** For staff only. */
  readonly facilitator: {
    readonly positions: readonly MarkdownTree[];
    readonly trap: MarkdownTree;
    readonly close: MarkdownTree;
  };
};

/** A text that stands for itself. */
export type CourseDocument = { readonly title: string; readonly tree: MarkdownTree; readonly provenance: Provenance };

export type Agreement = CourseDocument & {
  /** File name without ending, e.g. `candidate-2026-1`. */
  readonly id: string;
  readonly kind: 'candidate-agreement' | 'privacy-notice';
  readonly version: string;
  /** YYYY-MM-DD. */
  readonly effectiveOn: string;
  /** The source as it was agreed to, for hashing. */
  readonly source: string;
};

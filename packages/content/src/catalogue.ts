import type { Figure } from '@cmdsp/figures';
import type { MarkdownTree, Slide } from '@cmdsp/markdown';
import type { AuthoredExhibit, AuthoredQuestion, BankQuestion, Provenance, ScenarioSet } from '@cmdsp/questions';
import type { ModuleTextPart } from './read/classify-file.ts';
import type { AssignmentFile } from './schemas/assignment.ts';
import type { CapstoneAnchorsFile, CapstoneContradictions, CapstoneEventsFile, CapstoneFile, CapstoneRubricFile, DefenceFile } from './schemas/capstone.ts';
import type { CaseFile, CaseStepFile } from './schemas/case.ts';
import type { GlossaryTerm } from './schemas/glossary.ts';
import type { IncidentFile } from './schemas/incident.ts';
import type { LabFile } from './schemas/lab.ts';
import type { MisconceptionEntry } from './schemas/misconceptions.ts';
import type { Programme } from './schemas/programme.ts';
import type { AudienceId } from './schemas/parts.ts';
import type { Resource } from './schemas/resources.ts';
import type { SourceDocument } from './schemas/sources.ts';
import type { StandardFile } from './schemas/standard.ts';
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
  /** The questions that propose where to begin; empty until they are written. */
  readonly diagnostic: readonly AuthoredQuestion[];
  /** Questions to practise each interaction on: for the rehearsal and the samples, never for the examination. */
  readonly practice: readonly BankQuestion[];
  readonly handbook: CourseDocument;
  /** What is accessible and what is not yet; null in releases from before there was one. */
  readonly accessibility: CourseDocument | null;
  /** What stands before and after the topics of a module; none in releases from before there were any. */
  readonly moduleTexts: readonly (CourseDocument & { readonly module: number; readonly part: ModuleTextPart })[];
  /** How each audience group may go through the programme; none in releases from before there were any. */
  readonly guides: readonly (CourseDocument & { readonly group: AudienceId })[];
  /** By issuer and short title. */
  readonly standards: readonly Standard[];
  /** Newest first. */
  readonly incidents: readonly Incident[];
  /** Documents that questions cite and that are neither a standard nor an incident. */
  readonly sources: readonly SourceDocument[];
  readonly misconceptions: readonly Misconception[];
  /** By module and title. */
  readonly cases: readonly Case[];
  /** By module. */
  readonly assignments: readonly Assignment[];
  /** What every capstone is marked by; null until it is written. */
  readonly capstoneRubric: CapstoneRubric | null;
  /** Cases to build a dossier about, by title; only those that are complete. */
  readonly capstones: readonly Capstone[];
  /** What is said about labs, by module and title, with their variants; only those that are complete. */
  readonly labs: readonly LabText[];
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
  /** Where to read on outside this programme. */
  readonly resources: readonly Resource[];
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

/** A law, regulation, guidance, standard, framework or protocol. */
export type Standard = Omit<StandardFile, 'demands'> & { readonly demands: MarkdownTree };

/** Something that happened, as the public record has it. */
export type Incident = Omit<IncidentFile, 'summary' | 'patients' | 'response'> & {
  readonly summary: MarkdownTree;
  readonly patients: MarkdownTree;
  readonly response: MarkdownTree;
};

/** A mistaken belief. Which question it hangs on is as secret as the key of that question. */
export type Misconception = Omit<MisconceptionEntry, 'truth'> & { readonly truth: MarkdownTree };

/** A case to play. Consequences, replies and debrief are for after the decision. */
export type Case = Omit<CaseFile, 'setting' | 'figures' | 'steps' | 'debrief'> & {
  readonly setting: MarkdownTree;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly steps: readonly CaseStep[];
  readonly debrief: Omit<CaseFile['debrief'], 'summary'> & { readonly summary: MarkdownTree };
};

export type CaseStep = Omit<CaseStepFile, 'situation'> & { readonly situation: MarkdownTree };

/** A written assignment. Marked answers and notes are for markers. */
export type Assignment = Omit<AssignmentFile, 'setting' | 'task' | 'figures' | 'anchors' | 'notes'> & {
  readonly setting: MarkdownTree;
  readonly task: MarkdownTree;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly anchors: { readonly strong: Anchor; readonly borderline: Anchor };
  readonly notes: MarkdownTree;
};

type Anchor = Omit<AssignmentFile['anchors']['strong'], 'text'> & { readonly text: MarkdownTree };

/** What every capstone is marked by. The help of the gate and the notes are for markers. */
export type CapstoneRubric = Omit<CapstoneRubricFile, 'gate' | 'notes'> & {
  readonly gate: { readonly question: string; readonly help: MarkdownTree };
  readonly notes: MarkdownTree;
};

/**
 * A case to build a dossier about. Candidates see brief, figures, exhibits and parts; facilitation is for facilitators;
 * an event is for markers until it is told; contradictions, anchors, notes and the questions of the defence are for markers.
 */
export type Capstone = Omit<CapstoneFile, 'parts' | 'facilitation'> & {
  readonly parts: readonly (Omit<CapstoneFile['parts'][number], 'task'> & { readonly task: MarkdownTree })[];
  readonly facilitation: MarkdownTree;
  readonly brief: { readonly sections: readonly BriefSection[]; readonly words: number; readonly minutes: number };
  readonly figures: ReadonlyMap<string, Figure>;
  /** Texts of exhibits are course Markdown source. */
  readonly exhibits: readonly AuthoredExhibit[];
  readonly contradictions: CapstoneContradictions;
  readonly events: readonly CapstoneEvent[];
  readonly defence: readonly (Omit<DefenceFile[number], 'notes'> & { readonly notes: MarkdownTree })[];
  readonly anchors: { readonly strong: CapstoneAnchor; readonly borderline: CapstoneAnchor };
};

/** A lab as content has it. Hints are given one by one, the debrief after the first marked run; variants hold keys. */
export type LabText = Omit<LabFile, 'task' | 'hints' | 'debrief'> & {
  readonly task: MarkdownTree;
  readonly hints: readonly MarkdownTree[];
  readonly debrief: MarkdownTree;
  /** Task and key as the files state them; the schema of the lab reads them. */
  readonly variants: readonly unknown[];
};

export type BriefSection = {
  /** Made of its title, for addresses. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly (
    | { readonly kind: 'text'; readonly tree: MarkdownTree }
    | { readonly kind: 'exhibit'; readonly ref: string }
  )[];
};

export type CapstoneEvent = Omit<CapstoneEventsFile[number], 'text' | 'questions'> & {
  readonly text: MarkdownTree;
  readonly questions: readonly (Omit<CapstoneEventsFile[number]['questions'][number], 'text' | 'notes'> & {
    readonly text: MarkdownTree;
    readonly notes: MarkdownTree;
  })[];
};

type CapstoneAnchor = Omit<CapstoneAnchorsFile['strong'], 'summary' | 'answers' | 'extract'> & {
  readonly summary: MarkdownTree;
  readonly answers: readonly MarkdownTree[];
  readonly extract: MarkdownTree;
};

/** A text that stands for itself. */
export type CourseDocument = { readonly title: string; readonly tree: MarkdownTree; readonly provenance: Provenance };

export type Agreement = CourseDocument & {
  /** File name without ending, e.g. `candidate-2026-1`. */
  readonly id: string;
  readonly kind: 'candidate-agreement' | 'privacy-notice' | 'bank-confidentiality' | 'bank-interests';
  readonly version: string;
  /** YYYY-MM-DD. */
  readonly effectiveOn: string;
  /** The source as it was agreed to, for hashing. */
  readonly source: string;
};

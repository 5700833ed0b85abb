import type { Figure } from '@cmdsp/figures';
import type { LocatedSlide, MarkdownReference, MarkdownTree } from '@cmdsp/markdown';
import type { AuthoredExhibit, AuthoredQuestion, BankQuestion, Provenance, ScenarioSet } from '@cmdsp/questions';
import type { Agreement } from './catalogue.ts';
import type { Located } from './place.ts';
import type { ModuleTextPart } from './read/classify-file.ts';
import type { AssignmentFile } from './schemas/assignment.ts';
import type {
  CapstoneAnchorsFile,
  CapstoneContradictions,
  CapstoneEventsFile,
  CapstoneFile,
  CapstoneRubricFile,
  DefenceFile,
} from './schemas/capstone.ts';
import type { CaseFile } from './schemas/case.ts';
import type { DiagnosticFile } from './schemas/diagnostic.ts';
import type { DiscussionFile } from './schemas/discussion.ts';
import type { LabFile, LabLetter } from './schemas/lab.ts';
import type { GlossaryTerm } from './schemas/glossary.ts';
import type { IncidentFile } from './schemas/incident.ts';
import type { MisconceptionEntry } from './schemas/misconceptions.ts';
import type { Programme } from './schemas/programme.ts';
import type { AudienceId } from './schemas/parts.ts';
import type { QuizFile } from './schemas/quiz.ts';
import type { ResourcesFile } from './schemas/resources.ts';
import type { SourceDocument } from './schemas/sources.ts';
import type { StandardFile } from './schemas/standard.ts';
import type { TopicFile } from './schemas/topic.ts';

/** Everything that could be read, with the lines it came from: what the rules look at and the catalogue is made of. */
export type Material = {
  readonly programme: Located<Programme> | null;
  readonly topics: readonly TopicMaterial[];
  /** Every question, wherever it stands. */
  readonly questions: readonly QuestionMaterial[];
  readonly bank: readonly BankQuestion[];
  /** Questions to practise each interaction on; the rehearsal and the samples draw from them. */
  readonly practice: readonly BankQuestion[];
  readonly sets: readonly Located<ScenarioSet>[];
  readonly glossary: readonly Located<GlossaryTerm>[];
  readonly diagnostic: Located<DiagnosticFile> | null;
  readonly handbook: DocumentMaterial | null;
  readonly accessibility: DocumentMaterial | null;
  readonly agreements: readonly (DocumentMaterial & Pick<Agreement, 'id' | 'kind' | 'version' | 'effectiveOn' | 'source'>)[];
  readonly moduleTexts: readonly (DocumentMaterial & { readonly module: number; readonly part: ModuleTextPart })[];
  readonly guides: readonly (DocumentMaterial & { readonly group: AudienceId })[];
  readonly standards: readonly Entry<StandardFile>[];
  readonly incidents: readonly Entry<IncidentFile>[];
  readonly sources: readonly Located<SourceDocument>[];
  readonly misconceptions: readonly Entry<MisconceptionEntry>[];
  readonly cases: readonly Entry<CaseFile>[];
  readonly assignments: readonly Entry<AssignmentFile>[];
  readonly capstoneRubric: Entry<CapstoneRubricFile> | null;
  /** Cases to build a dossier about; a folder without capstone.yaml is not one yet. */
  readonly capstones: readonly CapstoneMaterial[];
  /** Every folder below labs/, finished or not. */
  readonly labs: readonly LabMaterial[];
  readonly references: readonly LocatedReference[];
  /** Paths of all files, read or not: a broken file is not a missing one. */
  readonly paths: ReadonlySet<string>;
};

/** An entry of a library with its texts, read: by the path of the text, joined by dots. */
export type Entry<Value> = Located<Value> & { readonly trees: ReadonlyMap<string, MarkdownTree> };

/** A topic's folder, e.g. `1.1-medical-device-classifications-and-ecosystems`, and what could be read in it. */
export type TopicMaterial = {
  readonly folder: string;
  readonly topic: Located<TopicFile> | null;
  readonly lecture: { readonly file: string; readonly slides: readonly LocatedSlide[] } | null;
  readonly reading: { readonly file: string; readonly tree: MarkdownTree } | null;
  readonly quiz: Located<QuizFile> | null;
  readonly discussion: { readonly located: Located<DiscussionFile>; readonly trees: ReadonlyMap<string, MarkdownTree> } | null;
  readonly resources: Located<ResourcesFile> | null;
  readonly figures: ReadonlyMap<string, Figure>;
};

/** What could be read of the folder of a case to build a dossier about. */
export type CapstoneMaterial = {
  /** e.g. `infusion-pump-fleet`. */
  readonly folder: string;
  readonly capstone: Entry<CapstoneFile> | null;
  readonly brief: BriefMaterial | null;
  readonly figures: Located<Readonly<Record<string, Figure>>> | null;
  readonly exhibits: Located<readonly AuthoredExhibit[]> | null;
  readonly contradictions: Located<CapstoneContradictions> | null;
  readonly events: Entry<CapstoneEventsFile> | null;
  readonly defence: Entry<DefenceFile> | null;
  readonly anchors: Entry<CapstoneAnchorsFile> | null;
};

/** What could be read of the folder of a lab. */
export type LabMaterial = {
  /** e.g. `segment-ward-network`. */
  readonly folder: string;
  readonly lab: Entry<LabFile> | null;
  readonly variants: ReadonlyMap<LabLetter, Located<Readonly<Record<string, unknown>>>>;
};

type BriefMaterial = { readonly file: string; readonly sections: readonly BriefSectionMaterial[] };

type BriefSectionMaterial = {
  readonly title: string;
  readonly line: number;
  readonly blocks: readonly (
    | { readonly kind: 'text'; readonly tree: MarkdownTree }
    | ({ readonly kind: 'exhibit'; readonly ref: string } & { readonly line: number })
  )[];
};

export type QuestionMaterial = Located<AuthoredQuestion> & {
  readonly home: 'bank' | 'quiz' | 'set' | 'diagnostic' | 'practice';
  /** Topic folder or set id; empty for bank, diagnostic and practice. */
  readonly owner: string;
};

export type DocumentMaterial = {
  readonly file: string;
  readonly title: string;
  readonly tree: MarkdownTree;
  readonly provenance: Provenance;
};

/** A reference with its file; `folder` is the topic's folder or `cases/<slug>` whose figures it may name. */
export type LocatedReference = MarkdownReference & { readonly file: string; readonly folder: string | null };

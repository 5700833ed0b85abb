import { type LabLetter, labLetters } from '../schemas/lab.ts';
import { type AudienceId, audienceIds } from '../schemas/parts.ts';

/** What a path below content/ says about its file. */
export type FileKind =
  | { readonly kind: 'programme' }
  | { readonly kind: 'handbook' }
  | { readonly kind: 'accessibility' }
  | { readonly kind: 'agreement'; readonly id: string }
  | { readonly kind: 'module-text'; readonly module: number; readonly part: ModuleTextPart }
  | { readonly kind: 'guide'; readonly group: AudienceId }
  | { readonly kind: 'glossary' }
  | { readonly kind: 'diagnostic' }
  | { readonly kind: 'bank-question'; readonly id: string }
  | { readonly kind: 'practice-question'; readonly id: string }
  | { readonly kind: 'scenario-set'; readonly id: string }
  | { readonly kind: 'topic-part'; readonly folder: string; readonly part: TopicPart }
  | { readonly kind: 'figure'; readonly folder: string; readonly ref: string }
  | { readonly kind: 'capstone-part'; readonly folder: string; readonly part: CapstonePart }
  | { readonly kind: 'capstone-rubric' }
  | { readonly kind: 'lab-part'; readonly folder: string; readonly part: 'lab' | LabLetter }
  | { readonly kind: 'library'; readonly library: LibraryFileKind }
  | { readonly kind: 'unknown' };

export type LibraryFileKind = 'standard' | 'incident' | 'sources' | 'misconceptions' | 'case' | 'assignment';

export type TopicPart = 'topic.yaml' | 'lecture.md' | 'reading.md' | 'quiz.yaml' | 'discussion.yaml' | 'resources.yaml';

const capstoneParts = [
  'capstone.yaml',
  'brief.md',
  'figures.yaml',
  'exhibits.yaml',
  'contradictions.yaml',
  'events.yaml',
  'defence.yaml',
  'anchors.yaml',
] as const;

/** A file in the folder of a case to build a dossier about. */
export type CapstonePart = (typeof capstoneParts)[number];

/** What stands before the topics of a module, and after them. */
export type ModuleTextPart = 'introduction' | 'review';

/** Finds out what a file is by its path alone; `unknown` files are reported, because they would silently do nothing. */
export function classifyFile(path: string): FileKind {
  if (path === 'programme.yaml') return { kind: 'programme' };
  if (path === 'handbook.md') return { kind: 'handbook' };
  if (path === 'accessibility.md') return { kind: 'accessibility' };
  const agreement = /^agreements\/([a-z0-9-]+)\.md$/.exec(path);
  if (agreement?.[1] !== undefined) return { kind: 'agreement', id: agreement[1] };
  const moduleText = /^modules\/module-([1-6])\/(introduction|review)\.md$/.exec(path);
  // The expression admits exactly the names of ModuleTextPart.
  if (moduleText !== null) return { kind: 'module-text', module: Number(moduleText[1]), part: moduleText[2] as ModuleTextPart };
  const guide = audienceIds.find((group) => path === `guides/${group}.md`);
  if (guide !== undefined) return { kind: 'guide', group: guide };
  if (/^glossary\/[a-z0-9-]+\.yaml$/.test(path)) return { kind: 'glossary' };
  if (path === 'diagnostic.yaml') return { kind: 'diagnostic' };
  const question = /^bank\/questions\/([a-z0-9.-]+)\.yaml$/.exec(path);
  if (question?.[1] !== undefined) return { kind: 'bank-question', id: question[1] };
  const practice = /^practice\/([a-z0-9.-]+)\.yaml$/.exec(path);
  if (practice?.[1] !== undefined) return { kind: 'practice-question', id: practice[1] };
  const set = /^bank\/scenarios\/([a-z0-9.-]+)\.yaml$/.exec(path);
  if (set?.[1] !== undefined) return { kind: 'scenario-set', id: set[1] };
  const part = /^topics\/([1-6]\.[1-6]-[a-z0-9-]+)\/(topic\.yaml|lecture\.md|reading\.md|quiz\.yaml|discussion\.yaml|resources\.yaml)$/.exec(path);
  // The expression admits exactly the names of TopicPart.
  if (part?.[1] !== undefined) return { kind: 'topic-part', folder: part[1], part: part[2] as TopicPart };
  const figure = /^topics\/([1-6]\.[1-6]-[a-z0-9-]+)\/figures\/([a-z0-9-]+)\.yaml$/.exec(path);
  if (figure?.[1] !== undefined && figure[2] !== undefined) return { kind: 'figure', folder: figure[1], ref: figure[2] };
  if (path === 'capstones/rubric.yaml') return { kind: 'capstone-rubric' };
  const folder = /^capstones\/([a-z0-9-]+)\//.exec(path)?.[1];
  const capstonePart = capstoneParts.find((name) => path === `capstones/${folder}/${name}`);
  if (folder !== undefined && capstonePart !== undefined) return { kind: 'capstone-part', folder, part: capstonePart };
  const lab = /^labs\/([a-z0-9-]+)\//.exec(path)?.[1];
  const labPart = (['lab', ...labLetters] as const).find((name) => path === `labs/${lab}/${name === 'lab' ? name : `variant-${name}`}.yaml`);
  if (lab !== undefined && labPart !== undefined) return { kind: 'lab-part', folder: lab, part: labPart };
  const library = libraries.find(({ path: shape }) => shape.test(path));
  return library === undefined ? { kind: 'unknown' } : { kind: 'library', library: library.kind };
}

const libraries: readonly { readonly path: RegExp; readonly kind: LibraryFileKind }[] = [
  { path: /^standards\/[a-z0-9-]+\.yaml$/, kind: 'standard' },
  { path: /^incidents\/[a-z0-9-]+\.yaml$/, kind: 'incident' },
  // A private bank takes the place of bank/ and may cite documents of its own.
  { path: /^(?:bank\/)?sources\.yaml$/, kind: 'sources' },
  { path: /^misconceptions\/module-[1-6]\.yaml$/, kind: 'misconceptions' },
  { path: /^cases\/[a-z0-9-]+\/case\.yaml$/, kind: 'case' },
  { path: /^assignments\/module-[1-6]\/assignment\.yaml$/, kind: 'assignment' },
];

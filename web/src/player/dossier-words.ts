import { assertNever } from '@cmdsp/primitives';
import type { Answer } from '../api/request.ts';

type Dossier = Answer<'GET /api/dossier'>;
export type ReferenceFinding = Dossier['findings'][number];
export type PartLack = Dossier['parts'][number]['lacks'][number];
export type EntryKind = Dossier['entries'][number]['kind'];

const plurals: Readonly<Record<EntryKind, string>> = {
  component: 'components',
  flow: 'flows',
  actor: 'actors',
  boundary: 'boundaries',
  requirement: 'requirements',
  threat: 'threats',
  control: 'controls',
  test: 'tests',
  risk: 'risks',
  obligation: 'obligations',
  supplier: 'suppliers',
  part: 'parts of the SBOM',
  advisory: 'advisories',
  step: 'steps',
  indicator: 'indicators',
  assumption: 'assumptions',
};

/** A kind of entry in words: "risks" for several. */
export function kindWords(kind: EntryKind, count = 2): string {
  return count === 1 ? (kind === 'part' ? 'part of the SBOM' : kind) : plurals[kind];
}

/** What a part lacks, as a sentence. */
export function lackWords(lack: PartLack): string {
  switch (lack.kind) {
    case 'too-short':
      return `The text has ${lack.words} words; at least ${lack.least} are asked for.`;
    case 'too-long':
      return `The text has ${lack.words} words; at most ${lack.most} are taken.`;
    case 'entries':
      return `The register has ${lack.there} of at least ${lack.least} ${kindWords(lack.of, lack.least)}.`;
    case 'untitled':
      return `${lack.entry} has no title.`;
    default:
      return assertNever(lack);
  }
}

/** What is wrong with a reference, as a sentence. */
export function findingWords(finding: ReferenceFinding): string {
  switch (finding.kind) {
    case 'broken':
      return `${finding.entry} refers to ${finding.ref}, which is not in the register.`;
    case 'not-allowed':
      return `${finding.entry} refers to ${finding.ref}: a ${kindWords(finding.of, 1)} does not refer to a ${kindWords(finding.to, 1)}.`;
    case 'missing':
      return `${finding.entry} refers to no ${either(finding.needs)}.`;
    case 'unanswered':
      return `No ${either(finding.by)} refers to ${finding.entry}.`;
    default:
      return assertNever(finding);
  }
}

function either(kinds: readonly EntryKind[]): string {
  return kinds.map((kind) => kindWords(kind, 1)).join(' or ');
}

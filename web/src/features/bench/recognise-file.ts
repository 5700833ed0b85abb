import { ok, refused, type Result } from '@cmdsp/primitives';
import type { BenchKind } from './bench-kinds.ts';

/** What a file is, by its content alone; names of files say whatever somebody called them. */
export type RecognisedFile = {
  readonly kind: BenchKind;
  /** Parsed JSON, or the text of a table. */
  readonly file: unknown;
  /** What it calls itself; empty where it does not say. */
  readonly title: string;
};

/** Recognises a file for the bench; says what can be read where it is none of that. */
export function recogniseFile(text: string): Result<RecognisedFile, string> {
  const words = text.replace(/^\uFEFF/, '');
  if (/^"?id"?,"?title"?,"?device"?,/.test(words)) return ok({ kind: 'risk', file: words, title: '' });
  const file = parse(words);
  if (file === undefined) return refused(`This file is neither JSON nor a table of risks. ${known}`);
  const kind = kindOf(file);
  if (kind === null) return refused(`Nothing on the bench reads this JSON. ${known}`);
  return ok({ kind, file, title: titleOf(file).trim().slice(0, 120) });
}

const known =
  'It reads CycloneDX and SPDX 2.3 (SBOM), CSAF 2.0, OWASP Threat Dragon 2, and the formats that the bench itself writes.';

function kindOf(file: unknown): BenchKind | null {
  const format = textAt(file, 'format');
  const own = ownFormats.find(({ start }) => format.startsWith(start));
  if (own !== undefined) return own.kind;
  if (textAt(file, 'bomFormat') === 'CycloneDX' || textAt(file, 'spdxVersion') !== '') return 'sbom';
  if (textAt(memberOf(file, 'document'), 'csaf_version') !== '') return 'advisory';
  if (memberOf(file, 'summary') !== undefined && memberOf(memberOf(file, 'detail'), 'diagrams') !== undefined)
    return 'system-model';
  return null;
}

const ownFormats: readonly { readonly start: string; readonly kind: BenchKind }[] = [
  { start: 'cmdsp-system-model/', kind: 'system-model' },
  { start: 'cmdsp-threats/', kind: 'threats' },
  { start: 'cmdsp-risks/', kind: 'risk' },
  { start: 'cmdsp-network/', kind: 'network' },
];

/** Where each format keeps the name of what it is about. */
function titleOf(file: unknown): string {
  const places = [
    textAt(file, 'title'),
    textAt(memberOf(file, 'model'), 'title'),
    textAt(memberOf(file, 'document'), 'title'),
    textAt(memberOf(file, 'summary'), 'title'),
    textAt(memberOf(memberOf(file, 'metadata'), 'component'), 'name'),
    textAt(file, 'name'),
  ];
  return places.find((text) => text.trim() !== '') ?? '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value as unknown;
}

function textAt(value: unknown, name: string): string {
  const found = memberOf(value, name);
  return typeof found === 'string' ? found : '';
}

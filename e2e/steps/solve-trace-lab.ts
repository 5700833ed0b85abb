import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const content = resolve(import.meta.dirname, '../../content/labs/trace-and-submit');

/** A gap as somebody marks it: the place by its title, because numbers are drawn anew for each learner. */
export type GapToMark = {
  readonly title: string;
  /** The choice under "Show" that has the place. */
  readonly group: string;
  readonly section: string;
  readonly severity: string;
  readonly response: string;
};

type Variant = {
  readonly task: {
    readonly device: string;
    readonly rows: readonly { readonly id: string; readonly title: string }[];
    readonly index: readonly { readonly id: string; readonly title: string }[];
  };
  readonly key: {
    readonly gaps: readonly {
      readonly places: readonly string[];
      readonly sections: readonly string[];
      readonly severities: readonly string[];
      readonly responses: readonly string[];
    }[];
  };
};

const groups: Readonly<Record<string, string>> = {
  T: 'Threats',
  R: 'Risks',
  C: 'Controls',
  V: 'Tests',
  S: 'Components',
  L: 'Labels',
  D: 'Documents',
};

/** The solution of the variant of trace-and-submit whose words are on the page. */
export function solveTraceLab(words: string): readonly GapToMark[] {
  const variants = ['a', 'b', 'c'].map(
    // The content gate has read these files by the lab's own schema.
    (letter) => parse(readFileSync(join(content, `variant-${letter}.yaml`), 'utf8')) as Variant,
  );
  const variant = variants.find(({ task }) => words.includes(task.device.trim()));
  if (variant === undefined) throw new Error('The page shows none of the three files');
  const titles = new Map([...variant.task.rows, ...variant.task.index].map(({ id, title }) => [id, title]));
  return variant.key.gaps.map(({ places: [at = ''], sections, severities, responses }) => ({
    title: titles.get(at) ?? '',
    group: groups[at.slice(0, 1)] ?? '',
    section: sections[0] ?? '',
    severity: severities[0] ?? '',
    response: responses[0] ?? '',
  }));
}

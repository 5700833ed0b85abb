import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

type FindingFile = {
  readonly id: string;
  readonly device: string;
  readonly facts: readonly { readonly text: string }[];
};
type KeyFile = {
  readonly v31: string;
  readonly impacts: Readonly<Record<string, string>>;
  readonly exploitability: readonly string[];
  readonly severity: readonly string[];
  readonly decision: string;
  readonly route: string;
  readonly ssvc: {
    readonly exploitation: string;
    readonly exposure: readonly string[];
    readonly automatable: string;
    readonly safety: readonly string[];
  };
  readonly known: { readonly noticeFrom: string; readonly fixFrom: string };
};
type VariantFile = {
  readonly task: { readonly findings: readonly FindingFile[] };
  readonly key: { readonly findings: Readonly<Record<string, KeyFile>> };
};

/** What to do on the page about one finding, in the page's words. */
export type ScoreSolution = {
  readonly vector: string;
  /** The names of the selects that are not "None", with what they are. */
  readonly impacts: readonly { readonly name: string; readonly level: 'Low' | 'High' }[];
  readonly choices: readonly { readonly legend: string; readonly place: number; readonly label: string }[];
  /** Day by the label of its field. */
  readonly days: readonly { readonly label: string; readonly day: string }[];
};

/** The full solution of the finding about this device; `factsOnPage` says by how many days the run was moved. */
export function solveFinding(device: string, factsOnPage: string): ScoreSolution {
  for (const letter of ['a', 'b', 'c']) {
    const path = join(import.meta.dirname, `../../content/labs/score-and-decide/variant-${letter}.yaml`);
    const { task, key } = parse(readFileSync(path, 'utf8')) as VariantFile; // the content is checked elsewhere
    const finding = task.findings.find((one) => one.device === device);
    const one = finding === undefined ? undefined : key.findings[finding.id];
    if (finding === undefined || one === undefined) continue;
    const written = dayIn(finding.facts.map(({ text }) => text).join(' '));
    const moved = Date.parse(dayIn(factsOnPage)) - Date.parse(written);
    const dayLater = (day: string) => new Date(Date.parse(day) + moved).toISOString().slice(0, 10);
    const { ssvc, known } = one;
    return {
      vector: `CVSS:3.1/${one.v31.replaceAll(/\|[A-Z]/g, '')}`,
      impacts: Object.entries(one.impacts).flatMap(([id, values]) => {
        const name = `${impactNames[id.charAt(1)] ?? ''}: ${classNames[id.charAt(2)] ?? ''}`;
        return values.startsWith('N') ? [] : [{ name, level: values.startsWith('H') ? 'High' : 'Low' } as const];
      }),
      choices: [
        choice('Exploitability that is left', one.exploitability[0]),
        choice('Severity of patient harm', one.severity[0]),
        choice('Your decision', one.decision),
        choice('Route', one.route),
        choice('Exploitation', ssvc.exploitation),
        choice('System exposure', ssvc.exposure[0]),
        choice('Automatable', ssvc.automatable),
        choice('Safety impact', ssvc.safety[0]),
      ],
      days:
        one.route === 'discretion'
          ? [
              { label: 'Users are told on', day: dayLater(known.noticeFrom) },
              { label: 'The fix is with users on', day: dayLater(known.fixFrom) },
            ]
          : [],
    };
  }
  throw new Error(`No variant has ${device}`);
}

const impactNames: Readonly<Record<string, string>> = { C: 'Confidentiality', I: 'Integrity', A: 'Availability' };

const classNames: Readonly<Record<string, string>> = {
  P: 'Data of the patient (PHI, PII)',
  D: 'Diagnosis or monitoring',
  T: 'Delivery of therapy',
  W: 'Clinical workflow',
  S: 'Private data of the system (keys, passwords)',
  O: 'Other critical data or functions',
};

const options: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'Exploitability that is left': [
    ['low', 'Low'],
    ['medium', 'Medium'],
    ['high', 'High'],
  ],
  'Severity of patient harm': [
    ['negligible', 'Negligible'],
    ['minor', 'Minor'],
    ['serious', 'Serious'],
    ['critical', 'Critical'],
    ['catastrophic', 'Catastrophic'],
  ],
  'Your decision': [
    ['controlled', 'Controlled'],
    ['uncontrolled', 'Uncontrolled'],
  ],
  Route: [
    ['routine', 'Routine update'],
    ['discretion', 'Correction with discretion'],
    ['report', 'Correction with a report'],
  ],
  Exploitation: [
    ['none', 'None known'],
    ['public-poc', 'Proof of concept is public'],
    ['active', 'Active'],
  ],
  'System exposure': [
    ['small', 'Small'],
    ['controlled', 'Controlled'],
    ['open', 'Open'],
  ],
  Automatable: [
    ['no', 'No'],
    ['yes', 'Yes'],
  ],
  'Safety impact': [
    ['negligible', 'Negligible'],
    ['marginal', 'Marginal'],
    ['critical', 'Critical'],
    ['catastrophic', 'Catastrophic'],
  ],
};

function choice(legend: string, id: string | undefined): ScoreSolution['choices'][number] {
  const place = options[legend]?.findIndex(([one]) => one === id) ?? -1;
  const label = options[legend]?.[place]?.[1];
  if (label === undefined) throw new Error(`${legend} has no ${id}`);
  return { legend, place, label };
}

function dayIn(text: string): string {
  const day = /\d{4}-\d\d-\d\d/.exec(text)?.[0];
  if (day === undefined) throw new Error('No day in these facts');
  return day;
}

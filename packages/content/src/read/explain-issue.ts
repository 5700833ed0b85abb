import type { z } from 'zod';
import type { Path } from '../place.ts';

/** What one schema issue means to an author. */
export type ExplainedIssue = { readonly path: Path; readonly rule: string; readonly message: string; readonly fix: string };

type Issue = z.core.$ZodIssue;

/** Says in an author's words what a schema found: which field, what is wrong, what to do. */
export function explainIssue(issue: Issue): ExplainedIssue[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      rule: 'unknown-field',
      message: `${nameOf(path)} has no field \`${key}\``,
      fix: 'check the spelling against the format, or remove the field',
    }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const closest = issue.errors.reduce((best, other) => (weightOf(other) < weightOf(best) ? other : best));
    return closest.flatMap((inner) => explainIssue({ ...inner, path: [...issue.path, ...inner.path] }));
  }
  if (issue.code === 'invalid_union') {
    const field = issue.discriminator ?? 'kind';
    return [
      {
        path: [...path.filter((key, index) => index < path.length - 1 || key !== field), field],
        rule: 'wrong-value',
        message: `${nameOf(path)} has a \`${field}\` that does not exist`,
        fix: `use one of the values that the format allows for \`${field}\``,
      },
    ];
  }
  if (issue.code === 'invalid_type' && issue.input === undefined && /received undefined/.test(issue.message)) {
    return [{ path, rule: 'missing-field', message: `${nameOf(path)} is missing`, fix: `add it (${issue.expected})` }];
  }
  return [{ path, rule: ruleFor(issue, path), message: `${nameOf(path)}: ${plain(issue.message)}`, fix: fixFor(issue) }];
}

/** Issues near the top of a value weigh more: the branch that fails deepest is the one the author meant. */
function weightOf(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.path.length === 0 ? 10 : issue.code === 'invalid_type' ? 3 : 1), 0);
}

function nameOf(path: Path): string {
  if (path.length === 0) return 'the file';
  const text = path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key + 1}]`;
    return name === '' ? key : `${name}.${key}`;
  }, '');
  return `\`${text}\``;
}

function plain(message: string): string {
  return message.replace(/^Invalid input: /, '').replace(/^Invalid option: /, '');
}

/** Options are the heart of a question, so what is wrong with them has names of its own. */
function ruleFor(issue: Issue, path: Path): string {
  if (path.at(-1) !== 'options') return 'wrong-value';
  return issue.code === 'custom' ? 'one-key' : 'option-count';
}

function fixFor(issue: Issue): string {
  switch (issue.code) {
    case 'too_small':
      return `give at least ${issue.minimum} (${issue.origin})`;
    case 'too_big':
      return `give at most ${issue.maximum} (${issue.origin})`;
    case 'invalid_value':
      return `use one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return `write a value of type ${issue.expected}`;
    default:
      return 'change the value as the message says';
  }
}

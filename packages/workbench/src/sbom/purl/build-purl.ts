import { ok, refused, type Result } from '@cmdsp/primitives';
import type { Purl } from './purl.ts';
import { purlTypeRules } from './purl-type-rules.ts';

/** Parts as somebody typed or decoded them, before their type's rules. */
export type PurlParts = {
  readonly type: string | null;
  readonly namespace: string | null;
  readonly name: string | null;
  readonly version: string | null;
  readonly qualifiers: Readonly<Record<string, string>> | null;
  readonly subpath: string | null;
};

/**
 * The canonical package URL of these parts, or why they name nothing: the general rules of the package-url specification, then those
 * of the type.
 */
export function buildPurl(parts: PurlParts): Result<Purl, string> {
  const type = (parts.type ?? '').toLowerCase();
  if (!/^[a-z][a-z0-9.-]*$/.test(type))
    return refused('A package URL begins with a type of letters, digits, dots and dashes.');
  const rule = purlTypeRules.get(type) ?? {};
  const isLower = (part: 'namespace' | 'name' | 'version') => rule.lowerCase?.includes(part) === true;
  const qualifiers = canonicalQualifiers(parts.qualifiers ?? {});
  if (!qualifiers.ok) return qualifiers;
  const name = canonicalName(
    type,
    isLower('name') ? (parts.name ?? '').toLowerCase() : (parts.name ?? ''),
    qualifiers.value,
  );
  if (name === '') return refused('A package URL needs a name.');
  const spaces = segments(parts.namespace ?? '').join('/');
  const namespace = spaces === '' ? null : isLower('namespace') ? spaces.toLowerCase() : spaces;
  if (rule.namespace === 'required' && namespace === null) return refused(`The type ${type} needs a namespace.`);
  if (rule.namespace === 'prohibited' && namespace !== null) return refused(`The type ${type} has no namespace.`);
  if (rule.name?.test(name) === false) return refused(`${name} cannot be a name of the type ${type}.`);
  const given = parts.version === '' ? null : parts.version;
  const version = given !== null && isLower('version') ? given.toLowerCase() : given;
  if (version !== null && rule.version?.test(version) === false)
    return refused(`${version} cannot be a version of the type ${type}.`);
  const missing = rule.needs?.find((key) => qualifiers.value[key] === undefined);
  if (missing !== undefined) return refused(`The type ${type} needs the qualifier ${missing}.`);
  const path = segments(parts.subpath ?? '').filter((segment) => segment !== '.' && segment !== '..');
  return ok({
    type,
    namespace,
    name,
    version,
    qualifiers: qualifiers.value,
    subpath: path.length === 0 ? null : path.join('/'),
  });
}

function canonicalName(type: string, name: string, qualifiers: Readonly<Record<string, string>>): string {
  if (type === 'pypi') return name.replaceAll('_', '-');
  // Databricks registries compare names of models without regard to case, those of Azure do not.
  if (type === 'mlflow' && qualifiers['repository_url']?.includes('azuredatabricks') === true)
    return name.toLowerCase();
  return name;
}

function canonicalQualifiers(
  given: Readonly<Record<string, string>>,
): Result<Readonly<Record<string, string>>, string> {
  const pairs = Object.entries(given);
  if (pairs.length === 0) return ok({});
  const kept = new Map<string, string>();
  for (const [written, value] of pairs) {
    const key = written.toLowerCase();
    if (!/^[a-z._-][a-z0-9._-]*$/.test(key)) return refused(`${written} cannot be the key of a qualifier.`);
    if (kept.has(key)) return refused(`The qualifier ${key} is given twice.`);
    if (value !== '') kept.set(key, value);
  }
  return ok(Object.fromEntries([...kept].toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

function segments(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}

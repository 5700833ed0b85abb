import { refused, type Result } from '@cmdsp/primitives';
import { buildPurl } from './build-purl.ts';
import type { Purl } from './purl.ts';

/** Reads a package URL strictly, from the right to the left as the package-url specification says, or says why it is none. */
export function parsePurl(text: string): Result<Purl, string> {
  const [beforePath, path] = splitOnce(text, text.indexOf('#'));
  const [beforeQuery, query] = splitOnce(beforePath, beforePath.indexOf('?'));
  if (!beforeQuery.startsWith('pkg:')) return refused('A package URL begins with pkg:.');
  const rest = beforeQuery.slice('pkg:'.length).replace(/^\/+/, '').replace(/\/+$/, '');
  const slash = rest.indexOf('/');
  if (slash < 0) return refused('A package URL needs a type and a name with a slash between them.');
  const [type, body] = [rest.slice(0, slash), rest.slice(slash + 1)];
  // An @ that begins a segment belongs to a scope (npm), any later one to the version.
  const at = body.lastIndexOf('@');
  const isVersion = at >= 0 && !((at === 0 || body[at - 1] === '/') && body.includes('/', at));
  const [whole, version] = isVersion ? [body.slice(0, at), body.slice(at + 1)] : [body, null];
  // Of the type git the namespace is the host, and all that follows the path of the repository.
  const last = type.toLowerCase() === 'git' ? whole.indexOf('/') : whole.lastIndexOf('/');
  try {
    return buildPurl({
      type,
      namespace: last < 0 ? null : decodeURIComponent(whole.slice(0, last)),
      name: decodeURIComponent(whole.slice(last + 1)),
      version: version === null ? null : decodeURIComponent(version),
      qualifiers: query === undefined ? null : readQualifiers(query),
      subpath: path === undefined ? null : decodeURIComponent(path),
    });
  } catch (error) {
    if (error instanceof URIError) return refused('A percent sign begins two hexadecimal digits.');
    if (error instanceof TwiceError) return refused(error.message);
    throw error;
  }
}

/** A key given twice says two things of one package. */
class TwiceError extends Error {}

function readQualifiers(query: string): Record<string, string> {
  const read: Record<string, string> = {};
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const [key, value = ''] = splitOnce(pair, pair.indexOf('='));
    if (Object.hasOwn(read, key)) throw new TwiceError(`The qualifier ${key} is given twice.`);
    read[key] = decodeURIComponent(value);
  }
  return read;
}

function splitOnce(text: string, at: number): readonly [string, string?] {
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

import type { Purl } from './purl.ts';

/** The canonical text of a package URL: every part percent-encoded but letters, digits and `. - _ ~ :`. */
export function formatPurl({ type, namespace, name, version, qualifiers, subpath }: Purl): string {
  const path = [namespace, name].filter((part) => part !== null).map(encodePath);
  const pairs = Object.entries(qualifiers).map(([key, value]) => `${key}=${encode(value)}`);
  return [
    `pkg:${[type, ...path].join('/')}`,
    version === null ? '' : `@${encode(version)}`,
    pairs.length === 0 ? '' : `?${pairs.join('&')}`,
    subpath === null ? '' : `#${encodePath(subpath)}`,
  ].join('');
}

function encodePath(path: string): string {
  return path.split('/').map(encode).join('/');
}

function encode(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('%3A', ':')
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

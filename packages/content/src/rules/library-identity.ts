import type { Entry, Material } from '../material.ts';
import type { Place } from '../place.ts';
import type { Finding, Rule } from '../rule.ts';

/** From a slug one finds the file, and a wording leads to one document. */
export const libraryIdentity: Rule = {
  id: 'library-identity',
  severity: 'error',
  checks: 'Standards, incidents and cases bear the name of their file, and no two documents are cited by the same words',
  fix: 'rename the slug or the file; take the wording out of `citedAs` of one of the two',
  find: (material) => [
    ...misnamed(material.standards, (slug) => `standards/${slug}.yaml`),
    ...misnamed(material.incidents, (slug) => `incidents/${slug}.yaml`),
    ...misnamed(material.cases, (slug) => `cases/${slug}/case.yaml`),
    ...sharedWordings(material),
  ],
};

function misnamed(entries: readonly Entry<{ slug: string }>[], pathOf: (slug: string) => string): Finding[] {
  return entries.flatMap(({ value: { slug }, at }) => {
    const place = at(['slug']);
    return place.file === pathOf(slug) ? [] : [{ ...place, message: `\`${slug}\` stands in a file of another name` }];
  });
}

/** Advisory and CVE numbers are left out: two incidents may share one. */
function sharedWordings({ standards, incidents, sources }: Material): Finding[] {
  const wordings = [
    ...standards.flatMap(({ value, at }) =>
      [...new Set([value.identifier, value.shortTitle, ...value.citedAs])].map((wording) => ({ wording, place: at(['citedAs']) })),
    ),
    ...[...incidents, ...sources].flatMap(({ value, at }) =>
      [...new Set(value.citedAs)].map((wording) => ({ wording, place: at(['citedAs']) })),
    ),
  ];
  const first = new Map<string, Place>();
  return wordings.flatMap(({ wording, place }) => {
    const earlier = first.get(wording);
    if (earlier === undefined) first.set(wording, place);
    if (earlier === undefined) return [];
    return [{ ...place, message: `\`${wording}\` already names ${earlier.file}:${earlier.line}` }];
  });
}

/** A name for a file that every system takes: lower-case letters and digits of the title, joined by hyphens. */
export function fileNameOf(title: string, extension: string): string {
  const stem = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${stem === '' ? 'artefact' : stem}.${extension}`;
}

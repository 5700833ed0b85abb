import { ok, refused, type Result } from '@cmdsp/primitives';
import { readCycloneDx } from './read-cyclonedx.ts';
import { type Ignored, openReading } from './reading.ts';
import { readSpdx } from './read-spdx.ts';
import type { Sbom } from './sbom.ts';

/** A bill that was read, the format it came in, and every statement of the file that nothing was made of. */
export type ReadSbom = { readonly format: string; readonly sbom: Sbom; readonly ignored: readonly Ignored[] };

/** What we keep is written alike in all of them. */
const cycloneDxVersions = ['1.2', '1.3', '1.4', '1.5', '1.6', '1.7'];

/** Reads a bill in CycloneDX JSON 1.2-1.7 or SPDX 2.3 JSON; refuses every other file and says what can be read. */
export function readSbom(document: unknown): Result<ReadSbom, string> {
  const ignored: Ignored[] = [];
  const file = openReading(document, '', ignored);
  if (file === null) return refused('A bill of materials is a JSON object.');
  const [kind, spdx] = [file.text('bomFormat'), file.text('spdxVersion')];
  if (kind === 'CycloneDX') {
    const version = file.text('specVersion') ?? 'without a version';
    if (!cycloneDxVersions.includes(version))
      return refused(`CycloneDX ${version} cannot be read here, ${cycloneDxVersions.join(', ')} can.`);
    return ok(withoutLooseEnds(`CycloneDX ${version}`, readCycloneDx(file), ignored));
  }
  if (spdx === null) return refused('This is no bill of materials in CycloneDX JSON or SPDX JSON.');
  if (spdx !== 'SPDX-2.3') return refused(`${spdx} cannot be read here, SPDX-2.3 can.`);
  return ok(withoutLooseEnds('SPDX 2.3', readSpdx(file), ignored));
}

/** Ids that stand twice and dependencies that lead nowhere would make every answer about the bill ambiguous: out, and said so. */
function withoutLooseEnds(format: string, sbom: Sbom, ignored: Ignored[]): ReadSbom {
  const known = new Set(sbom.subject === null ? [] : [sbom.subject.id]);
  const components = sbom.components.filter(({ id, name }) => {
    if (!known.has(id)) return known.add(id);
    ignored.push({ path: id, reason: `A second component, ${name}, has the id of an earlier one.` });
    return false;
  });
  const edges = new Map(sbom.dependencies.map((edge) => [JSON.stringify([edge.from, edge.to]), edge]));
  const dependencies = [...edges.values()].filter(({ from, to }) => {
    const loose = [from, to].find((end) => !known.has(end));
    if (loose !== undefined)
      ignored.push({ path: `${from} -> ${to}`, reason: `There is no component with the id ${loose}.` });
    return loose === undefined;
  });
  return { format, sbom: { ...sbom, components, dependencies }, ignored };
}

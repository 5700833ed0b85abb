import { ok } from '@cmdsp/primitives';
import { exportCycloneDx, exportSpdx, findGaps, readSbom, type Sbom } from '@cmdsp/workbench/sbom';
import { lazy } from 'react';
import { anyEngine } from '../engine.ts';
import { writeJson } from './write-json.ts';

/** Bills of materials on the bench: kept as CycloneDX 1.6, which holds everything that is read from CycloneDX and SPDX. */
export const sbomEngine = anyEngine<Sbom>({
  empty: () => ({ authors: [], madeAt: null, subject: null, components: [], dependencies: [], stated: [] }),
  read(file) {
    const read = readSbom(file);
    if (!read.ok) return { ok: false, problem: [read.problem] };
    const ignored = read.value.ignored
      // The schema's address says which format it is, and a first version is what an export says again.
      .filter(({ path }) => path !== '/$schema' && !(path === '/version' && isFirstVersion(file)))
      .map(({ path, reason }) => ({ place: path, sentence: reason }));
    return ok({ value: read.value.sbom, ignored });
  },
  write: exportCycloneDx,
  findings: (sbom) =>
    findGaps(sbom).map(({ component, element, source, sentence }) => ({
      place: component ?? source,
      sentence,
      target: `${component ?? 'bill'} ${element}`,
    })),
  exports: [
    {
      id: 'cyclonedx',
      label: 'CycloneDX 1.6 (JSON)',
      extension: 'cdx.json',
      mediaType: 'application/vnd.cyclonedx+json',
      write: (sbom) => writeJson(exportCycloneDx(sbom)),
    },
    {
      id: 'spdx',
      label: 'SPDX 2.3 (JSON)',
      extension: 'spdx.json',
      mediaType: 'application/spdx+json',
      write: (sbom) => writeJson(toSpdx(sbom).document),
      notes: (sbom) => toSpdx(sbom).notes,
    },
  ],
  Editor: lazy(async () => {
    const { SbomEditor } = await import('../../../bench/sbom/sbom-editor.tsx');
    return { default: SbomEditor };
  }),
});

function toSpdx(sbom: Sbom): ReturnType<typeof exportSpdx> {
  return exportSpdx(sbom, {
    namespace: `https://spdx.org/spdxdocs/bill-${crypto.randomUUID()}`,
    writtenAt: `${new Date().toISOString().slice(0, 19)}Z`,
  });
}

function isFirstVersion(file: unknown): boolean {
  return typeof file === 'object' && file !== null && 'version' in file && file.version === 1;
}

import type { Json } from '../../packages/primitives/src/index.ts';
import {
  exportCycloneDx,
  exportSpdx,
  feedSchema,
  findGaps,
  matchFeed,
  readSbom,
  type Sbom,
} from '@cmdsp/workbench/sbom';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Command, CommandError } from './command.ts';
import { readJson } from './read-json.ts';
import { readOptions } from './read-options.ts';

const usage = 'npm run -s tool -- sbom FILE [--feed FEED] [--to cyclonedx|spdx]';

/**
 * What a bill of materials lacks, what of its file nothing was made of, which of its components a feed speaks about, and the bill in
 * another format.
 */
export const sbom: Command = {
  usage,
  async run(args) {
    const { files, options } = readOptions(args, { usage, names: ['feed', 'to'] });
    const to = options.get('to');
    if (to !== undefined && to !== 'cyclonedx' && to !== 'spdx') throw new CommandError(`Usage: ${usage}`);
    const [file, ...rest] = files;
    if (rest.length > 0) throw new CommandError(`Usage: ${usage}`);
    const read = readSbom(await readJson(file, usage));
    if (!read.ok) throw new CommandError(`${file}: ${read.problem}`);
    const { format, sbom: bill, ignored } = read.value;
    const gaps = findGaps(bill);
    const feed = options.get('feed');
    const matches = feed === undefined ? [] : matchFeed(bill, await readFeed(feed));
    return {
      output: {
        format: 'cmdsp-sbom-report/1',
        read: format,
        components: bill.components.length,
        dependencies: bill.dependencies.length,
        gaps: gaps.map((gap) => ({ ...gap })),
        matches: matches.map(({ advisory, component, verdict, path }) => ({
          advisory: advisory.id,
          component: component.id,
          name: component.name,
          version: component.version,
          verdict: { ...verdict },
          path: [...path],
          isKnownExploited: advisory.isKnownExploited,
          epss: advisory.epss,
          vector: advisory.vector,
        })),
        ignored: ignored.map((statement) => ({ ...statement })),
        ...(to === undefined ? {} : { written: write(bill, to) }),
      },
      exitCode: gaps.length + matches.length === 0 ? 0 : 1,
    };
  },
};

function write(bill: Sbom, to: 'cyclonedx' | 'spdx'): Json {
  if (to === 'cyclonedx') return { format: 'CycloneDX 1.6', document: exportCycloneDx(bill), notes: [] };
  const { document, notes } = exportSpdx(bill, {
    namespace: `https://spdx.org/spdxdocs/bill-${randomUUID()}`,
    writtenAt: `${new Date().toISOString().slice(0, 19)}Z`,
  });
  return { format: 'SPDX 2.3', document, notes: notes.map((note) => ({ ...note })) };
}

async function readFeed(file: string) {
  const { data, error } = feedSchema.safeParse(await readJson(file, usage));
  if (error !== undefined)
    throw new CommandError(`${file} is no feed of the format cmdsp-feed/1.\n${z.prettifyError(error)}`);
  return data.advisories;
}

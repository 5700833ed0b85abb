import { feedSchema, findGaps, matchFeed, readSbom } from '@cmdsp/workbench/sbom';
import { z } from 'zod';
import { type Command, CommandError } from './command.ts';
import { readJson } from './read-json.ts';
import { readOptions } from './read-options.ts';

const usage = 'npm run -s tool -- sbom FILE [--feed FEED]';

/** What a bill of materials lacks, what of its file nothing was made of, and which of its components a feed speaks about. */
export const sbom: Command = {
  usage,
  async run(args) {
    const { files, options } = readOptions(args, { usage, names: ['feed'] });
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
      },
      exitCode: gaps.length + matches.length === 0 ? 0 : 1,
    };
  },
};

async function readFeed(file: string) {
  const { data, error } = feedSchema.safeParse(await readJson(file, usage));
  if (error !== undefined)
    throw new CommandError(`${file} is no feed of the format cmdsp-feed/1.\n${z.prettifyError(error)}`);
  return data.advisories;
}

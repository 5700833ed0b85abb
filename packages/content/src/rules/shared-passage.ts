import { type Block, inlineText, plainText } from '@cmdsp/markdown';
import type { TopicMaterial } from '../material.ts';
import type { Rule } from '../rule.ts';

const mostShared = 11;

/** Who reads two topics must not read one passage twice; the second time it teaches nothing, and one will be outdated. */
export const sharedPassage: Rule = {
  id: 'shared-passage',
  severity: 'error',
  checks: 'Lectures, readings and discussions of different topics share no twelve words in a row, sources apart',
  fix: 'say it in other words that fit this topic, or refer to the other topic',
  find: ({ topics, programme }) => {
    const labels = programme?.value.audiences.map(({ label }) => label) ?? [];
    const known = new Map<string, string>();
    return topics.flatMap((topic) => {
      const runs = passagesOf(topic).flatMap(({ file, line, text }) => runsOf(text, labels).map((run) => ({ file, line, run })));
      const shared = runs.filter(({ run }) => known.has(run));
      const findings = shared
        // One passage gives many runs: the first of each place says enough.
        .filter(({ file, line }, index) => shared.findIndex((other) => other.file === file && other.line === line) === index)
        .map(({ file, line, run }) => ({ file, line, message: `“${run} …” stands in ${known.get(run)} too` }));
      for (const { run } of runs) known.set(run, topic.folder);
      return findings;
    });
  },
};

type Passage = { readonly file: string; readonly line: number; readonly text: string };

function passagesOf({ folder, lecture, reading, discussion }: TopicMaterial): Passage[] {
  return [
    ...(lecture?.slides ?? []).flatMap(({ line, body, notes }) =>
      [body, notes].map((blocks) => ({ file: lecture?.file ?? folder, line, text: plainText(blocks) })),
    ),
    ...(reading === null ? [] : [{ file: reading.file, line: 1, text: plainText(beforeSources(reading.tree.children)) }]),
    ...[...(discussion?.trees.values() ?? [])].map((tree) => ({
      file: `topics/${folder}/discussion.yaml`,
      line: 1,
      text: plainText(tree),
    })),
  ];
}

/** The titles of cited documents are long and the same everywhere. */
function beforeSources(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex((block) => block.kind === 'heading' && inlineText(block.children) === 'Sources');
  return end < 0 ? blocks : blocks.slice(0, end);
}

/** Runs within a block; the name of the audience group that a line is for belongs to no passage. */
function runsOf(text: string, labels: readonly string[]): string[] {
  const blocks = labels.reduce((rest, label) => rest.replaceAll(label, '\n'), text).split('\n');
  return blocks.flatMap((block) => {
    const words = block.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.slice(mostShared).map((_, index) => words.slice(index, index + mostShared + 1).join(' '));
  });
}

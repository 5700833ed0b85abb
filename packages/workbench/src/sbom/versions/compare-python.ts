import { compareNumbers } from './compare-numbers.ts';

const grammar =
  /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(a|alpha|b|beta|c|rc|pre|preview)[-_.]?(\d*))?(?:[-_.]?(?:post|rev|r)[-_.]?(\d*)|-(\d+))?(?:[-_.]?dev[-_.]?(\d*))?$/;

/** The order of PEP 440 without local versions; null for anything else. */
export function comparePython(a: string, b: string): number | null {
  const [left, right] = [rank(a), rank(b)];
  if (left === null || right === null) return null;
  for (const part of ['epoch', 'release', 'phase'] as const) {
    const found = compareNumbers(left[part], right[part]);
    if (found !== 0) return found;
  }
  return 0;
}

function rank(text: string): { readonly epoch: string[]; readonly release: string[]; readonly phase: string[] } | null {
  const read = grammar.exec(text.toLowerCase());
  if (read === null) return null;
  const [, epoch = '0', release = '', stage, stageNumber, post, postDigits, dev] = read;
  const isPost = post !== undefined || postDigits !== undefined;
  // dev of a bare release < alpha < beta < candidate < release and its post-releases; within each, dev comes first.
  const stages = new Map([
    ['a', '1'],
    ['b', '2'],
    ['c', '3'],
    ['r', '3'],
    ['p', '3'],
  ]);
  const bare = dev !== undefined && !isPost ? '0' : '4';
  return {
    epoch: [epoch],
    release: release.split('.'),
    phase: [
      stage === undefined ? bare : (stages.get(stage.slice(0, 1)) ?? '3'),
      stageNumber || '0',
      isPost ? '1' : '0',
      post || postDigits || '0',
      dev === undefined ? '1' : '0',
      dev || '0',
    ],
  };
}

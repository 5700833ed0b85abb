import { countWords, hardestWordLimit, readBody } from '@cmdsp/documents';
import { Plugin } from '@tiptap/pm/state';
import { bodyOf } from './body-of.ts';

/**
 * Refuses a change after which the text could not be saved (too many words, too deep, too wide), and says so; what makes
 * the text shorter always goes. What somebody composes with an input method is never cut off: it is told afterwards.
 */
export function limitText({
  mostWords,
  onRefused,
}: {
  readonly mostWords: number;
  readonly onRefused: () => void;
}): Plugin {
  let isComposing = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        compositionstart: () => {
          isComposing = true;
        },
        compositionend: () => {
          isComposing = false;
        },
      },
    },
    filterTransaction(transaction, before) {
      if (!transaction.docChanged || isComposing) return true;
      if (transaction.doc.nodeSize < before.doc.nodeSize) return true;
      const read = readBody(bodyOf(transaction.doc));
      if (read.ok && countWords(read.value) <= hardestWordLimit(mostWords)) return true;
      onRefused();
      return false;
    },
  });
}

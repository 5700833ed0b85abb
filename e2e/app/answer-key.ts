import { type AuthoredOption, optionsOf } from '@cmdsp/questions';
import { loadShippedContent } from '../../server/src/testing/kept-content.ts';

/** Says, for the options of a question as they are shown, which are right. */
export type AnswerKey = (shownOptions: readonly string[]) => readonly boolean[];

type Options = readonly AuthoredOption[];

/** The key of every quiz and exam question, found by the texts of the options alone: the browser knows nothing else. */
export async function openAnswerKey(): Promise<AnswerKey> {
  const { catalogue } = await loadShippedContent();
  const all: readonly Options[] = [
    ...catalogue.topics.flatMap((topic) => topic.quiz.map(optionsOf)),
    ...catalogue.diagnostic.map(optionsOf),
    ...catalogue.bank.questions.map(optionsOf),
    ...catalogue.bank.sets.flatMap((set) => set.questions.map(optionsOf)),
  ];
  const byTexts = new Map(all.map((options) => [nameOf(options.map(({ text }) => text)), options]));
  return (shownOptions) => {
    const options = byTexts.get(nameOf(shownOptions));
    if (options === undefined) throw new Error(`No question has the options ${shownOptions.join(' | ')}`);
    const right = new Set(options.flatMap(({ text, correct }) => (correct === true ? [plain(text)] : [])));
    return shownOptions.map((text) => right.has(plain(text)));
  };
}

function nameOf(texts: readonly string[]): string {
  return texts.map(plain).sort().join('\n');
}

/** Letters and digits only: what is left when Markdown, spaces and typography differ. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

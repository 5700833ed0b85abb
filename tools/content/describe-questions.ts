import { type Catalogue, measureKeys, misconceptionUse } from '@cmdsp/content';
import type { AuthoredQuestion } from '@cmdsp/questions';
import type { ReportSection } from './report-section.ts';

/** Positions and lengths of keys, in the bank by domain and in the quizzes by module. */
export function describeKeys({ programme, topics, bank }: Catalogue): ReportSection {
  const examination = [...bank.questions, ...bank.sets.flatMap(({ questions }) => questions)];
  return {
    title: 'Keys of single questions',
    note: 'share at each authored position, share where the key is longest, mean length of keys over others',
    head: ['Questions of', 'Count', '1', '2', '3', '4', 'Longest', 'Length'],
    rows: [
      ...programme.domains.map(({ number }) =>
        rowOf(
          `bank, domain ${number}`,
          examination.filter(({ domain }) => domain === number),
        ),
      ),
      ...programme.modules.map(({ number }) =>
        rowOf(
          `quizzes, module ${number}`,
          topics.filter(({ module }) => module === number).flatMap(({ quiz }) => quiz),
        ),
      ),
    ],
  };
}

function rowOf(name: string, questions: readonly AuthoredQuestion[]): string[] {
  const { questions: count, positions, longest, lengthRatio } = measureKeys(questions);
  const share = (part: number) => (count === 0 ? '-' : `${Math.round((100 * part) / count)}%`);
  return [name, String(count), ...positions.map(share), share(longest), lengthRatio?.toFixed(2) ?? '-'];
}

/** How many wrong options say which belief they embody. */
export function describeMisconceptions(catalogue: Catalogue): ReportSection {
  const { modules, unused } = misconceptionUse(catalogue);
  return {
    title: 'Misconceptions',
    note: unused.length === 0 ? 'each is named by a question' : `named by no question: ${unused.join(', ')}`,
    head: ['Module', 'Wrong options', 'Naming one', 'Share'],
    rows: modules.map(({ module, wrongOptions, naming }) => [
      String(module),
      String(wrongOptions),
      String(naming),
      wrongOptions === 0 ? '-' : `${Math.round((100 * naming) / wrongOptions)}%`,
    ]),
  };
}

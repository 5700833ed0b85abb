import type { QuestionResponse } from '@cmdsp/questions/public';
import { useState } from 'react';
import { Exhibit } from '../../player/exhibit.tsx';
import { QuestionCard } from '../../player/interactions/question-card.tsx';
import { Markdown } from '../../player/markdown.tsx';
import type { BankPreview } from './bank-queries.ts';
import styles from './bank.module.css';

/** An entry as a candidate will meet it, in the real player; answers are tried out here and go nowhere. */
export function Preview({ preview }: { readonly preview: BankPreview }) {
  const [responses, setResponses] = useState<Readonly<Record<string, QuestionResponse>>>({});
  return (
    <div className={styles.stack}>
      {preview.case !== null && <Markdown tree={preview.case} />}
      {preview.exhibits.map((exhibit) => (
        <Exhibit key={exhibit.handle} exhibit={exhibit} />
      ))}
      {preview.questions.map((question) => (
        <QuestionCard
          key={question.handle}
          question={question}
          response={responses[question.handle] ?? null}
          onChange={(response) => setResponses((all) => ({ ...all, [question.handle]: response }))}
          feedback={null}
          total={preview.questions.length}
        />
      ))}
    </div>
  );
}

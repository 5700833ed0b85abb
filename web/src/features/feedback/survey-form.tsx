import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './feedback.module.css';
import { type OpenSurvey, ownFeedbackQuery } from './feedback-queries.ts';
import { ScaleField } from './scale-field.tsx';

type Given = { readonly question: string; readonly scale: number | null; readonly words: string | null };

/** The questions about one module or examination, open from the start for the first; any of them may be left out. */
export function SurveyForm({ survey, isFirst }: { readonly survey: OpenSurvey; readonly isFirst: boolean }) {
  const [isOpen, setOpen] = useState(isFirst);
  const queryClient = useQueryClient();
  const [scales, setScales] = useState<Readonly<Record<string, number>>>({});
  const [words, setWords] = useState<Readonly<Record<string, string>>>({});
  const give = useMutation({
    mutationFn: async () => {
      const answers = survey.questions.flatMap(({ id, kind }): Given[] => {
        const text = words[id]?.trim() ?? '';
        const scale = scales[id];
        if (kind === 'scale') return scale === undefined ? [] : [{ question: id, scale, words: null }];
        return text === '' ? [] : [{ question: id, scale: null, words: text }];
      });
      if (answers.length === 0) throw new Error('Answer at least one question.');
      await request('POST /api/feedback', {
        body: { survey: survey.survey, version: survey.version, occasion: survey.occasion, answers },
      });
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ownFeedbackQuery.queryKey }),
  });
  const heading = `survey-${survey.survey}-${survey.occasion}`;
  return (
    <article className={styles.card} aria-labelledby={heading}>
      <h3 id={heading}>{survey.subject}</h3>
      {!isOpen && (
        <div>
          <Button onPress={() => setOpen(true)} aria-label={`Give feedback on ${survey.subject}`}>
            Give feedback
          </Button>
        </div>
      )}
      {isOpen && (
        <Form
          submit="Send my feedback"
          look="primary"
          width="reading"
          onSubmit={() => give.mutate()}
          isPending={give.isPending}
          error={give.error}
        >
          {survey.questions.map((question) =>
            question.kind === 'scale' ? (
              <ScaleField
                key={question.id}
                label={question.text}
                low={question.low}
                high={question.high}
                value={scales[question.id] ?? null}
                onChange={(value) => setScales({ ...scales, [question.id]: value })}
              />
            ) : (
              <TextField
                key={question.id}
                label={question.text}
                rows={3}
                maxLength={2000}
                value={words[question.id] ?? ''}
                onChange={(value) => setWords({ ...words, [question.id]: value })}
              />
            ),
          )}
        </Form>
      )}
    </article>
  );
}

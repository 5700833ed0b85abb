import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type CasePlay, casePlayQuery, type Place } from './case-queries.ts';
import { ChoiceCards } from './choice-cards.tsx';
import { DraftWords } from './draft-words.tsx';
import { useDraft } from './use-draft.ts';

type DecisionFormProps = {
  readonly play: CasePlay;
  readonly place: Place<'deciding'>;
  readonly onReload: () => void;
};

const longestReason = 4000;

/** The decisions of a step as radio buttons, an optional reason for oneself, and one button that makes it stand. */
export function DecisionForm({ play, place, onReload }: DecisionFormProps) {
  const { step } = place;
  const client = useQueryClient();
  const draft = useDraft({ play: play.id, step: step.id, saved: place.draft });
  const [isMissing, setMissing] = useState(false);
  const { decision, reason } = draft.words;
  const isTooLong = reason.length > longestReason;
  const decide = useMutation({
    mutationFn: async (chosen: string) => {
      // A draft that is under way arrives first; behind a decision it would only be refused.
      await draft.pause();
      return request('POST /api/case-plays/:play/decisions', {
        params: { play: play.id },
        body: { step: step.id, decision: chosen, reason },
      });
    },
    onSuccess: (decided) => {
      draft.settle();
      client.setQueryData(casePlayQuery(play.id).queryKey, decided);
    },
    onError: () => draft.resume(),
  });
  const isElsewhere = hasCode(decide.error, 'conflict') || draft.state.kind === 'refused';
  return (
    <>
      <Form
        submit="Decide"
        onSubmit={() => {
          if (decision === null) setMissing(true);
          else if (!isTooLong) decide.mutate(decision);
        }}
        isPending={decide.isPending}
        error={decide.error}
        look="primary"
        width="reading"
        aside={<DraftWords state={draft.state} onRetry={draft.retry} />}
      >
        <ChoiceCards
          legend="What do you decide?"
          hint="A decision stands: there is no way back to this step."
          error={isMissing && decision === null ? 'Choose what you decide; then confirm it.' : undefined}
          chosen={decision}
          onChoose={(chosen) => draft.change({ decision: chosen, reason })}
          choices={step.decisions.map(({ id, text }) => ({ id, content: text }))}
        />
        <TextField
          label="Your reason (optional)"
          hint="For you alone: nobody else reads it, and it is shown to you again in the debrief."
          rows={4}
          value={reason}
          onChange={(typed) => draft.change({ decision, reason: typed })}
          error={
            isTooLong
              ? `${reason.length - longestReason} characters too many: up to ${longestReason} can be kept.`
              : undefined
          }
        />
      </Form>
      {isElsewhere && (
        <div>
          <Button onPress={onReload}>Show where the play stands</Button>
        </div>
      )}
      <LeaveGuard hasUnsaved={draft.hasUnsaved} title="Your reason is not saved yet">
        It is kept in this tab and saved when you come back here with a connection. If you close the tab before that, it
        is lost.
      </LeaveGuard>
    </>
  );
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

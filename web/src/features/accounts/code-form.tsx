import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { request, RequestError } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** The second step of signing in. */
export function CodeForm({
  onDone,
  onRestart,
}: {
  readonly onDone: () => Promise<void>;
  readonly onRestart: () => void;
}) {
  const [code, setCode] = useState('');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The password form has just left, and with it the focus.
    place.current?.querySelector('input')?.focus();
  }, []);
  const confirm = useMutation({
    mutationFn: () => request('POST /api/session/second-factor', { body: { code } }),
    onSuccess: onDone,
  });
  const isCodeWrong = confirm.error instanceof RequestError && confirm.error.status !== 0;
  return (
    <Form
      submit="Confirm"
      onSubmit={() => confirm.mutate()}
      isPending={confirm.isPending}
      error={confirm.error}
      aside={
        <Button look="quiet" onPress={onRestart}>
          Start again
        </Button>
      }
    >
      <div ref={place}>
        <TextField
          label="Code"
          hint="Six digits from your app. Without your phone, type one of your backup codes."
          name="code"
          autoComplete="one-time-code"
          isRequired
          isInvalid={isCodeWrong}
          value={code}
          onChange={setCode}
        />
      </div>
    </Form>
  );
}

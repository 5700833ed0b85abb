import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { kindWords, type MailChoice, mailWords, type Preference } from './notification-words.ts';
import { preferencesQuery } from './notifications-query.ts';
import styles from './notifications.module.css';

const choices = Object.entries(mailWords).map(([value, label]) => ({ value, label }));

/** How each kind of message reaches the viewer; a choice is kept as soon as it is made. */
export function PreferencesPage() {
  const { data, error, refetch } = useQuery(preferencesQuery);
  const client = useQueryClient();
  const choose = useMutation({
    mutationFn: async ({ kind, isInApp, mail }: Preference) =>
      request('PUT /api/notifications/preferences/:kind', { params: { kind }, body: { isInApp, mail } }),
    onSettled: async () => client.invalidateQueries({ queryKey: ['notifications'] }),
  });
  return (
    <Page
      title="What we tell you"
      purpose="Choose for each kind whether it appears among your messages here, and whether a mail comes. Choices are kept at once."
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {choose.error !== null && <Failure error={choose.error} />}
      {data === undefined && error === null && <Loading what="your choices" lines={6} />}
      <span className="visually-hidden" role="status">
        {choose.isSuccess ? 'Kept' : ''}
      </span>
      {data?.map((preference) => (
        <section key={preference.kind} className={styles.message} aria-labelledby={`kind-${preference.kind}`}>
          <h2 id={`kind-${preference.kind}`} className={styles.title}>
            {kindWords[preference.kind].title}
          </h2>
          <p>{kindWords[preference.kind].about}</p>
          {preference.mayBeRefused ? (
            <Choices preference={preference} onChoose={(chosen) => choose.mutate(chosen)} />
          ) : (
            <p className={styles.quiet}>Always among your messages and by mail: silence here would do harm.</p>
          )}
        </section>
      ))}
    </Page>
  );
}

function Choices({
  preference,
  onChoose,
}: {
  readonly preference: Preference;
  readonly onChoose: (chosen: Preference) => void;
}) {
  const { title } = kindWords[preference.kind];
  return (
    <div className={styles.choices}>
      <Checkbox
        isSelected={preference.isInApp}
        onChange={(isInApp) => onChoose({ ...preference, isInApp })}
        aria-label={`Show among my messages: ${title}`}
      >
        Show among my messages
      </Checkbox>
      <Select
        label={`Mail about ${title.toLowerCase()}`}
        value={preference.mail}
        onChange={(value) => onChoose({ ...preference, mail: readMail(value) })}
        options={choices}
      />
    </div>
  );
}

/** The options of the list are the only values that it can have. */
function readMail(value: string): MailChoice {
  return value === 'at-once' || value === 'digest' ? value : 'off';
}

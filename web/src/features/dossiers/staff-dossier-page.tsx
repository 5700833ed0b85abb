import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { findingWords } from '../../player/dossier-words.ts';
import { Markdown } from '../../player/markdown.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { CommentThread } from './comment-thread.tsx';
import { staffDossierQuery } from './dossier-queries.ts';
import { LabEvidence } from './lab-evidence.tsx';
import { WholeParts } from './whole-parts.tsx';

/** A candidate's dossier for their facilitator: to read, and to comment on part by part. */
export function StaffDossierPage() {
  const { dossier: id } = useParams({ from: '/staff/dossiers/$dossier' });
  const { data, error, refetch } = useQuery(staffDossierQuery(id));
  const above = <Link to="/staff/dossiers">Dossiers</Link>;
  if (data === undefined) {
    return (
      <Page title="Dossier" above={above}>
        {error === null ? <Loading what="the dossier" /> : <Refusal error={error} onRetry={() => void refetch()} />}
      </Page>
    );
  }
  return (
    <Page title={data.candidate} above={above} purpose={`${data.case.title}, round ${data.round}`}>
      {data.mayComment ? (
        <Notice title="Comments make you a trainer of this candidate">
          <p>You then mark nothing of theirs and decide nothing about their certificate.</p>
        </Notice>
      ) : (
        <Notice title="The dossier is frozen">
          <p>Its capstone is being written or marked. Nothing in it changes now.</p>
        </Notice>
      )}
      <Section title="What to ask">
        <Markdown tree={data.facilitation} />
      </Section>
      {data.findings.length > 0 && (
        <Section title="References">
          <ul>
            {data.findings.map((finding) => (
              <li key={findingWords(finding)}>{findingWords(finding)}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Lab evidence">
        <LabEvidence labs={data.labs} />
      </Section>
      <WholeParts
        parts={data.parts}
        entries={data.entries}
        below={(part) => (
          <StaffComments
            id={id}
            part={part}
            comments={data.comments.filter((one) => one.part === part)}
            mayWrite={data.mayComment}
          />
        )}
      />
    </Page>
  );
}

type StaffCommentsProps = Pick<Parameters<typeof CommentThread>[0], 'comments' | 'mayWrite'> & {
  readonly id: string;
  readonly part: number;
};

function StaffComments({ id, part, comments, mayWrite }: StaffCommentsProps) {
  const queries = useQueryClient();
  const say = useMutation({
    mutationFn: async (body: string) =>
      request('POST /api/staff/dossiers/:dossier/comments', { params: { dossier: id }, body: { part, body } }),
    onSuccess: async () => queries.invalidateQueries({ queryKey: staffDossierQuery(id).queryKey }),
  });
  return (
    <CommentThread
      comments={comments}
      empty="No comment yet."
      label={`Comment on part ${part}`}
      send={say}
      mayWrite={mayWrite}
    />
  );
}

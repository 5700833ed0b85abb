import { Link, useParams } from '@tanstack/react-router';
import { ButtonLink } from '../../ui/button-link.tsx';
import { FeedbackOnRound } from '../../work/feedback-on-round.tsx';

/** The feedback on one round of an assignment. */
export function FeedbackPage() {
  const { module, submission } = useParams({ from: '/assignments/$module/feedback/$submission' });
  return (
    <FeedbackOnRound
      submissionId={submission}
      above={
        <>
          <Link to="/assignments">Assignments</Link> ·{' '}
          <Link to="/assignments/$module" params={{ module }}>
            Assignment of module {module}
          </Link>
        </>
      }
      next={(isPassed) =>
        !isPassed && (
          <ButtonLink look="primary" to="/assignments/$module" params={{ module }}>
            Go on to the next round
          </ButtonLink>
        )
      }
    />
  );
}

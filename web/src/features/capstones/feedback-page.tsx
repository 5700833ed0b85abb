import { Link, useParams } from '@tanstack/react-router';
import { ButtonLink } from '../../ui/button-link.tsx';
import { FeedbackOnRound } from '../../work/feedback-on-round.tsx';

/** The feedback on one round of the capstone. */
export function CapstoneFeedbackPage() {
  const { submission } = useParams({ from: '/capstone/feedback/$submission' });
  return (
    <FeedbackOnRound
      submissionId={submission}
      above={<Link to="/capstone">Capstone</Link>}
      next={() => <ButtonLink to="/capstone">Back to the capstone</ButtonLink>}
    />
  );
}

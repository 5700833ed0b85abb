import { ButtonLink } from '../../ui/button-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ZonedTime } from '../../ui/zoned-time.tsx';
import type { ExamAnswer } from './exam-query.ts';

/** Which place is booked, or that one can be, with the way to it. */
export function BookedPlace({ admission, booking }: Pick<ExamAnswer, 'admission' | 'booking'>) {
  if (booking === null) {
    return (
      <div>
        {admission === 'booked' && <p>This exam is sat at booked times.</p>}
        <ButtonLink to="/bookings">{admission === 'booked' ? 'Book a place' : 'See exam windows'}</ButtonLink>
      </div>
    );
  }
  const { title, opensAt, timeZone, needsCheckIn, isCheckedIn, isOpen } = booking;
  return (
    <>
      <Notice tone={isOpen ? 'good' : 'info'} title={`Your place: ${title}`}>
        <ZonedTime at={opensAt} timeZone={timeZone} />
        {needsCheckIn && !isCheckedIn && <p>Check in with the invigilator before you start.</p>}
        {needsCheckIn && isCheckedIn && <p>You are checked in.</p>}
      </Notice>
      <div>
        <ButtonLink to="/bookings">See or change my place</ButtonLink>
      </div>
    </>
  );
}

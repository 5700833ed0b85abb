import { accommodationEndpoints } from './accommodations.ts';
import { accountEndpoints } from './accounts.ts';
import { assignmentEndpoints } from './assignments.ts';
import { appealEndpoints } from './appeals.ts';
import { administrationEndpoints } from './administration.ts';
import { bankWorkEndpoints } from './bank-work.ts';
import { bankEndpoints } from './bank.ts';
import { benchEndpoints } from './bench.ts';
import { bookingEndpoints } from './bookings.ts';
import { examWindowEndpoints } from './exam-windows.ts';
import { capstoneEndpoints } from './capstones.ts';
import { caseEndpoints } from './cases.ts';
import { labEndpoints } from './labs.ts';
import { certificateEndpoints } from './certificate.ts';
import { certificationEndpoints } from './certification.ts';
import { cohortPeopleEndpoints } from './cohort-people.ts';
import { cohortEndpoints } from './cohorts.ts';
import { complaintEndpoints } from './complaints.ts';
import { deskEndpoints } from './desk.ts';
import { diagnosticEndpoints } from './diagnostic.ts';
import { discussionModerationEndpoints } from './discussion-moderation.ts';
import { discussionPostEndpoints } from './discussion-posts.ts';
import { discussionEndpoints } from './discussions.ts';
import { disruptionEndpoints } from './disruptions.ts';
import { dossierEndpoints } from './dossiers.ts';
import { feedbackEndpoints } from './feedback.ts';
import { formEndpoints } from './forms.ts';
import { guideEndpoints } from './guides.ts';
import { jobEndpoints } from './jobs.ts';
import { healthEndpoints } from './health.ts';
import { liveSessionEndpoints } from './live-sessions.ts';
import { liveSteeringEndpoints } from './live-steering.ts';
import { notificationEndpoints } from './notifications.ts';
import { mailEndpoints } from './mail.ts';
import { misconductEndpoints } from './misconduct.ts';
import { moduleEndpoints } from './modules.ts';
import { noteEndpoints } from './notes.ts';
import { ownCohortEndpoints } from './own-cohort.ts';
import { panelEndpoints } from './panels.ts';
import { pathEndpoints } from './paths.ts';
import { peopleEndpoints } from './people.ts';
import { placeEndpoints } from './places.ts';
import { practiceEndpoints } from './practice.ts';
import { privacyEndpoints } from './privacy.ts';
import { mergeEndpoints } from './merges.ts';
import { recoveryEndpoints } from './recovery.ts';
import { programmeEndpoints } from './programme.ts';
import { progressEndpoints } from './progress.ts';
import { quizEndpoints } from './quizzes.ts';
import { sessionEndpoints } from './session.ts';
import { offlineEndpoints } from './offline.ts';
import { questionRemarkEndpoints } from './question-remarks.ts';
import { rehearsalStepEndpoints } from './rehearsal-steps.ts';
import { releaseEndpoints } from './releases.ts';
import { searchEndpoints } from './search.ts';
import { rescoringEndpoints } from './rescorings.ts';
import { resultEndpoints } from './results.ts';
import { settingEndpoints } from './settings.ts';
import { sittingBreakEndpoints } from './sitting-breaks.ts';
import { roomEndpoints } from './rooms.ts';
import { sittingEndpoints } from './sittings.ts';
import { glossaryEndpoints } from './glossary.ts';
import { incidentEndpoints } from './incidents.ts';
import { misconceptionEndpoints } from './misconceptions.ts';
import { objectiveEndpoints } from './objectives.ts';
import { sponsorEndpoints } from './sponsors.ts';
import { similarityEndpoints } from './similarity.ts';
import { sponsorshipEndpoints } from './sponsorships.ts';
import { markingAgreementEndpoints } from './marking-agreement.ts';
import { markingDecisionEndpoints } from './marking-decisions.ts';
import { markingEndpoints } from './marking.ts';
import { scriptAllocationEndpoints } from './script-allocation.ts';
import { standardEndpoints } from './standards.ts';
import { statisticsEndpoints } from './statistics.ts';
import { submissionEndpoints } from './submissions.ts';
import { topicEndpoints } from './topics.ts';
import { writingEndpoints } from './writing.ts';

/** The whole HTTP contract, one entry per operation. */
export const endpoints = {
  ...healthEndpoints,
  ...sessionEndpoints,
  ...accountEndpoints,
  ...peopleEndpoints,
  ...mailEndpoints,
  ...privacyEndpoints,
  ...mergeEndpoints,
  ...recoveryEndpoints,
  ...complaintEndpoints,
  ...accommodationEndpoints,
  ...dossierEndpoints,
  ...feedbackEndpoints,
  ...settingEndpoints,
  ...administrationEndpoints,
  ...jobEndpoints,
  ...notificationEndpoints,
  ...programmeEndpoints,
  ...progressEndpoints,
  ...quizEndpoints,
  ...practiceEndpoints,
  ...diagnosticEndpoints,
  ...pathEndpoints,
  ...guideEndpoints,
  ...moduleEndpoints,
  ...topicEndpoints,
  ...searchEndpoints,
  ...releaseEndpoints,
  ...cohortEndpoints,
  ...cohortPeopleEndpoints,
  ...ownCohortEndpoints,
  ...sponsorEndpoints,
  ...sponsorshipEndpoints,
  ...deskEndpoints,
  ...discussionEndpoints,
  ...discussionPostEndpoints,
  ...discussionModerationEndpoints,
  ...liveSessionEndpoints,
  ...liveSteeringEndpoints,
  ...offlineEndpoints,
  ...placeEndpoints,
  ...noteEndpoints,
  ...markingEndpoints,
  ...markingDecisionEndpoints,
  ...markingAgreementEndpoints,
  ...similarityEndpoints,
  ...scriptAllocationEndpoints,
  ...writingEndpoints,
  ...capstoneEndpoints,
  ...assignmentEndpoints,
  ...submissionEndpoints,
  ...caseEndpoints,
  ...benchEndpoints,
  ...labEndpoints,
  ...glossaryEndpoints,
  ...incidentEndpoints,
  ...misconceptionEndpoints,
  ...objectiveEndpoints,
  ...standardEndpoints,
  ...bankEndpoints,
  ...bankWorkEndpoints,
  ...formEndpoints,
  ...bookingEndpoints,
  ...examWindowEndpoints,
  ...sittingEndpoints,
  ...roomEndpoints,
  ...sittingBreakEndpoints,
  ...statisticsEndpoints,
  ...panelEndpoints,
  ...resultEndpoints,
  ...appealEndpoints,
  ...misconductEndpoints,
  ...questionRemarkEndpoints,
  ...rescoringEndpoints,
  ...disruptionEndpoints,
  ...rehearsalStepEndpoints,
  ...certificateEndpoints,
  ...certificationEndpoints,
};

/** The contract as a type: what the client imports, so that no schema code reaches the browser. */
export type Endpoints = typeof endpoints;

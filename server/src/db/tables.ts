import type {
  AccommodationEvidence,
  AccommodationProfiles,
  AccommodationReadings,
  AccommodationRequests,
  AccommodationWords,
  SittingBreaks,
} from './tables/accommodations.ts';
import type {
  AccessLimits,
  AuthAccounts,
  AuthSessions,
  AuthTwoFactors,
  AuthUsedCodes,
  AuthUsers,
  OneTimeLinks,
} from './tables/auth.ts';
import type { AppealEvidence, AppealReadings, Appeals, QuestionRemarks } from './tables/appeals.ts';
import type {
  BankComments,
  BankDeclarations,
  BankDrafts,
  BankEntries,
  BankReadings,
  BankRevisions,
  BankSteps,
} from './tables/bank.ts';
import type { BenchArtefacts } from './tables/bench.ts';
import type { Bookings, ExamWindowInvigilators, ExamWindows } from './tables/bookings.ts';
import type { LabClosings, LabRunKeys, LabRunMarks, LabRunMoves, LabRuns } from './tables/labs.ts';
import type { CaseChoices, CaseDrafts, CaseEditions, CasePlays } from './tables/cases.ts';
import type { DisruptionLosses, Disruptions, ServerRuns } from './tables/disruptions.ts';
import type { FeedbackAnswers, FeedbackResponses, Lessons } from './tables/feedback.ts';
import type {
  FormDecisions,
  FormKeys,
  FormOrders,
  FormPapers,
  Forms,
  FormStatements,
  FormWalks,
} from './tables/forms.ts';
import type { CertificateEvents, Certificates } from './tables/certificates.ts';
import type {
  CohortCalendars,
  CohortFacilitators,
  CohortImportProgress,
  CohortImports,
  CohortLinks,
  CohortLiveDates,
  CohortMembers,
  CohortMemberships,
  CohortModules,
  CohortReminders,
  Cohorts,
  CompetenceRecords,
} from './tables/cohorts.ts';
import type { Complaints } from './tables/complaints.ts';
import type { ContentReleaseFiles, ContentReleases, SearchDocuments } from './tables/content.ts';
import type {
  DiscussionAttachments,
  DiscussionEndorsements,
  DiscussionHidings,
  DiscussionMentions,
  DiscussionPosts,
  DiscussionReaders,
  DiscussionReports,
  DiscussionRoles,
  DiscussionTexts,
  Discussions,
} from './tables/discussions.ts';
import type {
  PollAnswers,
  PracticeAnswers,
  ProgressFacts,
  QuizAnswers,
  QuizTries,
  QuizTryKeys,
} from './tables/learning.ts';
import type { LedgerHeads, LedgerRecords } from './tables/ledger.ts';
import type {
  LiveGroupMembers,
  LiveHands,
  LivePolls,
  LiveQuestions,
  LiveQuestionVotes,
  LiveRounds,
  LiveSessions,
  LiveVisits,
  LiveVotes,
} from './tables/live.ts';
import type { MisconductCases, OwnMisconductCases } from './tables/misconduct.ts';
import type { NotificationPreferences, Notifications } from './tables/notifications.ts';
import type { MailBounces, OutgoingMails } from './tables/mail.ts';
import type { PanelJudges, PanelQuestions, PanelRatings, PanelResults, Panels } from './tables/panels.ts';
import type { AgreementAcceptances, People, PersonKeys, PersonRelations, RoleGrants } from './tables/people.ts';
import type {
  DiagnosticAnswers,
  DiagnosticKeys,
  DiagnosticRuns,
  PracticeReviews,
  PracticeStarts,
  QuestionMemories,
} from './tables/practice.ts';
import type { ErasureHolds, ErasureRequests, Tombstones } from './tables/privacy.ts';
import type { AccountMerges, MergedPeople } from './tables/merges.ts';
import type { EmailChanges, NameChanges, SecondContacts, SecondFactorResets } from './tables/recovery.ts';
import type { Rescorings } from './tables/rescorings.ts';
import type {
  OwnPassWithdrawals,
  ReleasedResultRevisions,
  ReleasedResults,
  ResultRevisions,
  Results,
  ResultSteps,
  TrackedResults,
} from './tables/results.ts';
import type { RehearsalProofs, RehearsalSteps } from './tables/rehearsals.ts';
import type { HelpRequests, SittingConnections, SittingFacts, SittingNotices } from './tables/rooms.ts';
import type { SettingVersions } from './tables/settings.ts';
import type {
  DeskSnapshots,
  SponsorBlockMembers,
  SponsorBlocks,
  SponsorConsents,
  SponsorInvitations,
  SponsorRepresentatives,
  SponsorSeats,
  SponsorSnapshots,
  Sponsors,
  SponsorVouchers,
} from './tables/sponsors.ts';
import type { StatisticsSnapshots } from './tables/statistics.ts';
import type { StudyNotes, StudyPlaces } from './tables/study.ts';
import type { AnswerSheets, ChangeEvidence, Responses, SittingDeals, Sittings } from './tables/sittings.ts';
import type { MarkedWorkTables } from './tables/marked-work.ts';

/** Every table of the database as Kysely sees it: one line a table, its columns described in its own file. */
export type Tables = MarkedWorkTables & {
  readonly ledgerHeads: LedgerHeads;
  readonly ledgerRecords: LedgerRecords;
  readonly accessLimits: AccessLimits;
  readonly erasureHolds: ErasureHolds;
  readonly erasureRequests: ErasureRequests;
  readonly tombstones: Tombstones;
  readonly accountMerges: AccountMerges;
  readonly mergedPeople: MergedPeople;
  readonly secondContacts: SecondContacts;
  readonly emailChanges: EmailChanges;
  readonly nameChanges: NameChanges;
  readonly secondFactorResets: SecondFactorResets;
  readonly agreementAcceptances: AgreementAcceptances;
  readonly certificateEvents: CertificateEvents;
  readonly certificates: Certificates;
  readonly authAccounts: AuthAccounts;
  readonly authSessions: AuthSessions;
  readonly authTwoFactors: AuthTwoFactors;
  readonly authUsedCodes: AuthUsedCodes;
  readonly authUsers: AuthUsers;
  readonly oneTimeLinks: OneTimeLinks;
  readonly notificationPreferences: NotificationPreferences;
  readonly notifications: Notifications;
  readonly mailBounces: MailBounces;
  readonly outgoingMails: OutgoingMails;
  readonly people: People;
  readonly personKeys: PersonKeys;
  readonly personRelations: PersonRelations;
  readonly roleGrants: RoleGrants;
  readonly cohortCalendars: CohortCalendars;
  readonly cohortFacilitators: CohortFacilitators;
  readonly cohortImportProgress: CohortImportProgress;
  readonly cohortImports: CohortImports;
  readonly cohortLinks: CohortLinks;
  readonly cohortLiveDates: CohortLiveDates;
  readonly cohortMembers: CohortMembers;
  readonly cohortMemberships: CohortMemberships;
  readonly cohortModules: CohortModules;
  readonly cohortReminders: CohortReminders;
  readonly cohorts: Cohorts;
  readonly competenceRecords: CompetenceRecords;
  readonly accommodationRequests: AccommodationRequests;
  readonly accommodationWords: AccommodationWords;
  readonly accommodationEvidence: AccommodationEvidence;
  readonly accommodationReadings: AccommodationReadings;
  readonly accommodationProfiles: AccommodationProfiles;
  readonly sittingBreaks: SittingBreaks;
  readonly appeals: Appeals;
  readonly appealEvidence: AppealEvidence;
  readonly appealReadings: AppealReadings;
  readonly questionRemarks: QuestionRemarks;
  readonly misconductCases: MisconductCases;
  readonly ownMisconductCases: OwnMisconductCases;
  readonly complaints: Complaints;
  readonly serverRuns: ServerRuns;
  readonly disruptions: Disruptions;
  readonly disruptionLosses: DisruptionLosses;
  readonly rehearsalSteps: RehearsalSteps;
  readonly rehearsalProofs: RehearsalProofs;
  readonly contentReleaseFiles: ContentReleaseFiles;
  readonly contentReleases: ContentReleases;
  readonly searchDocuments: SearchDocuments;
  readonly pollAnswers: PollAnswers;
  readonly practiceAnswers: PracticeAnswers;
  readonly progressFacts: ProgressFacts;
  readonly quizAnswers: QuizAnswers;
  readonly quizTries: QuizTries;
  readonly quizTryKeys: QuizTryKeys;
  readonly bankComments: BankComments;
  readonly bankDeclarations: BankDeclarations;
  readonly bankDrafts: BankDrafts;
  readonly bankEntries: BankEntries;
  readonly bankRevisions: BankRevisions;
  readonly bankSteps: BankSteps;
  readonly bankReadings: BankReadings;
  readonly caseChoices: CaseChoices;
  readonly caseDrafts: CaseDrafts;
  readonly caseEditions: CaseEditions;
  readonly casePlays: CasePlays;
  readonly labRuns: LabRuns;
  readonly labRunKeys: LabRunKeys;
  readonly labRunMoves: LabRunMoves;
  readonly labRunMarks: LabRunMarks;
  readonly labClosings: LabClosings;
  readonly discussionAttachments: DiscussionAttachments;
  readonly discussionEndorsements: DiscussionEndorsements;
  readonly discussionHidings: DiscussionHidings;
  readonly discussionMentions: DiscussionMentions;
  readonly discussionPosts: DiscussionPosts;
  readonly discussionReaders: DiscussionReaders;
  readonly discussionReports: DiscussionReports;
  readonly discussionRoles: DiscussionRoles;
  readonly discussionTexts: DiscussionTexts;
  readonly discussions: Discussions;
  readonly liveGroupMembers: LiveGroupMembers;
  readonly liveHands: LiveHands;
  readonly livePolls: LivePolls;
  readonly liveQuestions: LiveQuestions;
  readonly liveQuestionVotes: LiveQuestionVotes;
  readonly liveRounds: LiveRounds;
  readonly liveSessions: LiveSessions;
  readonly liveVisits: LiveVisits;
  readonly liveVotes: LiveVotes;
  readonly settingVersions: SettingVersions;
  readonly deskSnapshots: DeskSnapshots;
  readonly sponsorBlockMembers: SponsorBlockMembers;
  readonly sponsorBlocks: SponsorBlocks;
  readonly sponsorConsents: SponsorConsents;
  readonly sponsorInvitations: SponsorInvitations;
  readonly sponsorRepresentatives: SponsorRepresentatives;
  readonly sponsorSeats: SponsorSeats;
  readonly sponsorSnapshots: SponsorSnapshots;
  readonly sponsors: Sponsors;
  readonly sponsorVouchers: SponsorVouchers;
  readonly statisticsSnapshots: StatisticsSnapshots;
  readonly panelJudges: PanelJudges;
  readonly panelQuestions: PanelQuestions;
  readonly panelRatings: PanelRatings;
  readonly panelResults: PanelResults;
  readonly panels: Panels;
  readonly benchArtefacts: BenchArtefacts;
  readonly studyNotes: StudyNotes;
  readonly studyPlaces: StudyPlaces;
  readonly questionMemories: QuestionMemories;
  readonly practiceReviews: PracticeReviews;
  readonly practiceStarts: PracticeStarts;
  readonly diagnosticRuns: DiagnosticRuns;
  readonly diagnosticKeys: DiagnosticKeys;
  readonly diagnosticAnswers: DiagnosticAnswers;
  readonly feedbackAnswers: FeedbackAnswers;
  readonly feedbackResponses: FeedbackResponses;
  readonly lessons: Lessons;
  readonly formDecisions: FormDecisions;
  readonly formKeys: FormKeys;
  readonly formOrders: FormOrders;
  readonly formPapers: FormPapers;
  readonly formStatements: FormStatements;
  readonly formWalks: FormWalks;
  readonly forms: Forms;
  readonly changeEvidence: ChangeEvidence;
  readonly responses: Responses;
  readonly bookings: Bookings;
  readonly examWindowInvigilators: ExamWindowInvigilators;
  readonly examWindows: ExamWindows;
  readonly helpRequests: HelpRequests;
  readonly sittingConnections: SittingConnections;
  readonly sittingFacts: SittingFacts;
  readonly sittingNotices: SittingNotices;
  readonly sittingDeals: SittingDeals;
  readonly answerSheets: AnswerSheets;
  readonly sittings: Sittings;
  readonly releasedResults: ReleasedResults;
  readonly ownPassWithdrawals: OwnPassWithdrawals;
  readonly rescorings: Rescorings;
  readonly releasedResultRevisions: ReleasedResultRevisions;
  readonly resultRevisions: ResultRevisions;
  readonly results: Results;
  readonly resultSteps: ResultSteps;
  readonly trackedResults: TrackedResults;
};

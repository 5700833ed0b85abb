import type { StaffRole } from '../http/viewer.ts';
import type { People } from '../db/tables/people.ts';

/** Somebody in the demonstration. */
export type DemoPerson = Pick<People, 'legalName' | 'displayName' | 'audienceGroup'> & {
  /** How other seeds find the person; also the part of the address before `@example.org`. */
  readonly key:
    | 'administrator'
    | 'officer'
    | 'second-officer'
    | 'author'
    | 'reviewer'
    | 'editor'
    | 'facilitator'
    | 'marker-one'
    | 'marker-two'
    | 'marker-three'
    | 'invigilator'
    | 'candidate-beginning'
    | 'candidate-ready'
    | 'candidate-passed'
    | 'candidate-certified'
    | 'employer'
    | 'judge-one'
    | 'judge-two';
  readonly does: string;
  readonly roles: readonly StaffRole[];
  /** Staff who only work accept no candidate agreement. */
  readonly isCandidate: boolean;
};

/** The cast: invented people whose names try what forms, lists and certificates must print. */
export const demoPeople: readonly DemoPerson[] = [
  {
    key: 'administrator',
    legalName: 'Nguyễn Thị Ánh Tuyết',
    displayName: 'Ánh Tuyết',
    audienceGroup: 'other',
    does: 'runs the programme',
    roles: ['administrator'],
    isCandidate: false,
  },
  {
    key: 'officer',
    legalName: 'Małgorzata Wiśniewska-Żuk',
    displayName: 'Małgorzata Wiśniewska',
    audienceGroup: 'regulatory',
    does: 'awards certificates',
    roles: ['officer'],
    isCandidate: false,
  },
  {
    key: 'second-officer',
    legalName: 'Jón Þórðarson',
    displayName: 'Jón',
    audienceGroup: 'product',
    does: 'proposes examination forms, which another officer approves',
    roles: ['officer'],
    isCandidate: false,
  },
  {
    key: 'author',
    legalName: 'Γεώργιος Παπαδόπουλος',
    displayName: 'Γεώργιος',
    audienceGroup: 'cybersecurity',
    does: 'writes topics and questions',
    roles: ['author'],
    isCandidate: false,
  },
  {
    key: 'reviewer',
    legalName: 'Søren Østergård-Kjær',
    displayName: 'Søren',
    audienceGroup: 'clinical-engineering',
    does: 'checks the facts of questions that others wrote',
    roles: ['author'],
    isCandidate: false,
  },
  {
    key: 'editor',
    legalName: 'Ngozi Okonkwo-Adébáyọ̀',
    displayName: 'Ngozi',
    audienceGroup: 'product',
    does: 'checks the language of questions that others wrote',
    roles: ['author'],
    isCandidate: false,
  },
  {
    key: 'invigilator',
    legalName: 'Tāne Mahuta Ngata',
    displayName: 'Tāne',
    audienceGroup: 'other',
    does: 'looks after examination rooms',
    roles: ['invigilator'],
    isCandidate: false,
  },
  {
    key: 'facilitator',
    legalName: 'Aoife Ní Dhomhnaill-O’Brien',
    displayName: 'Aoife',
    audienceGroup: 'clinical-engineering',
    does: 'teaches cohorts',
    roles: ['facilitator'],
    isCandidate: false,
  },
  {
    key: 'marker-one',
    legalName: 'Ragnheiður Ægisdóttir',
    displayName: 'Ragnheiður',
    audienceGroup: 'clinical-engineering',
    does: 'marks written work',
    roles: ['marker'],
    isCandidate: false,
  },
  {
    key: 'marker-two',
    legalName: 'Ifeoma Nwáchukwu-Bell',
    displayName: 'Ifeoma',
    audienceGroup: 'regulatory',
    does: 'marks written work without knowing of the first mark',
    roles: ['marker'],
    isCandidate: false,
  },
  {
    key: 'marker-three',
    legalName: 'Dragana Đorđević',
    displayName: 'Dragana',
    audienceGroup: 'regulatory',
    does: 'marks written work; an alarm about the levels is open',
    roles: ['marker'],
    isCandidate: false,
  },
  {
    key: 'candidate-beginning',
    legalName: '王曉明',
    displayName: '曉明 (Xiaoming)',
    audienceGroup: 'engineering',
    does: 'candidate who has just begun',
    roles: [],
    isCandidate: true,
  },
  {
    key: 'candidate-ready',
    legalName: 'عمر عبد الرحمن الحسيني',
    displayName: 'Omar',
    audienceGroup: 'clinical-engineering',
    does: 'candidate who has learned and may sit the exam',
    roles: [],
    isCandidate: true,
  },
  {
    key: 'candidate-passed',
    legalName: 'Łucja Brzęczyszczykiewicz',
    displayName: 'Łucja',
    audienceGroup: 'hospital-it',
    does: 'candidate who has passed the exam and waits for the award',
    roles: [],
    isCandidate: true,
  },
  {
    key: 'candidate-certified',
    legalName: 'Trần Đức Hạnh Phước',
    displayName: 'Phước',
    audienceGroup: 'product',
    does: 'holds the certificate',
    roles: [],
    isCandidate: true,
  },
  {
    key: 'employer',
    legalName: 'Rosa María Ibáñez Echeverría',
    displayName: 'Rosa',
    audienceGroup: 'other',
    does: 'speaks for a clinic that pays for seats, and takes the programme too: the capstone was not passed yet',
    roles: [],
    isCandidate: true,
  },
  {
    key: 'judge-one',
    legalName: 'Simulated Judge 1',
    displayName: 'Simulated judge 1',
    audienceGroup: 'engineering',
    does: 'rates questions in panels; nobody real stands behind the ratings',
    roles: ['author'],
    isCandidate: false,
  },
  {
    key: 'judge-two',
    legalName: 'Simulated Judge 2',
    displayName: 'Simulated judge 2',
    audienceGroup: 'hospital-it',
    does: 'rates questions in panels; nobody real stands behind the ratings',
    roles: ['author'],
    isCandidate: false,
  },
];

import { contract, type RetentionRule, trust } from './retention-rule.ts';

/** The rules for what candidates write at length and what becomes of it. */
export const retentionOfMarkedWork: readonly RetentionRule[] = [
  {
    id: 'writing',
    what: 'What you write for assignments, your dossier and the capstone: the text, earlier versions, the receipts of every save',
    why: 'So that nothing you typed is lost, that it can be marked, and that you can show what you wrote and when',
    ground: contract,
    howLong:
      'As long as you have an account. Of earlier versions one for each half minute is kept for ten minutes, one for each ten minutes for a day, then one an hour.',
    atErasure: 'Texts, versions and receipts are deleted. That there was a text, and its hash, stay without a name.',
    tables: ['documents', 'document_receipts', 'document_versions', 'document_strays'],
  },
  {
    id: 'submissions',
    what: 'What you hand in to be marked: which texts, files and runs of labs, when, the receipts, what was promised',
    why: 'To mark it, to give feedback, to show for a certificate what it rests on',
    ground: contract,
    howLong: 'As long as you have an account; a file that you delete is gone within minutes',
    atErasure:
      'Files, receipts and which runs stood beside it are deleted. That something was handed in, when, and what it came to stay without a name.',
    tables: ['submissions', 'submission_documents', 'submission_files', 'submission_lab_runs'],
  },
  {
    id: 'dossiers',
    what: 'Your dossiers with their registers, what was said about them, and your capstones: events told, questions asked, times',
    why: 'So that you can build it over months, that facilitators can help, and that it can be marked',
    ground: contract,
    howLong: 'As long as you have an account',
    atErasure:
      'Entries, comments and questions are deleted; what you said about somebody else’s dossier is emptied. That there was a capstone, when, and its hash stay without a name.',
    tables: ['dossiers', 'dossier_parts', 'dossier_entries', 'dossier_comments', 'capstones'],
  },
  {
    id: 'marking',
    what: 'Marks that were given to your work: levels, comments that quote it, by whom; and as a marker, what you were asked to mark, your calibrations and how your levels stood to those of others',
    why: 'To mark every work by people who do not know whose it is and who mark alike, and to be able to show that',
    ground: trust,
    howLong: 'As long as the work itself is kept; versions of a draft that came late until the mark is given',
    atErasure:
      'Comments, quotes and notes are deleted, and your texts are no anchor for anybody any more. Levels, and that somebody marked, stay without a name.',
    tables: [
      'scripts',
      'script_tasks',
      'script_marks',
      'marker_qualifications',
      'calibration_tries',
      'anchor_seeds',
      'severity_alarms',
      'mark_conflicts',
    ],
  },
  {
    id: 'outcomes',
    what: 'What your marked work came to: levels, points, comments, reasons, every decision about it, and hashes that show whether two texts share passages',
    why: 'To give feedback, to decide appeals, and to be able to show how a mark came about',
    ground: trust,
    howLong: 'As long as you have an account; what a certificate rests on, as long as the certificate is kept',
    atErasure:
      'Comments, reasons and hashes are deleted. Levels, points and which rule or role decided stay without a name.',
    tables: ['script_outcomes', 'script_steps', 'script_waits', 'script_fingerprints', 'similarity_reviews'],
  },
];

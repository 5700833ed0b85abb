/** What a candidate accepts before each sitting. A change of the items needs a new version. */
export const examRules = {
  version: 'exam-rules-2026-2',
  items: [
    'I sit this exam alone, and I do not pass on, copy or photograph its questions.',
    'The time runs from the moment I press start until the deadline on the screen, also while I am offline.',
    'Every answer is saved as I give it. When my connection fails, I keep the page open; it saves again by itself.',
    'Changes that reach the server up to 60 seconds after the deadline count and are marked as late. Later ones do not count.',
    'The exam is open in one place at a time. Opening it elsewhere stops this page; what this page had not saved is kept as evidence.',
    'The exam page notes when it loses the focus and gets it back, and that something was pasted, each with its time. These are facts, not accusations; an invigilator or officer may ask about them.',
    'An invigilator may stop the clock, give time and tell me something; it reaches my page by itself, with the reason. Only an officer can void an exam, in a case in which I am heard.',
    'When something goes wrong that is not my doing, I report it, and the certification officer decides about the remedy.',
  ],
} as const;

/** What a candidate accepts besides, before each certification examination. A change of the words needs a new version. */
export const nonDisclosure = {
  version: 'non-disclosure-2026-1',
  paragraphs: [
    'The questions of this examination, their answers and their exhibits are confidential and belong to Tonex. I see them to be examined, and for nothing else.',
    'I do not copy, photograph, record, write down, retell or publish them, in whole or in part, during the examination or after it, and I do not give them to a person, a website or a program.',
    'I may tell anybody that I sat the examination, how it went for me and what my result is. I may comment on a question on the exam page, and name it in a complaint or an appeal to the certification office.',
    'When I see questions of the examination elsewhere, I tell the certification office.',
    'If I break this, the certification office may look into it as a case, with a hearing for me, before it decides about my result.',
  ],
} as const;

/** How long late arrivals are still taken, in milliseconds: the published grace. */
export const graceMs = 60_000;

/** How long a seat waits to be started, in milliseconds. */
export const seatLastsMs = 24 * 3_600_000;

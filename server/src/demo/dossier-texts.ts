import { type EntryKind, entryId } from '@cmdsp/dossiers';

/** What an invented candidate wrote about part 1: paragraphs; a line with ## begins a section. */
export const firstPart: readonly string[] = [
  '## The system',
  'The pump gives its drug alone. What it may give is decided elsewhere: pharmacy writes the library, the gateway hands it on, and a pump that has heard nothing for weeks goes on with what it has. We therefore count the way of the limits, and not the network, as the thing to be protected.',
  'Three flows can change what reaches a patient: the library from the gateway to the pump, a correction from the programmer to the pump, and the correction that travels back. The official drawing has the first two and leaves out the third.',
  '## Where trust changes',
  'Between the ward and the servers, between the hospital and the maker, and, although nobody drew it, between one pump and its neighbours.',
];

const titles: Readonly<Record<EntryKind, readonly string[]>> = {
  component: [
    'Pump at the bed',
    'Gateway in the server room',
    'Library editor',
    'Handheld programmer',
    'Interface engine',
    'Patient record',
    'Cloud service',
    'Maintenance register',
    'Remote support tunnel',
  ],
  flow: [
    'Library to the pump',
    'Correction from the programmer',
    'Correction back to the gateway',
    'Status to the gateway',
    'Order to the pump',
    'Given volume to the record',
    'Figures to the cloud',
    'Session of the maker',
  ],
  actor: ['Visitor on the ward', 'Thief after money', 'Nurse in a hurry', 'Technician with a programmer'],
  boundary: ['Ward and servers', 'Hospital and maker', 'Pump and its neighbours'],
  requirement: [
    'Only a signed limit is taken',
    'A nurse sees who changed a limit',
    'A pump forgets a correction after a shift',
    'Every change is logged off the device',
    'The gateway refuses limits of pumps',
    'A pump works without a gateway',
    'A session of the maker needs a yes of the ward',
    'A package that is older is refused',
  ],
  threat: [
    'A stranger widens a limit',
    'A correction spreads to the ward',
    'Limits of last year stay in use',
    'A pump is made to refuse',
    'The log is gone when it is needed',
    'An order is sent to the wrong pump',
    'The tunnel of the maker is misused',
  ],
  control: [
    'Signature on every limit',
    'Corrections switched off at the gateway',
    'Programmers counted and locked away',
    'Second nurse for high-risk drugs',
    'Separate network for pumps',
    'Log copied every night',
    'Alarm at an unknown programmer',
    'Sessions opened by the hospital',
    'Old packages refused',
  ],
  test: [
    'A changed limit is refused',
    'A correction does not travel',
    'A reading pump has the library of today',
    'The gateway is away for a day',
    'An old package is offered',
    'The tunnel is tried from outside',
    'The log of one night is rebuilt',
    'A broken installation',
    'A withdrawn key',
    'The order for another bed',
  ],
  risk: [
    'Overdose of one patient',
    'Overdose on a whole ward',
    'A needed dose is refused',
    'Delay while pumps are updated',
    'Wrong order confirmed with one key',
    'Old limits after an outage',
    'Loss of the evidence',
  ],
  obligation: [
    'Tell users what to do until the fix',
    'Report the correction',
    'Report a serious incident',
    'Keep the log for the authority',
    'Plan for weaknesses found later',
    'Give the SBOM with support dates',
    'Tell the hospitals in the Union',
  ],
  supplier: ['Maker of the operating system', 'Maker of the radio module', 'Host of the cloud service'],
  part: [
    'Operating system of the pump',
    'Radio stack',
    'Library of the gateway for connections',
    'Database of the gateway',
    'Parser of the interface engine',
    'Update client',
    'Web server of the editor',
  ],
  advisory: ['A pump takes a limit from a neighbour', 'Tunnel of the maker'],
  step: [
    'Switch the correction off',
    'Count the programmers',
    'Compare every pump with the library',
    'Print the limits of the ward',
    'Second nurse until noon',
    'Copy the log',
    'Tell pharmacy',
    'Tell the maker',
    'Move patients of the neonatal unit last',
    'Try one ward first',
    'Stop rule for the rollout',
    'Meeting after a week',
    'Return to normal',
  ],
  indicator: [
    'Share of pumps with the library of today',
    'Days from a weakness to a decision',
    'Days from a fix to the last pump',
    'Programmers accounted for',
    'Limits changed without pharmacy',
    'Restores that were tried',
  ],
  assumption: [
    'Wards have one network',
    'Nobody has tested the correction',
    'A nurse confirms what she reads',
    'The register is right to one in fifty',
  ],
};

/** What each kind refers to in this register; every number exists. */
const references: Readonly<Partial<Record<EntryKind, (number: number) => readonly string[]>>> = {
  flow: (number) => [entryId('component', number)],
  requirement: (number) => [entryId('threat', 1 + (number % 6))],
  threat: (number) => [entryId('flow', number)],
  control: (number) => [entryId('threat', 1 + ((number + 2) % 6)), entryId('requirement', 1 + (number % 8))],
  test: (number) => [entryId('requirement', 1 + ((number - 1) % 8))],
  risk: (number) => [entryId('threat', 1 + (number % 6)), entryId('control', 1 + (number % 6))],
  advisory: (number) => [entryId('part', number), entryId('threat', number)],
  part: (number) => [entryId('supplier', 1 + (number % 2))],
  indicator: (number) => [entryId('risk', 1 + (number % 6))],
  step: (number) => (number % 3 === 0 ? [entryId('risk', 1 + (number % 6))] : []),
};

/** Two people write about one case in words of their own, so that nobody looks as if they had copied. */
export type Voice = 'first' | 'second';

/** How the second one says where an entry comes from. */
const origins = [
  'Seen on our ward.',
  'Logged.',
  'Pharmacy said so when we asked.',
  'Read in papers of last spring.',
] as const;

/** The second one writes notes, without the small words. */
function inNotes(title: string): string {
  return title.replaceAll(/\b(?:an?|the|of|to|is|on|in|at|for|by|with) /gi, '');
}

/** An entry of the invented register. */
export function entryOf(
  kind: EntryKind,
  number: number,
  voice: Voice = 'first',
): { readonly title: string; readonly text: string; readonly refs: readonly string[] } {
  const names = titles[kind];
  const isFirst = voice === 'first';
  const title = names[(isFirst ? number - 1 : number) % names.length] ?? kind;
  const again = number > names.length ? `, ${number}` : '';
  return {
    title: isFirst ? `${title}${again}` : `${inNotes(title)}${again}`,
    text: isFirst ? 'What we know of it stands in the text of this part.' : (origins[number % origins.length] ?? ''),
    refs: references[kind]?.(number) ?? [],
  };
}

const sentences: Readonly<Record<Voice, readonly string[]>> = {
  first: [
    'The pump at the bed gives what it was told last, and nothing in the ward shows by whom.',
    'Pharmacy answers for the limits, clinical engineering for the devices, and the network for what passes between them.',
    'A limit that was widened for one patient does harm only when somebody also makes a slip, and slips are counted every week.',
    'We therefore take away the way by which a pump can tell its neighbours what to allow, before anything else is improved.',
    'Until that is done, a second nurse reads the rate aloud for the nine drugs that leave no time to correct.',
    'This costs four minutes for each change of a bag, which the wards can bear for three weeks and not for three months.',
    'The gateway stays in service, because without it the wards would go back to the limits of last year.',
    'Each measure was asked the same question: whom does it hurt, and how would we notice.',
    'A network that is closed too quickly keeps out the visitor and the new library alike.',
    'The neonatal unit comes last, since its doses are so small that a wrong step shows late.',
    'Where the papers contradict each other we took the log over the memory, and the count over the register.',
    'What nobody has tested is called an assumption here, with the name of the person who can test it.',
    'The decision can be taken back: each step has a sign that stops it, and somebody who looks for the sign.',
    'The maker is told the same things on the same day as the hospital, and both know what the other was told.',
    'The residual risk is owned by a named person, who signs that it was understood and not that it was liked.',
  ],
  second: [
    'Our hospital has pumps of three ages, and the oldest ones cannot say which rules they follow.',
    'Nobody could tell us in one afternoon who may change a dose rule, so we begin with that question.',
    'Somebody who wants money would sooner lock our file server than touch a pump, and the wards would suffer all the same.',
    'We would rather see a pump refuse a good order than obey a bad one, except in the rooms where minutes count.',
    'In those rooms a person stands beside the device, and a written card says what to do when it refuses.',
    'The supplier promised a new version for spring, which is a hope and no plan until a contract names the day.',
    'We split the network by rooms and not by devices, because rooms are what the nurses know.',
    'Every split is tried on a Sunday morning in one room, with somebody at the telephone who may undo it.',
    'What we write down as a danger is something that a patient would feel, and never only a finding of a scanner.',
    'Three of the reports say that the history is complete, and the fourth shows a gap of eleven hours.',
    'We believe the gap, since nobody gains anything by inventing it.',
    'The chief physician signs what remains, after reading it aloud in the meeting where all can object.',
    'If the sign is not seen within ten days we stop and go back, even when everybody has got used to the new way.',
    'Those who repair the pumps asked for one list in place of four, and this is the cheapest measure of all.',
    'A warning that sounds every hour teaches people to silence it, so we allow ourselves two warnings and no more.',
    'The night shift has to be able to do all of this without us, or it is not done.',
  ],
};

/** A text of about so many words in the voice of the others; `turn` makes two of them differ. */
export function textOf(words: number, turn: number, voice: Voice = 'first'): readonly string[] {
  const own = sentences[voice];
  const chosen: string[] = [];
  let count = 0;
  for (let place = turn; count < words; place += 1) {
    const sentence = own[place % own.length] ?? '';
    chosen.push(sentence);
    count += sentence.split(' ').length;
  }
  const paragraphs: string[] = [];
  for (let place = 0; place < chosen.length; place += 4) paragraphs.push(chosen.slice(place, place + 4).join(' '));
  return paragraphs;
}

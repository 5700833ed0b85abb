/** How the kinds of the libraries are called on pages. */
export const standardKindWords: Readonly<Record<string, string>> = {
  law: 'Law',
  regulation: 'Regulation',
  guidance: 'Guidance',
  standard: 'Standard',
  framework: 'Framework',
  protocol: 'Protocol',
  playbook: 'Playbook',
  'data-source': 'Data source',
};

export const incidentKindWords: Readonly<Record<string, string>> = {
  advisory: 'Advisory',
  recall: 'Recall',
  attack: 'Attack',
  outage: 'Outage',
  breach: 'Breach',
  study: 'Study',
};

export const sectorWords: Readonly<Record<string, string>> = {
  device: 'Device',
  hospital: 'Hospital',
  supplier: 'Supplier',
};

const exceptions: Readonly<Record<string, string>> = {
  cleartext: 'Data in clear text',
  'hospital-it': 'Hospital IT',
  'hard-coded-credential': 'Hard-coded credential',
  'third-party-component': 'Third-party component',
};

/** `infusion-pump` as `Infusion pump`. */
export function wordsOf(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return exceptions[slug] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** Topics as a cell of a file holds them: `1.1; 2.3`. */
export function topicNumbers(topics: readonly { readonly id: string }[]): string {
  return topics.map(({ id }) => id).join('; ');
}

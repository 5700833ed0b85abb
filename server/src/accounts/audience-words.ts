/** The audience groups with the words that a file may use for them; the registration page uses the same. */
export const audienceWords: ReadonlyMap<string, string> = new Map([
  ['engineering', 'Device engineering and development'],
  ['product', 'Product management'],
  ['regulatory', 'Regulatory affairs and quality'],
  ['clinical-engineering', 'Clinical engineering'],
  ['hospital-it', 'Hospital IT'],
  ['cybersecurity', 'Cybersecurity'],
  ['other', 'Other'],
]);

import type { Mitigation } from './mitigation.ts';

/** What can be done against the threats of the library. Our own list; what a measure cuts is used by `findAttackPaths`. */
export const mitigations: readonly Mitigation[] = [
  // Who is there
  { id: 'message-authentication', name: 'Authenticate each message with a key per device', cuts: ['inject'] },
  { id: 'mutual-authentication', name: 'Both ends prove who they are before anything is exchanged', cuts: ['inject'] },
  { id: 'message-freshness', name: 'Number or time-stamp messages and refuse old ones', cuts: [] },
  { id: 'confirmed-pairing', name: 'Pair only when a person compares a number on both devices', cuts: ['inject'] },
  { id: 'personal-accounts', name: 'A person has an account of their own, quick to use at the bedside', cuts: [] },
  { id: 'second-factor', name: 'A second factor for whoever comes from afar', cuts: [] },
  { id: 'forced-first-password', name: 'No work before the delivered password is changed', cuts: [] },
  { id: 'automatic-sign-out', name: 'Sign out when the badge leaves, with a way in for emergencies', cuts: [] },
  { id: 'device-certificates', name: 'A certificate for each device, bound to its serial number', cuts: ['inject'] },
  { id: 'authenticated-time', name: 'Take the time from an authenticated source and refuse jumps', cuts: ['inject'] },
  // What is accepted
  { id: 'signed-updates', name: 'The device installs only what the maker has signed', cuts: ['relay-code'] },
  { id: 'rollback-counter', name: 'The device refuses versions older than its counter', cuts: [] },
  { id: 'guarded-signing', name: 'Signing keys in hardware, released by two persons', cuts: ['abuse-code'] },
  { id: 'reproducible-build', name: 'Builds that a second party can repeat and compare', cuts: ['abuse-code'] },
  {
    id: 'signed-reference-data',
    name: 'Drug data are signed by pharmacy and checked in the device',
    cuts: ['relay-data'],
  },
  { id: 'two-person-release', name: 'A second person approves a release of drug data', cuts: [] },
  {
    id: 'device-limits',
    name: 'The device enforces hard limits of its own, whoever commands',
    cuts: ['abuse-command'],
  },
  {
    id: 'bedside-confirmation',
    name: 'A person at the device confirms a change that came from afar',
    cuts: ['abuse-command'],
  },
  { id: 'input-validation', name: 'Check form, size and range of all input; test with malformed messages', cuts: [] },
  {
    id: 'plausibility-check',
    name: 'Compare a value with its history and a second source before acting on it',
    cuts: ['abuse-data'],
  },
  { id: 'remove-test-commands', name: 'Take test commands out of what is delivered', cuts: [] },
  {
    id: 'closed-service-port',
    name: 'Service ports locked in the delivered device, opened by a signed ticket',
    cuts: ['inject'],
  },
  // What stays secret
  { id: 'channel-encryption', name: 'Encrypt the channel', cuts: [] },
  { id: 'hardware-key-store', name: 'Keep keys in hardware that does not give them out', cuts: [] },
  { id: 'wipe-before-disposal', name: 'Wipe before a device leaves, and write down that it was done', cuts: [] },
  { id: 'secret-per-device', name: 'A secret for each device, which can be revoked alone', cuts: [] },
  { id: 'storage-encryption', name: 'Encrypt what is stored', cuts: [] },
  { id: 'object-authorisation', name: 'Check for each record whether this person may see it', cuts: [] },
  { id: 'silent-to-strangers', name: 'Answer nothing before the other side is known', cuts: [] },
  { id: 'log-redaction', name: 'Keep secrets and names out of logs', cuts: [] },
  // What stays known
  { id: 'forwarded-log', name: 'Send records at once to a place those who are logged cannot change', cuts: [] },
  { id: 'sealed-log', name: 'Chain and sign records, so that a gap shows', cuts: [] },
  { id: 'log-all-actions', name: 'Record who did what, when, on which device', cuts: [] },
  { id: 'log-capacity', name: 'Keep room for the longest time off line, and warn before records are lost', cuts: [] },
  // What goes on
  { id: 'local-alarm', name: 'Alarm at the device itself, without any network', cuts: [] },
  { id: 'link-loss-alarm', name: 'Raise an alarm when the link is lost', cuts: [] },
  { id: 'safe-stand-alone', name: 'Go on safely without the network, with what was last confirmed', cuts: [] },
  { id: 'rate-limit', name: 'Limit what one sender may ask for', cuts: [] },
  {
    id: 'wake-filter',
    name: 'Let the radio drop what does not come from a paired device before anything wakes',
    cuts: [],
  },
  { id: 'restart-to-safe-state', name: 'Recover from a stop by itself, into a safe state, with an alarm', cuts: [] },
  { id: 'emergency-access', name: 'A recorded way in for emergencies', cuts: [] },
  { id: 'offline-backups', name: 'Backups that nothing on the network can change, restored for practice', cuts: [] },
  // Who may do what
  { id: 'least-privilege', name: 'Give each account and service only what its task needs', cuts: [] },
  {
    id: 'access-on-request',
    name: 'Supplier access on request, per person, for a time, watched and recorded',
    cuts: ['inject', 'abuse-command'],
  },
  { id: 'media-kiosk', name: 'Take in files through a station that checks them', cuts: ['abuse-code'] },
  {
    id: 'no-automatic-start',
    name: 'Run only listed programs; nothing starts from a plugged-in medium',
    cuts: ['abuse-code'],
  },
  {
    id: 'network-filter',
    name: 'Let only the named flows through, by a filter in front of the device',
    cuts: ['inject'],
  },
  { id: 'component-updates', name: 'Follow published weaknesses of all parts and update them in time', cuts: [] },
  { id: 'replacement-plan', name: 'Isolate and replace what cannot be updated, by a date', cuts: [] },
  {
    id: 'platform-attestation',
    name: 'Ask the platform for proof that it is unchanged, and do less without it',
    cuts: [],
  },
];

import { formatUtcTime, type Instant } from '@cmdsp/primitives';
import type { JsonObject } from '../json-object.ts';
import { baseContext } from '../model/check-context.ts';
import { encodeBitstring, type Gzip, minimumListLength } from './bitstring.ts';
import type { StatusPurpose } from './status-entry.ts';

/** What a status list says: whose it is, what about, which indices are set, and how long it may be kept. */
export type StatusList = {
  readonly url: string;
  readonly issuerId: string;
  readonly purpose: StatusPurpose;
  readonly indices: Iterable<number>;
  readonly validFrom: Instant;
  readonly validUntil: Instant;
  readonly timeToLiveMs: number;
};

/** Builds the unsigned status list credential (Bitstring Status List 1.0, section 2.2). */
export function buildStatusList(list: StatusList, gzip: Gzip): JsonObject {
  return {
    '@context': [baseContext],
    id: list.url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: list.issuerId,
    validFrom: formatUtcTime(list.validFrom),
    validUntil: formatUtcTime(list.validUntil),
    credentialSubject: {
      id: `${list.url}#list`,
      type: 'BitstringStatusList',
      statusPurpose: list.purpose,
      ttl: list.timeToLiveMs,
      encodedList: encodeBitstring({ length: minimumListLength, indices: list.indices }, gzip),
    },
  };
}

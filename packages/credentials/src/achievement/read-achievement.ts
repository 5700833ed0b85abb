import { isJsonObject, type JsonObject, listOf } from '../json-object.ts';

/** What a reader wants to know of an achievement: as written in the file, with no word on whether it is true. */
export type AchievementFacts = {
  readonly recipientName: string | null;
  readonly achievementName: string | null;
  readonly schemeVersion: string | null;
  readonly number: string | null;
  readonly issuerName: string | null;
  readonly issuerId: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
};

/** Reads the facts of any credential as far as it has them. */
export function readAchievement(credential: JsonObject): AchievementFacts {
  const subject = objectOf(listOf(credential['credentialSubject'])[0]);
  const achievement = objectOf(subject['achievement']);
  const issuer = credential['issuer'];
  const plainName = listOf(subject['identifier']).find(
    (one) => isJsonObject(one) && one['identityType'] === 'name' && one['hashed'] === false,
  );
  return {
    recipientName: textOf(objectOf(plainName)['identityHash']) ?? textOf(subject['name']),
    achievementName: textOf(achievement['name']) ?? textOf(credential['name']),
    schemeVersion: textOf(achievement['version']),
    number: textOf(subject['licenseNumber']),
    issuerName: textOf(objectOf(issuer)['name']),
    issuerId: textOf(issuer) ?? textOf(objectOf(issuer)['id']),
    validFrom: textOf(credential['validFrom']),
    validUntil: textOf(credential['validUntil']),
  };
}

function objectOf(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

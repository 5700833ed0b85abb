import { isUrl } from '../encoding/url.ts';
import { isJsonObject, type JsonObject, listOf } from '../json-object.ts';
import { collectProblems, type ModelProblem, type Report } from '../model/problem.ts';
import { openBadgesContexts } from './open-badges-context.ts';

/** Whether a credential says that it is an Open Badges achievement. */
export function isAchievementCredential(credential: JsonObject): boolean {
  return listOf(credential['type']).some((type) => type === 'OpenBadgeCredential' || type === 'AchievementCredential');
}

/**
 * What keeps a credential from being an Open Badges 3.0 achievement beyond the data model. Contexts written out inside the file
 * are refused: they could give a published term's meaning to another word, and a reader would see other words than were signed.
 */
export function checkAchievement(credential: JsonObject): readonly ModelProblem[] {
  return collectProblems((report) => {
    const contexts = listOf(credential['@context']);
    if (!contexts.every((context) => typeof context === 'string'))
      report('@context', 'must name published contexts only');
    if (!contexts.some((context) => typeof context === 'string' && openBadgesContexts.includes(context)))
      report('@context', 'must include the Open Badges 3.0 context');
    if (!isUrl(credential['id'])) report('id', 'must be one absolute URL');
    if (credential['validFrom'] === undefined) report('validFrom', 'must be present');
    checkSubject(credential['credentialSubject'], report);
  });
}

function checkSubject(subject: unknown, report: Report): void {
  const path = 'credentialSubject';
  if (!isJsonObject(subject)) return report(path, 'must be one object');
  if (!listOf(subject['type']).includes('AchievementSubject'))
    report(`${path}.type`, 'must include AchievementSubject');
  const identifiers = listOf(subject['identifier']);
  if (subject['id'] === undefined && identifiers.length === 0)
    report(path, 'must identify the recipient by id or identifier');
  identifiers.forEach((identifier, index) => {
    const isRight =
      isJsonObject(identifier) &&
      typeof identifier['hashed'] === 'boolean' &&
      typeof identifier['identityHash'] === 'string' &&
      typeof identifier['identityType'] === 'string';
    if (!isRight) report(`${path}.identifier.${index}`, 'must have hashed, identityHash and identityType');
  });
  const { achievement } = subject;
  if (!isJsonObject(achievement)) return report(`${path}.achievement`, 'must be one object');
  if (!isUrl(achievement['id'])) report(`${path}.achievement.id`, 'must be one absolute URL');
  if (!listOf(achievement['type']).includes('Achievement'))
    report(`${path}.achievement.type`, 'must include Achievement');
  for (const name of ['name', 'description']) {
    if (typeof achievement[name] !== 'string') report(`${path}.achievement.${name}`, 'must be text');
  }
  if (!isJsonObject(achievement['criteria'])) report(`${path}.achievement.criteria`, 'must be an object');
}

import type { Json } from '@cmdsp/primitives';
import { isJsonObject, listOf } from '../json-object.ts';
import { checkAbsoluteNames } from './check-absolute-names.ts';
import { checkContext } from './check-context.ts';
import { checkExtensions } from './check-extensions.ts';
import { checkIdentifier } from './check-identifier.ts';
import { checkRelatedResources, type KnownDigests, publishedDigests } from './check-related-resources.ts';
import { checkTypes } from './check-types.ts';
import { checkValidity } from './check-validity.ts';
import { checkWording } from './check-wording.ts';
import { collectProblems, type ModelProblem, type Report } from './problem.ts';

/**
 * What keeps a document from being a credential of the VC Data Model 2.0; nothing when all is well. Undefined terms and
 * redefined ones are not seen here but when the document is made canonical.
 */
export function checkCredential(
  value: unknown,
  knownDigests: KnownDigests = publishedDigests,
): readonly ModelProblem[] {
  return collectProblems((report) => {
    if (!isJsonObject(value)) return report('', 'must be an object');
    checkContext(value['@context'], report);
    checkAbsoluteNames(value, report);
    checkIdentifier(value['id'], 'id', report);
    checkTypes({ types: value['type'], path: 'type', required: 'VerifiableCredential' }, report);
    checkWording(value, '', report);
    checkIssuer(value['issuer'], report);
    checkSubjects(value['credentialSubject'], report);
    checkValidity(value, report);
    checkExtensions(value, '', report);
    checkRelatedResources(value['relatedResource'], knownDigests, report);
  });
}

/** Section 4.7: a URL, or an object whose id is one. */
function checkIssuer(issuer: Json | undefined, report: Report): void {
  if (!isJsonObject(issuer)) {
    if (issuer === undefined) return report('issuer', 'must be present');
    return checkIdentifier(issuer, 'issuer', report);
  }
  if (issuer['id'] === undefined) report('issuer.id', 'must be one absolute URL');
  checkIdentifier(issuer['id'], 'issuer.id', report);
  checkWording(issuer, 'issuer.', report);
}

/** Section 4.8: one or more objects, each with something said about it. */
function checkSubjects(value: Json | undefined, report: Report): void {
  const subjects = listOf(value);
  if (subjects.length === 0) return report('credentialSubject', 'must be present');
  subjects.forEach((subject, index) => {
    const path = `credentialSubject.${index}`;
    if (!isJsonObject(subject)) return report(path, 'must be an object');
    if (Object.keys(subject).length === 0) report(path, 'must make at least one claim');
    checkIdentifier(subject['id'], `${path}.id`, report);
  });
}

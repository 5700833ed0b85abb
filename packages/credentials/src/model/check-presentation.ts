import type { Json } from '@cmdsp/primitives';
import { isUrl } from '../encoding/url.ts';
import { isJsonObject, type JsonObject, listOf } from '../json-object.ts';
import { checkAbsoluteNames } from './check-absolute-names.ts';
import { checkContext } from './check-context.ts';
import { checkCredential } from './check-credential.ts';
import { checkExtensions } from './check-extensions.ts';
import { checkIdentifier } from './check-identifier.ts';
import { checkTypes } from './check-types.ts';
import { collectProblems, type ModelProblem, type Report } from './problem.ts';

/** What keeps a document from being a presentation of the VC Data Model 2.0 (section 4.13) with its credentials. */
export function checkPresentation(value: unknown): readonly ModelProblem[] {
  return collectProblems((report) => {
    if (!isJsonObject(value)) return report('', 'must be an object');
    checkContext(value['@context'], report);
    checkAbsoluteNames(withoutCredentials(value), report);
    checkIdentifier(value['id'], 'id', report);
    checkTypes({ types: value['type'], path: 'type', required: 'VerifiablePresentation' }, report);
    checkHolder(value['holder'], report);
    checkExtensions(value, '', report);
    listOf(value['verifiableCredential']).forEach((credential, index) =>
      checkHeld(credential, `verifiableCredential.${index}`, report),
    );
  });
}

/** Each credential is looked through as itself. */
function withoutCredentials({ verifiableCredential: _held, ...presentation }: JsonObject): JsonObject {
  return presentation;
}

function checkHolder(holder: Json | undefined, report: Report): void {
  if (holder === undefined || isUrl(holder)) return;
  if (!isJsonObject(holder) || !isUrl(holder['id']))
    report('holder', 'must be a URL or an object with an id that is one');
}

/** Enveloped credentials (JOSE, COSE) are another securing mechanism; their wrapper is checked, not what is inside. */
function checkHeld(credential: Json, path: string, report: Report): void {
  if (!isJsonObject(credential)) return report(path, 'must be an object');
  if (!listOf(credential['type']).includes('EnvelopedVerifiableCredential')) {
    for (const problem of checkCredential(credential)) report(`${path}.${problem.path}`, problem.message);
    return;
  }
  if (credential['@context'] === undefined) report(`${path}.@context`, 'must be present');
  if (typeof credential['id'] !== 'string' || !/^data:application\/vc\+[a-z+-]+[,;]/.test(credential['id']))
    report(`${path}.id`, 'must be a data: URL of a secured credential');
}

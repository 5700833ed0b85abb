import { checkAchievement, isAchievementCredential } from '../achievement/check-achievement.ts';
import type { JsonObject } from '../json-object.ts';
import { checkCredential } from '../model/check-credential.ts';
import type { CanonicaliseProblem, CredentialTools } from '../tools.ts';
import type { Check } from './check.ts';

/** Is the file built as the VC Data Model 2.0 and, for badges, Open Badges 3.0 ask, with every word in it defined? */
export async function checkForm(credential: JsonObject, tools: CredentialTools): Promise<Check> {
  const problems = [
    ...checkCredential(credential),
    ...(isAchievementCredential(credential) ? checkAchievement(credential) : []),
  ];
  const [first] = problems;
  if (first !== undefined) {
    const others = problems.length === 1 ? '' : ` (and ${problems.length - 1} more)`;
    return {
      name: 'well-formed',
      answer: 'no',
      sentence: `In the file, “${first.path || 'the document'}” ${first.message}${others}.`,
    };
  }
  const { proof: _proof, ...document } = credential;
  const canonical = await tools.canonicalise(document);
  if (!canonical.ok) return explainCanonicalise(canonical.problem);
  return {
    name: 'well-formed',
    answer: 'yes',
    sentence: 'The file is built as the standards ask and every term in it is defined.',
  };
}

function explainCanonicalise(problem: CanonicaliseProblem): Check {
  const name = 'well-formed';
  if (problem.kind === 'unknown-context')
    return {
      name,
      answer: 'cannot-tell',
      sentence: `The file uses terms from ${problem.url}, which we do not hold and do not fetch.`,
    };
  if (problem.kind === 'too-costly')
    return { name, answer: 'cannot-tell', sentence: 'The file is too complicated to be checked within our limits.' };
  return {
    name,
    answer: 'no',
    sentence: `The file holds something that its contexts do not define (${problem.detail}).`,
  };
}

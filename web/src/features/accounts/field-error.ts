import { RequestError } from '../../api/request.ts';

/** What to write beside a field that the server refused: its own words for passwords, ours for the rest. */
export function fieldError(error: unknown, field: string, words?: string): string | undefined {
  if (!(error instanceof RequestError)) return undefined;
  const named = error.body?.errors?.find(({ path }) => path === field);
  if (named === undefined) return undefined;
  return error.code === 'password-refused' ? named.message : (words ?? named.message);
}

/** What is wrong with an e-mail address that cannot be one. */
export const emailAdvice = 'Type the whole address, like name@example.org.';

/** What is wrong with a name that cannot be stored. */
export const nameAdvice =
  'Type the name in one line, with letters and without hidden characters, at most 200 characters.';

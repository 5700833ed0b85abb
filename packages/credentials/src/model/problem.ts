/** One way in which a document is not what the VC Data Model 2.0 or Open Badges 3.0 asks: where, and what is asked. */
export type ModelProblem = { readonly path: string; readonly message: string };

/** Collects problems while a document is read; each check adds its own and goes on. */
export type Report = (path: string, message: string) => void;

/** Runs checks and returns what they reported, in the order of the document's members. */
export function collectProblems(check: (report: Report) => void): readonly ModelProblem[] {
  const problems: ModelProblem[] = [];
  check((path, message) => problems.push({ path, message }));
  return problems;
}

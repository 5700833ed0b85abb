/** What serves the learning objectives of a programme. */
export type ObjectivesInput = {
  /** Texts of the objectives; number 1 is the first. */
  readonly objectives: readonly string[];
  readonly topics: readonly { readonly id: string; readonly module: number; readonly objectives: readonly number[] }[];
  /** Questions of topic quizzes. */
  readonly quiz: readonly { readonly topic: string; readonly objective: number }[];
  /** Questions of the examination. */
  readonly examination: readonly { readonly domain: number; readonly objective: number }[];
  readonly cases: readonly { readonly slug: string; readonly module: number; readonly objectives: readonly number[] }[];
  readonly assignments: readonly { readonly module: number; readonly objectives: readonly number[] }[];
  /** A lab serves what its topics serve. */
  readonly labs: readonly { readonly id: string; readonly topics: readonly string[] }[];
};

export type ObjectiveRow = {
  readonly number: number;
  readonly text: string;
  /** Topic numbers. */
  readonly topics: Coverage;
  /** Numbers of topics whose quiz asks about the objective. */
  readonly quizzes: Coverage;
  /** Slugs. */
  readonly cases: Coverage;
  /** Numbers of exam domains. */
  readonly examination: Coverage;
  /** Numbers of modules. */
  readonly assignments: Coverage;
  /** Names of labs. */
  readonly labs: Coverage;
};

/** `gap`: nothing serves the objective, although this kind of work exists. `planned`: it does not exist yet. */
export type Coverage = { readonly status: 'covered' | 'planned' | 'gap'; readonly by: readonly string[] };

const planned: Coverage = { status: 'planned', by: [] };

/**
 * Which objective is taught, practised, played and examined by what. Cases and assignments are written module by module:
 * an objective without one has a gap only when every module that serves it has its own.
 */
export function objectivesMatrix({
  objectives,
  topics,
  quiz,
  examination,
  cases,
  assignments,
  labs,
}: ObjectivesInput): readonly ObjectiveRow[] {
  const modulesWithCases = new Set(cases.map(({ module }) => module));
  const modulesWithAssignments = new Set(assignments.map(({ module }) => module));
  return objectives.map((text, index) => {
    const number = index + 1;
    const serving = topics.filter(({ objectives: served }) => served.includes(number));
    const servingTopics = new Set(serving.map(({ id }) => id));
    const isCasePlanned = serving.some(({ module }) => !modulesWithCases.has(module));
    return {
      number,
      text,
      topics: coverage(serving.map(({ id }) => id)),
      quizzes: coverage(quiz.filter(({ objective }) => objective === number).map(({ topic }) => topic)),
      cases: coverage(
        cases.filter(({ objectives: served }) => served.includes(number)).map(({ slug }) => slug),
        isCasePlanned,
      ),
      examination: coverage(
        examination.filter(({ objective }) => objective === number).map(({ domain }) => String(domain)),
      ),
      assignments: coverage(
        assignments.filter(({ objectives: served }) => served.includes(number)).map(({ module }) => String(module)),
        serving.some(({ module }) => !modulesWithAssignments.has(module)),
      ),
      labs: coverage(
        labs.filter((lab) => lab.topics.some((topic) => servingTopics.has(topic))).map(({ id }) => id),
        labs.length === 0,
      ),
    };
  });
}

function coverage(by: readonly string[], isPlanned = false): Coverage {
  if (by.length > 0) return { status: 'covered', by: [...new Set(by)].sort() };
  return isPlanned ? planned : { status: 'gap', by: [] };
}

import { z } from 'zod';
import { setQuestionSchema } from './authored-question.ts';
import { exhibitSchema } from './exhibit.ts';
import { identifierSchema, topicSchema } from './identifier.ts';
import { provenanceSchema } from './provenance.ts';
import { statusSchema } from './status.ts';

/** A shared case with exhibits and four to six questions that need them. `contradiction` is secret. */
export const scenarioSetSchema = z
  .strictObject({
    id: identifierSchema,
    title: z.string().trim().min(1),
    joins: z.array(z.enum(['design', 'risk', 'operations'])).min(2),
    topics: z.array(topicSchema).min(1),
    case: z.string().trim().min(1),
    exhibits: z.array(exhibitSchema).min(2).max(5),
    questions: z.array(setQuestionSchema).min(4).max(6),
    contradiction: z.string().trim().min(1),
    enemies: z.array(identifierSchema),
    status: statusSchema,
    provenance: provenanceSchema,
  })
  .superRefine((set, context) => {
    const known = new Set(set.exhibits.map((exhibit) => exhibit.id));
    if (known.size !== set.exhibits.length) {
      context.addIssue({ code: 'custom', path: ['exhibits'], message: 'two exhibits share an id' });
    }
    if (new Set(set.questions.map((question) => question.id)).size !== set.questions.length) {
      context.addIssue({ code: 'custom', path: ['questions'], message: 'two questions share an id' });
    }
    for (const [index, question] of set.questions.entries()) {
      for (const exhibit of question.exhibits.filter((id) => !known.has(id))) {
        const path = ['questions', index, 'exhibits'];
        context.addIssue({ code: 'custom', path, message: `this set has no exhibit \`${exhibit}\`` });
      }
    }
  });

export type ScenarioSet = z.infer<typeof scenarioSetSchema>;

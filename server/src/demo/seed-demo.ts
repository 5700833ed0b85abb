import type { Context } from '../context.ts';
import { seedAccommodations } from './seed-accommodations.ts';
import { seedAppeals } from './seed-appeals.ts';
import { seedBank } from './seed-bank.ts';
import { seedCases } from './seed-cases.ts';
import { seedCohorts } from './seed-cohorts.ts';
import { seedComplaints } from './seed-complaints.ts';
import { seedDisruptions } from './seed-disruptions.ts';
import { seedDiscussions } from './seed-discussions.ts';
import { seedExaminations } from './seed-examinations.ts';
import { seedForms } from './seed-forms.ts';
import { seedFeedback } from './seed-feedback.ts';
import { seedLearning } from './seed-learning.ts';
import { seedLive } from './seed-live.ts';
import { seedMessages } from './seed-messages.ts';
import { seedPanels } from './seed-panels.ts';
import { seedPractice } from './seed-practice.ts';
import { seedResults } from './seed-results.ts';
import { seedSafekeeping } from './seed-safekeeping.ts';
import { seedSponsors } from './seed-sponsors.ts';
import { seedWindows } from './seed-windows.ts';
import { seedPeople } from './seed-people.ts';

/** Makes the demonstration: people first, then what they have done. Safe to repeat. Returns the lines to print. */
export async function seedDemo(context: Context): Promise<readonly string[]> {
  const seeded = await seedPeople(context);
  await seedLearning(context, seeded);
  await seedPractice(context, seeded);
  await seedCases(context, seeded);
  await seedExaminations(context, seeded);
  await seedCohorts(context, seeded);
  await seedMessages(context, seeded);
  await seedDiscussions(context, seeded);
  await seedSponsors(context, seeded);
  await seedComplaints(context, seeded);
  await seedDisruptions(context, seeded);
  await seedWindows(context, seeded);
  await seedAccommodations(context, seeded);
  await seedFeedback(context, seeded);
  await seedLive(context, seeded);
  await seedForms(context, seeded);
  await seedBank(context, seeded);
  await seedPanels(context, seeded);
  await seedAppeals(context, seeded);
  await seedResults(context, seeded);
  await seedSafekeeping(context, seeded);
  return seeded.lines;
}

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, longest first: begun last they would keep one core waiting for the other. */
const slow = [
  'packages/labs/src/segment-ward-network/segment-ward-network.test.ts',
  'packages/labs/src/disclose-and-advise/disclose-and-advise.test.ts',
  'server/src/adapters/csaf/open-csaf-tests.test.ts',
  'server/src/content/load-content.test.ts',
  'packages/sittings/src/protocol.test.ts',
  'packages/labs/src/sbom-and-vex/sbom-and-vex.test.ts',
  'server/src/sittings/faults.db.test.ts',
  'server/src/start.db.test.ts',
  'server/src/mail/mail-kills.db.test.ts',
  'server/src/content/adopt-release.db.test.ts',
  'server/src/permissions.db.test.ts',
  'server/src/backup/backup.db.test.ts',
  'server/src/writing/faults.db.test.ts',
  'server/src/sittings/committer/pipelining.db.test.ts',
  'server/src/backup/files.db.test.ts',
  'e2e/journey.e2e.test.ts',
  'e2e/writing.e2e.test.ts',
  'e2e/search-offline.e2e.test.ts',
  'e2e/six-groups.e2e.test.ts',
  'e2e/public.e2e.test.ts',
  'e2e/bank.e2e.test.ts',
  'e2e/case.e2e.test.ts',
  'e2e/complaints.e2e.test.ts',
];

/** Runs the slowest files first, the others in the order that the runner likes. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const index = slow.findIndex((path) => moduleId.endsWith(path));
      return index === -1 ? slow.length : index;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

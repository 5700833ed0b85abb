import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAttachments } from '../../attachments/open-attachments.ts';
import { readConfig } from '../../config.ts';
import { newId } from '../../db/uuid.ts';
import { aMarkingRoom } from '../../testing/a-marking-room.ts';
import { signInAs } from '../../testing/sign-in-as.ts';

const pdf = Buffer.from('%PDF-1.7 a map of the ward');
let directory: string;
let room: Awaited<ReturnType<typeof aMarkingRoom>>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cmdsp-marked-files-'));
  room = await aMarkingRoom({ config: readConfig({ CMDSP_DATA: directory }, []) });
});
afterAll(async () => {
  await room.close();
  await rm(directory, { recursive: true });
});

/** A script with a file, its only marker, and one who does not have it. */
async function aScriptWithFile() {
  await room.run(`update role_grants set revoked_at = now(), revoke_reason = 'Test' where role = 'marker'`);
  const marker = await room.aMarker();
  const writer = await signInAs(room.context);
  const script = await room.handIn(writer);
  const fileId = newId();
  await openAttachments(room.context.config).put(fileId, pdf);
  await room.run(
    `insert into submission_files (id, submission_id, owner_id, place, name, media_type, bytes, sha256, is_scanned)
     values ($1, $2, $3, 1, 'Ada Quist map.pdf', 'application/pdf', $4, repeat('a', 64), false)`,
    [fileId, script.submissionId, writer.personId, pdf.length],
  );
  return { ...script, writer, marker, other: await room.aMarker() };
}

describe('a file beside a script', () => {
  test('comes to its marker byte by byte, to be saved, and named by its number alone', async () => {
    const { code, marker } = await aScriptWithFile();

    const shown = await room.call(marker, `GET /api/marking/scripts/${code}`);
    const file = await room.call(marker, `GET /api/marking/scripts/${code}/attachments/1`);

    expect(shown.body).toMatchObject({ attachments: [{ place: 1, kind: 'PDF' }] });
    expect(file).toMatchObject({ status: 200, body: pdf.toString() });
    expect(file.headers).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment; .*attachment-1\.pdf$/) as string,
      'x-content-type-options': 'nosniff',
    });
    expect(JSON.stringify([shown.body, file.headers])).not.toContain('Quist');
  });

  test('is not there for a marker who does not have the script, nor under a number that no file has', async () => {
    const { code, marker, other } = await aScriptWithFile();

    const answers = [
      await room.call(other, `GET /api/marking/scripts/${code}/attachments/1`),
      await room.call(marker, `GET /api/marking/scripts/${code}/attachments/2`),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });

  test('comes to an officer who decides, and not to one who is the writer’s trainer', async () => {
    const { scriptId, writer } = await aScriptWithFile();
    const officer = await signInAs(room.context, { roles: ['officer'] });
    const trainer = await signInAs(room.context, { roles: ['officer'] });
    await room.run(
      `insert into person_relations (id, person_id, kind, other_person_id) values ($1, $2, 'taught', $3)`,
      [newId(), trainer.personId, writer.personId],
    );

    const shown = await room.call(officer, `GET /api/marking-decisions/${scriptId}`);
    const file = await room.call(officer, `GET /api/marking-decisions/${scriptId}/attachments/1`);
    const refused = await room.call(trainer, `GET /api/marking-decisions/${scriptId}/attachments/1`);

    expect(shown.body).toMatchObject({ attachments: [{ place: 1, kind: 'PDF' }] });
    expect(file).toMatchObject({ status: 200, body: pdf.toString() });
    expect(refused).toMatchObject({ status: 403, body: { code: 'conflict-of-interest' } });
  });
});

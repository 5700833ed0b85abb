import { AwsV4Signer } from 'aws4fetch';
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bucket, aBucket } from '../testing/a-bucket.ts';
import { openS3Store } from './open-s3-store.ts';

const id = '0190c5a2-0000-7000-8000-00000000000a';
let bucket: Bucket;

beforeAll(async () => {
  bucket = await aBucket();
});
afterAll(async () => bucket.close());

describe('a signature', () => {
  const s3 = {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    service: 's3',
    region: 'us-east-1',
    datetime: '20130524T000000Z',
    allHeaders: true,
  };
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');

  // Amazon S3 API reference, "Signature Calculations for the Authorization Header", and the Signature Version 4 test suite.
  test.each([
    [
      'of getting an object',
      {
        ...s3,
        method: 'GET',
        url: 'https://examplebucket.s3.amazonaws.com/test.txt',
        headers: { range: 'bytes=0-9', 'x-amz-content-sha256': hash('') },
      },
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    ],
    [
      'of putting an object',
      {
        ...s3,
        method: 'PUT',
        url: 'https://examplebucket.s3.amazonaws.com/test$file.text',
        headers: {
          date: 'Fri, 24 May 2013 00:00:00 GMT',
          'x-amz-storage-class': 'REDUCED_REDUNDANCY',
          'x-amz-content-sha256': hash('Welcome to Amazon S3.'),
        },
        body: 'Welcome to Amazon S3.',
      },
      '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    ],
    [
      'of the test suite, get-vanilla',
      {
        accessKeyId: 'AKIDEXAMPLE',
        secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
        service: 'service',
        region: 'us-east-1',
        datetime: '20150830T123600Z',
        method: 'GET',
        url: 'https://example.amazonaws.com/',
        headers: {},
      },
      '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
    ],
  ])('%s is the published one', async (_, request, signature) => {
    expect(await new AwsV4Signer(request).signature()).toBe(signature);
  });
});

describe('a bucket', () => {
  test('keeps, gives back and forgets what is signed for, and nothing lies there after', async () => {
    const store = openS3Store(bucket.place);
    const bytes = randomBytes(200_000);

    await store.put(id, bytes);
    const kept = await store.get(id);
    await store.remove(id);
    await store.remove(id);

    expect(kept?.equals(bytes)).toBe(true);
    expect(await store.get(id)).toBeNull();
    expect(bucket.kept.size).toBe(0);
  });

  test('is asked under the id alone: a path is refused before anything is sent', async () => {
    const before = bucket.answers.length;

    await expect(openS3Store(bucket.place).put('../../x', Buffer.from('x'))).rejects.toThrow(RangeError);
    expect(bucket.answers.length).toBe(before);
  });

  test('that is busy is asked again; one that stays so keeps nothing and says so', async () => {
    const store = openS3Store(bucket.place);

    bucket.fail(2);
    await store.put(id, Buffer.from('x'));
    bucket.fail(3);
    const refused = store.put(id, Buffer.from('y'));

    await expect(refused).rejects.toMatchObject({ code: 'attachment-store-unavailable' });
    expect((await store.get(id))?.toString()).toBe('x');
  });

  test('turns away whoever has another secret, at the first try', async () => {
    const before = bucket.answers.length;
    const stranger = openS3Store({ ...bucket.place, secret: 'another' });

    await expect(stranger.get(id)).rejects.toThrow('403');
    expect(bucket.answers.slice(before)).toEqual([403]);
  });

  test('that is not there is an error, never an empty answer', async () => {
    const nowhere = openS3Store({ ...bucket.place, url: 'http://127.0.0.1:1/files' });

    await expect(nowhere.get(id)).rejects.toMatchObject({ code: 'attachment-store-unavailable' });
  });
});

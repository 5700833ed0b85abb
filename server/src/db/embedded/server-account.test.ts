import { describe, expect, it } from 'vitest';
import { type AccountCircumstances, chooseServerAccount } from './server-account.ts';

const root = { uid: 0, gid: 0 };
const alice = { uid: 1000, gid: 1001 };
const bob = { uid: 1002, gid: 1003 };
const passwd = [
  'root:x:0:0:root:/root:/bin/sh',
  'daemon:x:1:1::/:/bin/false',
  'nobody:x:65534:65533::/:/bin/false',
  'postgres:x:101:104::/:/bin/sh',
].join('\n');
const withoutPostgres = passwd.replace(/\npostgres.*/, '');
const onlyAlice = 'root:x:0:0::/:/bin/sh\n\nbroken line\n#comment:x::\nalice:x:1000:1001::/home/alice:/bin/sh\n';

describe('chooseServerAccount', () => {
  const cases: readonly [string, AccountCircumstances, { uid: number; gid: number; isOther: boolean }][] = [
    ['a normal user runs it itself', { own: alice, clusterOwner: null, passwd: '' }, { ...alice, isOther: false }],
    ['a normal user goes on', { own: alice, clusterOwner: alice, passwd }, { ...alice, isOther: false }],
    ['root becomes postgres', { own: root, clusterOwner: null, passwd }, { uid: 101, gid: 104, isOther: true }],
    [
      'root becomes nobody',
      { own: root, clusterOwner: null, passwd: withoutPostgres },
      { uid: 65_534, gid: 65_533, isOther: true },
    ],
    [
      'root becomes anybody there is',
      { own: root, clusterOwner: null, passwd: onlyAlice },
      { ...alice, isOther: true },
    ],
    ['root becomes the owner of the cluster', { own: root, clusterOwner: bob, passwd }, { ...bob, isOther: true }],
    [
      'root takes a cluster of root away',
      { own: root, clusterOwner: root, passwd },
      { uid: 101, gid: 104, isOther: true },
    ],
  ];
  it.each(cases)('%s', (_title, circumstances, expected) => {
    expect(chooseServerAccount(circumstances)).toEqual(expected);
  });

  it('refuses a normal user the database of another user', () => {
    const choose = () => chooseServerAccount({ own: alice, clusterOwner: bob, passwd });

    expect(choose).toThrow(expect.objectContaining({ code: 'data-directory-of-another-user' }));
  });

  it('refuses root where there is no other user', () => {
    const choose = () => chooseServerAccount({ own: root, clusterOwner: null, passwd: 'root:x:0:0::/:/bin/sh\n' });

    expect(choose).toThrow(expect.objectContaining({ code: 'cannot-leave-root' }));
  });
});

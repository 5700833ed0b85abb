import { describe, expect, test } from 'vitest';
import { recogniseFile } from './recognise-file.ts';

describe('a file for the bench', () => {
  test.each([
    ['CycloneDX', { bomFormat: 'CycloneDX', metadata: { component: { name: 'Pump 3' } } }, 'sbom', 'Pump 3'],
    ['SPDX', { spdxVersion: 'SPDX-2.3', name: 'Pump 3' }, 'sbom', 'Pump 3'],
    ['CSAF', { document: { csaf_version: '2.0', title: 'Advisory 7' } }, 'advisory', 'Advisory 7'],
    ['Threat Dragon', { summary: { title: 'Ward' }, detail: { diagrams: [] } }, 'system-model', 'Ward'],
    ['an own model', { format: 'cmdsp-system-model/1', title: 'Ward' }, 'system-model', 'Ward'],
    ['own threats', { format: 'cmdsp-threats/1', model: { title: 'Ward' } }, 'threats', 'Ward'],
    ['own risks', { format: 'cmdsp-risks/1' }, 'risk', ''],
    ['an own network', { format: 'cmdsp-network/1' }, 'network', ''],
  ])('is recognised as %s by its content', (_, file, kind, title) => {
    expect(recogniseFile(JSON.stringify(file))).toMatchObject({ ok: true, value: { kind, title, file } });
  });

  test('may begin with a byte order mark', () => {
    expect(recogniseFile('\uFEFF{"format":"cmdsp-risks/1"}')).toMatchObject({ ok: true, value: { kind: 'risk' } });
  });

  test('is a table of risks where its first line says so', () => {
    const file = 'id,title,device,vector\r\nR-1,Replay,Pump,\r\n';

    expect(recogniseFile(file)).toEqual({ ok: true, value: { kind: 'risk', file, title: '' } });
  });

  test.each([
    ['no JSON', 'hello'],
    ['JSON of nothing we know', '{"a":1}'],
    ['a list', '[]'],
    ['nothing', ''],
    ['a foreign format of ours', '{"format":"cmdsp-reach/1"}'],
    ['what only inherits its members', '{"__proto__":{"bomFormat":"CycloneDX"}}'],
  ])('is refused with what can be read when it is %s', (_, text) => {
    const read = recogniseFile(text);

    expect(read).toMatchObject({ ok: false });
    expect(JSON.stringify(read)).toContain('CycloneDX and SPDX 2.3');
  });
});

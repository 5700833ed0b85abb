import { ok, refused } from '@cmdsp/primitives';
import {
  findRiskFaults,
  harmMatrix,
  readRiskCsv,
  type RiskRegister,
  riskRegisterSchema,
  writeRiskCsv,
} from '@cmdsp/workbench/risk';
import { lazy } from 'react';
import { anyEngine } from '../engine.ts';
import { writeJson } from './write-json.ts';

/** Risk registers on the bench: kept as cmdsp-risks/1, exchanged as a table. */
export const riskEngine = anyEngine<RiskRegister>({
  empty: () => ({ format: 'cmdsp-risks/1', risks: [] }),
  read(file) {
    if (typeof file === 'string') {
      const table = readRiskCsv(file);
      return table.ok ? ok({ value: { format: 'cmdsp-risks/1', risks: [...table.value] }, ignored: [] }) : table;
    }
    const { data, error } = riskRegisterSchema.safeParse(file);
    if (error === undefined) return ok({ value: data, ignored: [] });
    return refused(error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`));
  },
  write: (value) => value,
  findings: ({ risks }) =>
    findRiskFaults(risks, harmMatrix).map(({ path, message }) => {
      const risk = risks[Number(/^risks\[(\d+)\]/.exec(path)?.[1])];
      return { place: path, sentence: `${risk?.id}: ${message}`, target: path };
    }),
  exports: [
    {
      id: 'own',
      label: 'CMDSP risks (JSON)',
      extension: 'risks.json',
      mediaType: 'application/json',
      write: writeJson,
    },
    {
      id: 'csv',
      label: 'Table (CSV)',
      extension: 'risks.csv',
      mediaType: 'text/csv;charset=utf-8',
      write: ({ risks }) => writeRiskCsv(risks),
    },
  ],
  Editor: lazy(async () => {
    const { RiskEditor } = await import('../../../bench/risk/risk-editor.tsx');
    return { default: RiskEditor };
  }),
});

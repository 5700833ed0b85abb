import type { Json } from '@cmdsp/primitives';

const device = 'Lyra P4';

/** Risks of the invented pump: the decision about the second one is not what the matrix says. */
export const pumpRisks: Json = {
  format: 'cmdsp-risks/1',
  risks: [
    {
      id: 'R-01',
      title: 'An order is forged on the way from the record system',
      device,
      vector: 'CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:L',
      exploitability: 'medium',
      severity: 'critical',
      decision: 'uncontrolled',
      route: 'discretion',
      learnedOn: '2026-10-05',
      noticeOn: '2026-10-30',
      fixOn: '2026-11-28',
      owner: 'Product security',
      note: 'Synthetic. Orders are confirmed at the pump until the fix is out.',
    },
    {
      id: 'R-02',
      title: 'Somebody uses the service port behind the battery',
      device,
      vector: 'CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:L/I:H/A:H',
      exploitability: 'low',
      severity: 'minor',
      decision: 'uncontrolled',
      route: 'routine',
      learnedOn: '2026-09-14',
      noticeOn: null,
      fixOn: null,
      owner: 'Hardware',
      note: '',
    },
    {
      id: 'R-03',
      title: 'Reports from the pump are held up by a full radio channel',
      device,
      vector: 'CVSS:4.0/AV:A/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:L/SC:N/SI:N/SA:N',
      exploitability: 'high',
      severity: 'negligible',
      decision: null,
      route: null,
      learnedOn: null,
      noticeOn: null,
      fixOn: null,
      owner: '',
      note: '',
    },
  ],
};

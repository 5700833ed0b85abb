import type {
  Asset,
  ComponentKind,
  Interface,
  PartKind,
  Patients,
  Payload,
  ViewKind,
} from '@cmdsp/workbench/system-model';

/** The kinds of components as people call them. */
export const kindWords: Readonly<Record<ComponentKind, string>> = {
  device: 'Medical device',
  module: 'Part of a device',
  software: 'Program or app',
  server: 'Server',
  workstation: 'Computer or tablet',
  store: 'Data store',
  medium: 'Removable medium',
  person: 'Person',
  'outside-system': 'System of others',
};

/** How many patients depend on a component. */
export const patientWords: Readonly<Record<Patients, string>> = {
  none: 'No patient',
  one: 'One patient',
  many: 'Many patients',
};

/** What a flow carries. */
export const payloadWords: Readonly<Record<Payload, string>> = { data: 'Data', code: 'Code', command: 'Commands' };

/** The kinds of interfaces. */
export const interfaceWords: Readonly<Record<Interface['kind'], string>> = {
  network: 'Network',
  wireless: 'Wireless',
  serial: 'Serial',
  usb: 'USB',
  debug: 'Debug port',
  slot: 'Card slot',
  panel: 'Screen or buttons',
};

/** Against which loss an asset is protected. */
export const concernWords: Readonly<Record<Asset['concerns'][number], string>> = {
  confidentiality: 'Being read',
  integrity: 'Being changed',
  availability: 'Being lost',
};

/** The four views. */
export const viewWords: Readonly<Record<ViewKind, string>> = {
  'global-system': 'Global system view',
  'multi-patient-harm': 'Multi-patient harm view',
  updateability: 'Updateability and patchability view',
  'security-use-case': 'Security use case view',
};

/** What a part is called in general. */
export const partWords: Readonly<Record<PartKind, string>> = {
  components: 'Component',
  flows: 'Flow',
  boundaries: 'Trust boundary',
  zones: 'Zone',
  assets: 'Asset',
  useCases: 'Use case',
};

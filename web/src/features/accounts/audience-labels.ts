import type { Answer } from '../../api/request.ts';

/** The groups that the programme addresses. */
export type AudienceGroup = Answer<'GET /api/account'>['audienceGroup'];

/** The groups in words. */
export const audienceLabels: readonly { readonly value: AudienceGroup; readonly label: string }[] = [
  { value: 'engineering', label: 'Device engineering and development' },
  { value: 'product', label: 'Product management' },
  { value: 'regulatory', label: 'Regulatory affairs and quality' },
  { value: 'clinical-engineering', label: 'Clinical engineering' },
  { value: 'hospital-it', label: 'Hospital IT' },
  { value: 'cybersecurity', label: 'Cybersecurity' },
  { value: 'other', label: 'Other' },
];

import type { Advisory } from '@cmdsp/workbench/advisory';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './advisory.module.css';
import { MarkList } from './mark-list.tsx';
import type { AdvisoryPart } from './palette.ts';
import { RevisionList } from './revision-list.tsx';
import { toMoment } from './to-moment.ts';

type Head = Advisory['document'];

/** Title, category and tracking of an advisory. Days are typed as `YYYY-MM-DD` and kept with a time, as the standard asks. */
export function HeadForm({ value, onChange, marks, isReadOnly }: AdvisoryPart<Advisory>) {
  const { document } = value;
  const { tracking } = document;
  const change = (head: Partial<Head>) => onChange({ ...value, document: { ...document, ...head } });
  const track = (changed: Partial<Head['tracking']>) => change({ tracking: { ...tracking, ...changed } });
  return (
    <fieldset className={styles.plain} disabled={isReadOnly}>
      <legend className="visually-hidden">Head of the advisory</legend>
      <MarkList sentences={marks.get('document')} />
      <div data-place="/document">
        <TextField
          label="Title"
          value={document.title}
          isReadOnly={isReadOnly}
          onChange={(title) => change({ title })}
        />
      </div>
      <Select
        label="Category"
        value={document.category}
        placeholder="Choose a category"
        options={categories}
        onChange={(category) => change({ category })}
      />
      <MarkList sentences={marks.get('category')} />
      <MarkList sentences={marks.get('tracking')} />
      <div className={styles.bar}>
        <TextField label="Tracking id" value={tracking.id} isReadOnly={isReadOnly} onChange={(id) => track({ id })} />
        <Select
          label="Status of the document"
          value={tracking.status}
          options={statuses}
          onChange={(status) => track({ status: statuses.find((one) => one.value === status)?.value ?? 'draft' })}
        />
        <TextField
          label="Version"
          value={tracking.version}
          isReadOnly={isReadOnly}
          onChange={(version) => track({ version })}
        />
      </div>
      <div className={styles.bar}>
        <div data-place="/document/tracking/initial_release_date">
          <TextField
            label="First release"
            hint="YYYY-MM-DD"
            value={tracking.initial_release_date.slice(0, 10)}
            isReadOnly={isReadOnly}
            onChange={(day) => track({ initial_release_date: toMoment(day) })}
          />
        </div>
        <div data-place="/document/tracking/current_release_date">
          <TextField
            label="Current release"
            hint="YYYY-MM-DD"
            value={tracking.current_release_date.slice(0, 10)}
            isReadOnly={isReadOnly}
            onChange={(day) => track({ current_release_date: toMoment(day) })}
          />
        </div>
      </div>
      <div data-place="/document/tracking/revision_history">
        <RevisionList
          value={tracking.revision_history}
          isReadOnly={isReadOnly}
          onChange={(history) => track({ revision_history: history })}
        />
      </div>
    </fieldset>
  );
}

const categories = [
  { value: 'csaf_base', label: 'Base document' },
  { value: 'csaf_security_incident_response', label: 'Response to a security incident' },
  { value: 'csaf_informational_advisory', label: 'Informational advisory' },
  { value: 'csaf_security_advisory', label: 'Security advisory' },
  { value: 'csaf_vex', label: 'VEX' },
];

const statuses = [
  { value: 'draft', label: 'Draft' },
  { value: 'interim', label: 'Interim' },
  { value: 'final', label: 'Final' },
] as const;

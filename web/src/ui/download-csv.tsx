import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { type CsvField, writeCsv } from './write-csv.ts';

/** Saves the rows that are shown, in their order, as a file for spreadsheets; made here, nothing is sent. */
export function DownloadCsv<Row>({
  fields,
  rows,
  fileName,
}: {
  readonly fields: readonly CsvField<Row>[];
  readonly rows: readonly Row[];
  readonly fileName: string;
}) {
  const download = () => {
    const address = URL.createObjectURL(new Blob([writeCsv(fields, rows)], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = fileName;
    link.click();
    // Once the browser has taken it.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return (
    <Button onPress={download}>
      <Icon name="download" size={16} /> Download CSV
    </Button>
  );
}

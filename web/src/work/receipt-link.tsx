/** The receipts of a hand-in as a file, to keep. */
export function ReceiptLink({ submissionId, round }: { readonly submissionId: string; readonly round: number }) {
  return (
    <a href={`/api/submissions/${submissionId}/receipt`} download>
      Save the receipt<span className="visually-hidden"> of round {round}</span>
    </a>
  );
}

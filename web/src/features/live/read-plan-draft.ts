/** What somebody typed of a plan; day and time on their own clock. */
export type PlanDraft = {
  readonly title: string;
  readonly day: string;
  readonly time: string;
  readonly meetingUrl: string;
};

/** What a draft says: no moment when it names none; no meeting when it is empty, and whether it could be one. */
export function readPlanDraft({ title, day, time, meetingUrl }: PlanDraft): {
  readonly title: string;
  readonly at: Date | null;
  readonly meetingUrl: string | null;
  readonly isAddressGood: boolean;
} {
  const at = new Date(`${day}T${time}`);
  const address = meetingUrl.trim();
  return {
    title: title.trim(),
    at: Number.isNaN(at.getTime()) ? null : at,
    meetingUrl: address === '' ? null : address,
    isAddressGood: address === '' || /^https:\/\/\S+\.\S+$/.test(address),
  };
}

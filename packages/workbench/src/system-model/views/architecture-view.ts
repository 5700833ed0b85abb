/**
 * The four views that FDA's guidance on cybersecurity in medical devices asks for at least (3 February 2026, section V.B.2):
 * global system, multi-patient harm, updateability and patchability, security use cases.
 */
export type ViewKind = 'global-system' | 'multi-patient-harm' | 'updateability' | 'security-use-case';

/** A part of the model that belongs to a view, and why. */
type ViewPart = { readonly id: string; readonly reason: string };

/** What a reader of the view would have to ask about. */
type ViewGap = { readonly at: readonly string[]; readonly message: string };

/** What belongs to one view of a model. Components, flows and trust boundaries each appear once, in the model's order. */
export type ArchitectureView = {
  readonly kind: ViewKind;
  readonly parts: readonly ViewPart[];
  readonly gaps: readonly ViewGap[];
};

/** One option as a candidate sees it: an opaque per-sitting handle and course Markdown. */
export type OptionView = { readonly handle: string; readonly text: string };

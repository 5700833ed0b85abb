/** Something to show on a part of the artefact: which part, how grave, and in words, because colour alone says nothing. */
export type Mark = { readonly id: string; readonly tone: 'danger' | 'caution' | 'good'; readonly words: string };

/** What a file of our own begins with; the number rises when older programs could misread it. */
export const systemModelFormat = 'cmdsp-system-model/1';

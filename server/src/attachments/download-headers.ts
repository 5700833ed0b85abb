/** Headers with which a browser saves a file that a person gave, and neither guesses its type nor shows it in a page. */
export function downloadHeaders({ name, mediaType }: { readonly name: string; readonly mediaType: string }) {
  return {
    'content-type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
    'content-disposition': `attachment; filename="file"; filename*=UTF-8''${encodeFileName(name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  };
}

/** As RFC 8187 wants it: the marks that encodeURIComponent leaves are no part of it. */
function encodeFileName(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

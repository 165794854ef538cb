/** The page's one address: a scheme and host of our own, which nothing outside this computer can answer for. */
export const SCHEME = 'app';
export const HOST = 'desk';
export const PAGE_URL = `${SCHEME}://${HOST}/index.html`;

/** Whether an address is the page's own: parsed and compared part by part, never as a piece of text. */
export function isOwnAddress(address: string): boolean {
  try {
    const { protocol, host, username, password } = new URL(address);
    return protocol === `${SCHEME}:` && host === HOST && username === '' && password === '';
  } catch {
    return false;
  }
}

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { net, protocol } from 'electron';
import { isOwnAddress, SCHEME } from '../origin';
import { contentSecurityPolicy } from './content-security-policy';
import { listServedFiles, mediaTypeOf } from './served-files';

const NONCE_PLACE = '%CSP_NONCE%';

/** Makes app:// a standard, secure scheme. Must run before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** Answers app://desk from the files of the built page alone, each with its content security policy. */
export function servePage(folder: string, developmentServer: URL | null): void {
  const files = developmentServer === null ? listServedFiles(folder) : new Map<string, string>();
  protocol.handle(SCHEME, async (request) => {
    if (request.method !== 'GET' || !isOwnAddress(request.url)) return refusal(403);
    const url = new URL(request.url);
    const path = url.pathname === '/' ? '/index.html' : url.pathname;
    const nonce = randomBytes(16).toString('base64');
    const headers = headersFor(path, contentSecurityPolicy({ path, nonce, developmentServer }));
    if (developmentServer !== null)
      return proxied(new URL(path + url.search, developmentServer), nonce, headers);
    const file = files.get(path);
    if (file === undefined) return refusal(404);
    const bytes = await readFile(file);
    return new Response(path.endsWith('.html') ? withNonce(bytes.toString('utf8'), nonce) : bytes, {
      headers,
    });
  });
}

function headersFor(path: string, policy: string): Record<string, string> {
  return {
    'Content-Type': mediaTypeOf(path),
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  };
}

function refusal(status: 403 | 404): Response {
  const policy = contentSecurityPolicy({
    path: '/',
    nonce: randomBytes(16).toString('base64'),
    developmentServer: null,
  });
  return new Response(null, { status, headers: headersFor('/refused.txt', policy) });
}

function withNonce(html: string, nonce: string): string {
  return html.replaceAll(NONCE_PLACE, nonce);
}

/** Development only: the same scheme, origin and policy as the built page, with the server's content. */
async function proxied(url: URL, nonce: string, headers: Record<string, string>): Promise<Response> {
  const answer = await net.fetch(url.href);
  const mediaType = answer.headers.get('Content-Type') ?? 'application/octet-stream';
  const isPage = mediaType.startsWith('text/html');
  const body = isPage ? withNonce(await answer.text(), nonce) : await answer.arrayBuffer();
  return new Response(body, { status: answer.status, headers: { ...headers, 'Content-Type': mediaType } });
}

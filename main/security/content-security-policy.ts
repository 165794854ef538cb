/** What may be loaded by what main serves. Nothing may come from elsewhere, and no page may evaluate text as code. */
const COMMON = {
  'default-src': "'none'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'none'",
  'media-src': "'none'",
  'object-src': "'none'",
  'frame-src': "'none'",
  'child-src': "'none'",
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
} as const;

/** The one script that may compile WebAssembly: it turns the passphrase into a key, in a worker of its own. */
const KEY_DERIVATION_SCRIPT = /(?:^|\/)[^/]*key-derivation[^/]*\.js$/;

interface Served {
  /** The path within app://desk, with its leading slash. */
  readonly path: string;
  /** The nonce that this answer's style elements must carry. */
  readonly nonce: string;
  /** The development server's address, or null. */
  readonly developmentServer: URL | null;
}

/** The Content-Security-Policy header for one answer of app://desk. */
export function contentSecurityPolicy({ path, nonce, developmentServer }: Served): string {
  const isKeyDerivation = KEY_DERIVATION_SCRIPT.test(path);
  const policy: Record<string, string> = {
    ...COMMON,
    'script-src': isKeyDerivation ? "'self' 'wasm-unsafe-eval'" : "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
  };
  if (developmentServer !== null) {
    policy['script-src'] = `'self' 'nonce-${nonce}' 'wasm-unsafe-eval'`;
    policy['connect-src'] = `'self' ws://${developmentServer.host}`;
  }
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

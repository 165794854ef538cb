import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy';

const policyFor = (path: string, developmentServer: URL | null = null): string =>
  contentSecurityPolicy({ path, nonce: 'abc', developmentServer });

describe('the content security policy', () => {
  it('starts from nothing and allows no inline or evaluated code', () => {
    const policy = policyFor('/index.html');
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self' 'nonce-abc'");
    expect(policy).not.toContain('unsafe');
  });

  it.each(['/assets/key-derivation.worker-abc123.js', '/key-derivation.js'])(
    'lets %s compile WebAssembly',
    (path) => {
      expect(policyFor(path)).toContain("script-src 'self' 'wasm-unsafe-eval'");
    },
  );

  it.each(['/index.html', '/key-derivation.html', '/key-derivation.js/other.js'])(
    'does not let %s',
    (path) => {
      expect(policyFor(path)).not.toContain('unsafe');
    },
  );

  it('opens the reload socket to the development server alone', () => {
    const policy = policyFor('/index.html', new URL('http://127.0.0.1:5173'));
    expect(policy).toContain("connect-src 'self' ws://127.0.0.1:5173");
    expect(policy).not.toContain('unsafe-inline');
  });
});

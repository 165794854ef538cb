// What the page may run and how it may look: its content security policy.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchDesk } from './support/launch-desk';
import type { RunningDesk } from './support/launch-desk';
import { preparedElectron } from './support/prepared-electron';

let desk: RunningDesk;

test.beforeAll(async () => {
  desk = await launchDesk();
});

test.afterAll(async () => {
  await desk.close();
});

async function servedPaths(): Promise<readonly string[]> {
  const root = join((await preparedElectron()).appPath, 'out', 'app', 'renderer');
  const visit = (folder: string, path: string): readonly string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory()
        ? visit(join(folder, entry.name), `${path}/${entry.name}`)
        : [`${path}/${entry.name}`],
    );
  return visit(root, '');
}

function directives(policy: string | null): ReadonlyMap<string, string> {
  const split = (policy ?? '')
    .split('; ')
    .map((each) => [each.slice(0, each.indexOf(' ')), each.slice(each.indexOf(' ') + 1)] as const);
  return new Map(split);
}

async function ask(
  paths: readonly string[],
): Promise<readonly { path: string; status: number; policy: string | null; sniff: string | null }[]> {
  return desk.page.evaluate(
    (given) =>
      Promise.all(
        given.map(async (path) => {
          const { status, headers } = await fetch(path);
          return {
            path,
            status,
            policy: headers.get('Content-Security-Policy'),
            sniff: headers.get('X-Content-Type-Options'),
          };
        }),
      ),
    paths,
  );
}

test('every answer carries the policy, the refusals too', async () => {
  const answers = await ask([...(await servedPaths()), '/', '/nothing-here.js', '/nothing-here.html']);
  expect(answers.length).toBeGreaterThan(3);
  for (const { path, policy, sniff } of answers) {
    const found = directives(policy);
    expect(found.get('default-src'), path).toBe("'none'");
    for (const directive of ['object-src', 'frame-src', 'frame-ancestors', 'form-action', 'base-uri']) {
      expect(found.get(directive), `${path} ${directive}`).toBe("'none'");
    }
    expect(found.get('style-src'), path).toMatch(/^'self' 'nonce-[A-Za-z0-9+/]{22}=='$/);
    expect(policy, path).not.toMatch(
      /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|unsafe-hashes|https?:|\*/,
    );
    expect(sniff, path).toBe('nosniff');
  }
});

test('only the script that derives the key may compile WebAssembly', async () => {
  const answers = await ask(await servedPaths());
  const may = answers
    .filter(({ policy }) => policy?.includes('wasm-unsafe-eval') === true)
    .map(({ path }) => path);
  expect(may.length).toBeGreaterThan(0);
  for (const path of may) expect(path).toMatch(/\/[^/]*key-derivation[^/]*\.js$/);
  const onPage = await desk.page.evaluate(() =>
    WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
      () => 'compiled',
      () => 'refused',
    ),
  );
  expect(onPage).toBe('refused');
});

test('the nonce is new in every answer and the page carries the one of its own', async () => {
  const nonces = (await ask(['/', '/', '/'])).map(({ policy }) => /'nonce-([^']+)'/.exec(policy ?? '')?.[1]);
  expect(new Set(nonces).size).toBe(3);
  const html = await desk.page.evaluate(async () => {
    const answer = await fetch('/index.html');
    return { text: await answer.text(), policy: answer.headers.get('Content-Security-Policy') ?? '' };
  });
  const nonce = /<meta name="csp-nonce" content="([^"]+)"/.exec(html.text)?.[1] ?? 'none';
  expect(html.policy).toContain(`'nonce-${nonce}'`);
  expect(html.text).not.toContain('%CSP_NONCE%');
});

test('text is never run as code', async () => {
  const ran = await desk.page.evaluate(async () => {
    const marks: string[] = [];
    Object.assign(globalThis, { mark: (name: string) => marks.push(name) });
    // In a turn of its own: what a test's own tool runs directly is allowed to compile text.
    const attempt = (act: () => unknown): void => {
      setTimeout(() => {
        try {
          act();
        } catch {
          // Refused, as it should be.
        }
      });
    };
    const compile = ['ev', 'al'].join('') as 'eval';
    attempt(() => globalThis[compile]('mark("eval")'));
    attempt(() => (0, globalThis[compile])('mark("indirect eval")'));
    attempt(() => (Reflect.construct(Function, ['mark("function")']) as () => void)());
    attempt(() => Reflect.apply(setTimeout, window, ['mark("timeout")', 0]));
    const add = (tag: string, set: (node: HTMLElement) => void): void => {
      const node = document.createElement(tag);
      set(node);
      document.body.append(node);
      if (tag === 'a') node.click();
      setTimeout(() => node.remove(), 500);
    };
    add('script', (node) => (node.textContent = 'mark("inline script")'));
    add('script', (node) => node.setAttribute('src', 'data:text/javascript,mark("data script")'));
    add('script', (node) => node.setAttribute('src', URL.createObjectURL(new Blob(['mark("blob script")']))));
    add('img', (node) => {
      node.setAttribute('onerror', 'mark("inline handler")');
      node.setAttribute('src', 'data:image/png;base64,AAAA');
    });
    add('a', (node) => node.setAttribute('href', 'javascript:mark("javascript address")'));
    add('iframe', (node) => node.setAttribute('srcdoc', '<script>parent.mark("srcdoc")</script>'));
    attempt(() =>
      new Worker(URL.createObjectURL(new Blob(['postMessage("x")']))).addEventListener('message', () =>
        marks.push('blob worker'),
      ),
    );
    attempt(() =>
      new Worker('data:text/javascript,postMessage("x")').addEventListener('message', () =>
        marks.push('data worker'),
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return marks;
  });
  expect(ran).toEqual([]);
});

test('a style without the nonce is not applied', async () => {
  const found = await desk.page.evaluate(() => {
    const box = document.createElement('div');
    box.innerHTML =
      '<p id="by-attribute" style="outline-width: 7px; outline-style: solid">x</p><p id="by-element">x</p>';
    document.body.append(box);
    const sheet = document.createElement('style');
    sheet.textContent = '#by-element { outline: 7px solid }';
    document.head.append(sheet);
    const guessed = document.createElement('style');
    guessed.setAttribute('nonce', 'guessed');
    guessed.textContent = '#by-element { outline: 7px solid }';
    document.head.append(guessed);
    const widths = ['by-attribute', 'by-element'].map((id) => {
      const node = document.getElementById(id);
      return node === null ? '' : getComputedStyle(node).outlineWidth;
    });
    for (const node of [box, sheet, guessed]) node.remove();
    return widths;
  });
  expect(found).not.toContain('7px');
});

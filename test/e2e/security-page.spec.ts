// What the page may run and where it may go: its content security policy, its navigation and its permissions.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchDesk } from './support/launch-desk';
import type { RunningDesk } from './support/launch-desk';
import { listen } from './support/listener';
import type { Listener } from './support/listener';
import { preparedElectron } from './support/prepared-electron';

const PAGE = 'app://desk/index.html';

let desk: RunningDesk;
let listener: Listener;

test.beforeAll(async () => {
  listener = await listen();
  desk = await launchDesk();
});

test.afterAll(async () => {
  await desk.close();
  await listener.close();
});

async function expectStillHere(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  const windows = await desk.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((each) => each.getURL()),
  );
  expect(windows.map((url) => url.replace(/#.*$/, ''))).toEqual([PAGE]);
  expect(listener.arrived).toEqual([]);
}

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
  await expectStillHere();
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

test('nothing opens a window', async () => {
  const opened = await desk.page.evaluate((port) => {
    const addresses = [
      `http://127.0.0.1:${port}/`,
      'app://desk/index.html',
      'about:blank',
      'data:text/html,x',
      'file:///etc/passwd',
      'mailto:a@b.example',
    ];
    const results = addresses.map((address) => window.open(address) === null);
    for (const address of addresses) {
      const link = document.createElement('a');
      link.href = address;
      link.target = '_blank';
      link.rel = 'opener';
      document.body.append(link);
      link.click();
      link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }));
      link.remove();
    }
    return results;
  }, listener.port);
  expect(opened.every(Boolean)).toBe(true);
  await expectStillHere();
});

test('the page does not go anywhere else', async () => {
  const addresses = (port: number): readonly string[] => [
    `http://127.0.0.1:${port}/`,
    'https://outside.example/',
    'file:///etc/passwd',
    'data:text/html,<h1>elsewhere',
    'blob:app://desk/x',
    'app://desk/other.html',
    'app://desk@outside.example/index.html',
    'app://elsewhere/index.html',
    'chrome://gpu/',
    'view-source:app://desk/index.html',
  ];
  await desk.page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
  for (const address of addresses(listener.port)) {
    await desk.page.evaluate((to) => {
      try {
        location.href = to;
      } catch {
        // Refused before it began.
      }
    }, address);
    await desk.page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
      const form = document.createElement('form');
      form.action = to;
      form.method = 'post';
      document.body.append(form);
      form.submit();
      const refresh = document.createElement('meta');
      refresh.httpEquiv = 'refresh';
      refresh.content = `0; url=${to}`;
      document.head.append(refresh);
      for (const node of [link, form]) node.remove();
      setTimeout(() => refresh.remove(), 200);
    }, address);
    await expectStillHere();
  }
  expect(await desk.page.evaluate(() => Reflect.get(globalThis, 'isSamePage') as unknown)).toBe(true);
});

test('a page that blanks itself comes back as the desk', async () => {
  await desk.page.evaluate(() => {
    location.href = 'about:blank';
  });
  await expect.poll(() => desk.page.url().replace(/#.*$/, '')).toBe(PAGE);
  await desk.page.waitForFunction(() => 'desk' in window);
  expect(await desk.page.evaluate(async () => (await window.desk.system.info({})).ok)).toBe(true);
  await expectStillHere();
});

test('no other page can be shown inside the page', async () => {
  const frames = await desk.page.evaluate(async (port) => {
    const sources = [
      `http://127.0.0.1:${port}/`,
      'app://desk/index.html',
      'data:text/html,x',
      'file:///etc/passwd',
    ];
    const nodes = sources.map((source) => {
      const frame = document.createElement('iframe');
      frame.src = source;
      document.body.append(frame);
      return frame;
    });
    const view = document.createElement('webview');
    view.setAttribute('src', sources[0] ?? '');
    document.body.append(view);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const bridges = nodes.map((frame) => {
      try {
        return typeof frame.contentWindow?.window.desk;
      } catch {
        return 'undefined';
      }
    });
    const isPlainElement = !('loadURL' in view) && view.constructor === HTMLElement;
    for (const node of [...nodes, view]) node.remove();
    return { bridges, isPlainElement };
  }, listener.port);
  expect(new Set(frames.bridges)).toEqual(new Set(['undefined']));
  expect(frames.isPlainElement).toBe(true);
  await expectStillHere();
});

test('every permission is denied', async () => {
  const said = await desk.page.evaluate(async () => {
    const results: Record<string, unknown> = {};
    const refusedBy = async (name: string, act: () => unknown): Promise<void> => {
      const limit = new Promise((resolve) => setTimeout(() => resolve('no answer'), 3000));
      try {
        results[name] = await Promise.race([act(), limit]);
      } catch {
        results[name] = 'refused';
      }
    };
    const other = navigator as unknown as Record<
      string,
      Record<string, (options?: object) => Promise<unknown>> | undefined
    >;
    const device = (group: string, act: string, options: object) => () =>
      other[group]?.[act]?.(options) ?? Promise.reject(new Error('absent'));
    await refusedBy(
      'place',
      () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
    );
    await refusedBy('notification', async () =>
      (await Notification.requestPermission()) === 'denied' ? 'refused' : 'granted',
    );
    await refusedBy('clipboard', () => navigator.clipboard.readText());
    await refusedBy('camera', () => navigator.mediaDevices.getUserMedia({ video: true }));
    await refusedBy('microphone', () => navigator.mediaDevices.getUserMedia({ audio: true }));
    await refusedBy('screen', () => navigator.mediaDevices.getDisplayMedia());
    await refusedBy('midi', device('requestMIDIAccess', 'call', {}));
    await refusedBy('serial', device('serial', 'requestPort', {}));
    await refusedBy('usb', device('usb', 'requestDevice', { filters: [] }));
    await refusedBy('bluetooth', device('bluetooth', 'requestDevice', { acceptAllDevices: true }));
    await refusedBy('hid', async () => {
      const chosen = (await device('hid', 'requestDevice', { filters: [] })()) as unknown[];
      return chosen.length === 0 ? 'refused' : 'granted';
    });
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'clipboard-write',
      'storage-access',
    ];
    for (const name of names) {
      await refusedBy(`state of ${name}`, async () => {
        const { state } = await navigator.permissions.query({ name: name as PermissionName });
        return state === 'granted' ? 'granted' : 'refused';
      });
    }
    return results;
  });
  expect(new Set(Object.values(said)), JSON.stringify(said)).toEqual(new Set(['refused']));
});

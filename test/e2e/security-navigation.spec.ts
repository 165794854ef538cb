// Where the page may go: nowhere else, in no other window, and nothing else inside it.
import { expect, test } from '@playwright/test';
import { launchDesk } from './support/launch-desk';
import type { RunningDesk } from './support/launch-desk';
import { listen } from './support/listener';
import type { Listener } from './support/listener';

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
    const isPlainElement = view.constructor === HTMLElement && !('loadURL' in view);
    for (const node of [...nodes, view]) node.remove();
    return { bridges, isPlainElement };
  }, listener.port);
  expect(new Set(frames.bridges)).toEqual(new Set(['undefined']));
  expect(frames.isPlainElement).toBe(true);
  await expectStillHere();
});

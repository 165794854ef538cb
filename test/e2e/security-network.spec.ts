// Nothing leaves the computer: every way out that a page has is tried against a server that notes what arrives.
import type dgram from 'node:dgram';
import type http from 'node:http';
import type nodeNet from 'node:net';
import { expect, test } from '@playwright/test';
import { launchDesk } from './support/launch-desk';
import type { RunningDesk } from './support/launch-desk';
import { listen } from './support/listener';
import type { Listener } from './support/listener';
import { isLoopbackOrNone, processTree, socketsOf } from './support/processes';

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

/** Time for something to arrive that was let out; what is let out over loopback arrives in a few milliseconds. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1500));

/** Tries every way out, to the listener and to a name outside, and answers what each said. */
async function tryEveryWayOut(): Promise<Record<string, string>> {
  const said = await desk.page.evaluate(async (port) => {
    const results: Record<string, string> = {};
    const here = `http://127.0.0.1:${port}`;
    const attempt = async (name: string, act: () => unknown): Promise<void> => {
      const limit = new Promise((resolve) => setTimeout(() => resolve('no answer'), 1500));
      try {
        const answer = await Promise.race([act(), limit]);
        results[name] = typeof answer === 'string' ? answer : 'went through';
      } catch (error) {
        results[name] = `refused: ${error instanceof Error ? error.name : typeof error}`;
      }
    };
    const element = (tag: string, set: (node: HTMLElement) => void) => () =>
      new Promise((resolve) => {
        const node = document.createElement(tag);
        node.addEventListener('load', () => resolve('went through'));
        node.addEventListener('error', () => resolve('refused: error'));
        set(node);
        document.body.append(node);
        setTimeout(() => node.remove(), 1400);
      });
    const attribute = (name: string, value: string) => (node: HTMLElement) => node.setAttribute(name, value);
    await attempt('fetch', () => fetch(`${here}/fetch`));
    await attempt('fetch without cors', () => fetch(`${here}/no-cors`, { mode: 'no-cors' }));
    await attempt('fetch outside', () => fetch('https://outside.example/', { mode: 'no-cors' }));
    await attempt('request', () => {
      const request = new XMLHttpRequest();
      request.open('GET', `${here}/xhr`, false);
      request.send();
    });
    const socketLike = (open: () => EventTarget) => () =>
      new Promise((resolve) => {
        const target = open();
        target.addEventListener('open', () => resolve('went through'));
        target.addEventListener('error', () => resolve('refused: error'));
      });
    await attempt(
      'web socket',
      socketLike(() => new WebSocket(`ws://127.0.0.1:${port}/ws`)),
    );
    await attempt(
      'event source',
      socketLike(() => new EventSource(`${here}/events`)),
    );
    await attempt('web transport', () => new WebTransport(`https://127.0.0.1:${port}/wt`).ready);
    await attempt('beacon', () => {
      navigator.sendBeacon(`${here}/beacon`, 'x');
      return 'said nothing';
    });
    for (const tag of ['img', 'script', 'iframe', 'embed', 'audio', 'video']) {
      await attempt(tag, element(tag, attribute('src', `${here}/${tag}`)));
    }
    await attempt('object', element('object', attribute('data', `${here}/object`)));
    for (const rel of [
      'stylesheet',
      'preload',
      'prefetch',
      'preconnect',
      'dns-prefetch',
      'modulepreload',
      'manifest',
      'icon',
    ]) {
      const asLink = (node: HTMLElement): void => {
        node.setAttribute('rel', rel);
        node.setAttribute('as', 'fetch');
        node.setAttribute('href', `${here}/${rel}`);
      };
      await attempt(`link ${rel}`, element('link', asLink));
    }
    await attempt('font', () => new FontFace('x', `url(${here}/font)`).load());
    await attempt('module', () => import(`${here}/module.js`));
    await attempt(
      'worker',
      socketLike(() => new Worker(`${here}/worker.js`)),
    );
    await attempt(
      'shared worker',
      socketLike(() => new SharedWorker(`${here}/shared.js`)),
    );
    await attempt('service worker', () => navigator.serviceWorker.register(`${here}/service.js`));
    await attempt('service worker of its own', () => navigator.serviceWorker.register('/index.html'));
    return results;
  }, listener.port);
  await settle();
  return said;
}

test('the listener does note what arrives', async () => {
  await fetch(`http://127.0.0.1:${listener.port}/control`);
  await expect.poll(() => listener.arrived).toContain('GET /control HTTP/1.1');
  listener.forget();
});

test('a page reaches no server, by any way out that it has', async () => {
  const said = await tryEveryWayOut();
  expect(listener.arrived).toEqual([]);
  // A frame reports that it has loaded also when what it shows is a refusal: what arrived is what counts there.
  const wentThrough = Object.entries(said).filter(
    ([name, answer]) => name !== 'iframe' && answer === 'went through',
  );
  expect(wentThrough).toEqual([]);
});

test('a page reaches no server even where its content security policy is taken away', async () => {
  const session = await desk.page.context().newCDPSession(desk.page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await desk.page.reload();
  const isBypassed = await desk.page.evaluate(() => {
    const node = document.createElement('p');
    node.innerHTML = '<i style="color: red">x</i>';
    return (node.firstElementChild as HTMLElement).style.color === 'red';
  });
  expect(isBypassed).toBe(true);
  const failures: string[] = [];
  await session.send('Network.enable');
  session.on('Network.loadingFailed', ({ errorText }) => failures.push(errorText));
  await tryEveryWayOut();
  await session.send('Page.setBypassCSP', { enabled: false });
  await desk.page.reload();
  expect(listener.arrived).toEqual([]);
  // Main's own refusal, before any name is looked up: the walls behind it are not what held.
  expect(failures).toContain('net::ERR_BLOCKED_BY_CLIENT');
  expect(failures).not.toContain('net::ERR_NAME_NOT_RESOLVED');
});

test('a page makes no direct connection to another machine (WebRTC)', async () => {
  const candidates = await desk.page.evaluate(async (port) => {
    if (!('RTCPeerConnection' in globalThis)) return [];
    const servers = [
      { urls: `stun:127.0.0.1:${port}` },
      { urls: `turn:127.0.0.1:${port}?transport=udp`, username: 'a', credential: 'b' },
      { urls: `turn:127.0.0.1:${port}?transport=tcp`, username: 'a', credential: 'b' },
    ];
    const found: string[] = [];
    for (const server of servers) {
      const connection = new RTCPeerConnection({ iceServers: [server] });
      connection.onicecandidate = ({ candidate }) => candidate !== null && found.push(candidate.candidate);
      connection.createDataChannel('x');
      await connection.setLocalDescription(await connection.createOffer());
      await new Promise((resolve) => setTimeout(resolve, 1500));
      connection.close();
    }
    return found.filter((line) => line !== '');
  }, listener.port);
  await settle();
  expect(listener.arrived).toEqual([]);
  expect(candidates).toEqual([]);
});

test('the main process reaches no server either', async () => {
  const said = await desk.app.evaluate(async ({ net, session }, port) => {
    const here = `http://127.0.0.1:${port}/main`;
    const main = Reflect.get(process, 'mainModule') as NodeJS.Module;
    const { get } = main.require('node:http') as typeof http;
    const { connect } = main.require('node:net') as typeof nodeNet;
    const { createSocket } = main.require('node:dgram') as typeof dgram;
    const attempts: Record<string, () => unknown> = {
      fetch: () => fetch(here),
      'net.fetch': () => net.fetch(here),
      'net.request': () =>
        new Promise((resolve, reject) => {
          const request = net.request(here);
          request.on('response', resolve);
          request.on('error', reject);
          request.end();
        }),
      'http.get': () => new Promise((resolve, reject) => get(here, resolve).on('error', reject)),
      'net.connect': () => connect(port, '127.0.0.1'),
      dgram: () => createSocket('udp4'),
      'outside name': () => session.defaultSession.resolveHost('outside.example'),
    };
    const results: Record<string, string> = {};
    for (const [name, act] of Object.entries(attempts)) {
      try {
        await act();
        results[name] = 'went through';
      } catch (error) {
        results[name] = String(error);
      }
    }
    return results;
  }, listener.port);
  await settle();
  expect(listener.arrived).toEqual([]);
  const own = /opens no network connection/;
  for (const way of ['fetch', 'http.get', 'net.connect', 'dgram']) expect(said[way], way).toMatch(own);
  for (const way of ['net.fetch', 'net.request']) expect(said[way], way).toMatch(/ERR_BLOCKED_BY_CLIENT/);
  expect(said['outside name']).not.toBe('went through');
});

test('no certificate is accepted that the engine refuses, and no password is asked for', async () => {
  const answers = await desk.app.evaluate(({ app, BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const event = { preventDefault: () => undefined };
    const given: unknown[] = [];
    const note = (...values: unknown[]): void => void given.push(values);
    app.emit('certificate-error', event, contents, 'https://outside.example', 'net::ERR', {}, note);
    app.emit('select-client-certificate', event, contents, 'https://outside.example', [], note);
    app.emit('login', event, contents, {}, {}, note);
    return given;
  });
  expect(answers).toEqual([[false], [], []]);
});

test('no process of the desk holds a socket to anywhere but this computer', async () => {
  test.skip(process.platform !== 'linux', 'reads /proc');
  const root = desk.app.process().pid ?? 0;
  const seen: string[] = [];
  let hasSeenOwn = false;
  for (let round = 0; round < 10; round += 1) {
    await desk.page.evaluate(() => window.desk.system.info({}));
    await desk.page.evaluate(() => fetch('/index.html').then((answer) => answer.status));
    const sockets = socketsOf(processTree(root));
    // The test's own way in listens on loopback: that it is seen shows that the looking works.
    hasSeenOwn ||= sockets.length > 0;
    for (const { pid, protocol, local, remote } of sockets) {
      if (!isLoopbackOrNone(local) || !isLoopbackOrNone(remote))
        seen.push(`${pid} ${protocol} ${local} ${remote}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect(hasSeenOwn).toBe(true);
  expect(seen).toEqual([]);
});

// The one way from the page to the machine: what the bridge offers, and what main refuses.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { channelName, channels, contract } from '../../preload/contract';
import { launchDesk } from './support/launch-desk';
import type { RunningDesk } from './support/launch-desk';

let desk: RunningDesk;

test.beforeAll(async () => {
  desk = await launchDesk();
});

test.afterAll(async () => {
  await desk.close();
});

interface Reply {
  readonly ok: boolean;
  readonly error?: { readonly kind: string };
}

/** Asks main itself, past the bridge, as a page that had broken out of its own world could. */
async function askMain(request: {
  channel: string;
  /** As JSON, parsed only in main: on its way a key such as `__proto__` would otherwise be lost. */
  json: string | undefined;
  sender?: 'own' | 'other frame' | 'other address' | 'other window';
}): Promise<Reply> {
  return desk.app.evaluate(async ({ BrowserWindow, ipcMain }, { channel, json, sender }) => {
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<
      string,
      (...given: unknown[]) => Promise<unknown>
    >;
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const own = contents?.mainFrame;
    const frames = {
      own,
      'other frame': { url: 'app://desk/index.html' },
      'other address': { url: 'app://desk.outside.example/index.html' },
      'other window': own,
    };
    const event = {
      sender: sender === 'other window' ? {} : contents,
      senderFrame: frames[sender ?? 'own'],
    };
    return (await handlers.get(channel)?.(event, json === undefined ? undefined : JSON.parse(json))) as Reply;
  }, request);
}

const VALID: Readonly<Record<string, unknown>> = {
  'lastKnown.write': { lastKnown: { vaultId: 'v', sequence: 1, headHash: 'a'.repeat(64) } },
  'snapshots.begin': { vaultId: 'v', sequence: 1, reason: 'asked' },
  'snapshots.finish': { token: 'a'.repeat(32) },
  'snapshots.open': { name: 'v.20270506T210000000Z.s1.asked.spocsnapshot' },
  'snapshots.read': { token: 'a'.repeat(32), offset: 0, length: 1 },
  'snapshots.close': { token: 'a'.repeat(32) },
  'snapshots.markVerified': { name: 'v.20270506T210000000Z.s1.asked.spocsnapshot' },
  'snapshots.keepOnly': { name: 'v.20270506T210000000Z.s1.asked.spocsnapshot' },
  'evidence.hash': { token: 'a'.repeat(32) },
  'evidence.progress': { token: 'a'.repeat(32) },
  'evidence.cancel': { token: 'a'.repeat(32) },
  'evidence.release': { token: 'a'.repeat(32) },
  'packs.begin': { suggestedName: 'Pack', expectedBytes: 1 },
  'packs.addEvidence': {
    token: 'a'.repeat(32),
    evidenceToken: 'a'.repeat(32),
    path: 'evidence/a.txt',
    expectedSha256: null,
  },
  'packs.progress': { token: 'a'.repeat(32) },
  'packs.finish': { token: 'a'.repeat(32), info: [] },
  'packs.giveUp': { token: 'a'.repeat(32) },
  'folders.begin': { suggestedName: 'Letters', expectedBytes: 0 },
  'folders.finish': { token: 'a'.repeat(32) },
  'folders.abandon': { token: 'a'.repeat(32) },
};

test('the page has nothing of Node or Electron', async () => {
  const found = await desk.page.evaluate(() => {
    const names = [
      'require',
      'process',
      'module',
      'exports',
      'global',
      'Buffer',
      '__dirname',
      '__filename',
      'setImmediate',
      'ipcRenderer',
      'electron',
      'webFrame',
    ];
    return names.filter((name) => name in globalThis);
  });
  expect(found).toEqual([]);
});

test('the bridge holds the rooms and acts of the contract and no general channel', async () => {
  const shape = await desk.page.evaluate(() =>
    Object.fromEntries(
      Object.entries(window.desk).map(([room, acts]) => [room, Object.keys(acts as object).sort()]),
    ),
  );
  const expected = Object.fromEntries(
    Object.entries(contract).map(([room, acts]) => [room, Object.keys(acts).sort()]),
  );
  expect(shape).toEqual(expected);
  const registered = await desk.app.evaluate(({ ipcMain }) => [
    ...(Reflect.get(ipcMain, '_invokeHandlers') as Map<string, unknown>).keys(),
  ]);
  expect(registered.sort()).toEqual(
    channels()
      .map(({ room, act }) => channelName(room, act))
      .sort(),
  );
  const listened = await desk.app.evaluate(({ ipcMain }) => ipcMain.eventNames().map(String));
  expect(listened.filter((name) => name.startsWith('desk'))).toEqual([]);
});

test('the page cannot change the bridge', async () => {
  const isChanged = await desk.page.evaluate(() => {
    const before = window.desk.system.info;
    for (const act of [
      () => Object.assign(window, { desk: {} }),
      () => Object.assign(window.desk, { system: {} }),
      () => Object.assign(window.desk.system, { info: () => 'mine' }),
      () => Object.defineProperty(window, 'desk', { value: {} }),
    ]) {
      try {
        act();
      } catch {
        // Refused, as it should be.
      }
    }
    return window.desk.system.info !== before;
  });
  expect(isChanged).toBe(false);
});

test('input of the wrong shape is refused by the bridge, with an answer and not an exception', async () => {
  const kinds = await desk.page.evaluate(async () => {
    const wrong: unknown[] = [
      undefined,
      null,
      [],
      'text',
      7,
      { unknown: true },
      { path: '/etc/passwd' },
      { name: '/etc/passwd' },
      { name: '../last-known.json' },
      { token: '../../x', bytes: new Uint8Array(1) },
      JSON.parse('{"__proto__": {"vaultId": "v"}, "constructor": {"prototype": {}}}'),
    ];
    const acts = Object.entries(window.desk).flatMap(([room, group]) =>
      Object.entries(group as Record<string, (input: unknown) => Promise<Reply>>).map(
        ([act, ask]) => [`${room}.${act}`, ask] as const,
      ),
    );
    const found: string[] = [];
    for (const [name, ask] of acts) {
      for (const input of wrong) {
        const reply: Reply = await ask(input).catch(() => ({ ok: true }));
        if (reply.ok || reply.error?.kind !== 'refused') found.push(`${name} ${JSON.stringify(input)}`);
      }
    }
    return found;
  });
  expect(kinds).toEqual([]);
});

test('input of the wrong shape is refused by main, whatever the bridge let through', async () => {
  const wrong = [undefined, 'null', '[]', '"text"', '{"unknown": true}', '{"__proto__": {"a": 1}}'];
  for (const { room, act } of channels()) {
    for (const json of wrong) {
      const reply = await askMain({ channel: channelName(room, act), json });
      expect(reply, `${room}.${act} ${json ?? 'nothing'}`).toMatchObject({
        ok: false,
        error: { kind: 'refused' },
      });
    }
  }
});

test('a name that is a path is refused, and nothing outside the folder is touched', async () => {
  const good = 'v.20270506T210000000Z.s1.asked.spocsnapshot';
  const names = [
    '/etc/passwd',
    '../settings.json',
    `../${good}`,
    `a/${good}`,
    `a\\${good}`,
    `${good}/../x`,
    `${good}\0`,
    `${good}.partial`,
    `C:${good}`,
    '.',
    '..',
    '',
  ];
  // Without the path about it, the name is one that main takes: what is refused below is the path.
  const plain = await askMain({ channel: 'desk:snapshots.open', json: JSON.stringify({ name: good }) });
  expect(plain).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  for (const act of ['open', 'markVerified', 'keepOnly']) {
    for (const name of names) {
      const reply = await askMain({ channel: channelName('snapshots', act), json: JSON.stringify({ name }) });
      expect(reply, `${act} ${name}`).toMatchObject({ ok: false, error: { kind: 'refused' } });
    }
  }
  const vaultIds = ['../x', 'a/b', 'a\\b', 'a.b', '', 'x'.repeat(81)];
  for (const vaultId of vaultIds) {
    const reply = await askMain({
      channel: 'desk:snapshots.begin',
      json: JSON.stringify({ ...(VALID['snapshots.begin'] as object), vaultId }),
    });
    expect(reply).toMatchObject({ ok: false, error: { kind: 'refused' } });
  }
  expect(readdirSync(join(desk.userData, 'snapshots'))).toEqual([]);
});

test('a place in a pack that leads out of it is refused, and so is a file that nobody chose', async () => {
  const asked = async (change: Readonly<Record<string, unknown>>): Promise<Reply> => {
    const json = JSON.stringify({ ...(VALID['packs.addEvidence'] as object), ...change });
    return askMain({ channel: 'desk:packs.addEvidence', json });
  };
  // What is refused below is the path: with a plain one main goes on to look for the pack.
  expect(await asked({})).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  const paths = [
    '../x',
    '/etc/x',
    'C:\\x',
    'C:x',
    'a/../../x',
    'a\\x',
    'a\0',
    'a//x',
    '.',
    '..',
    '',
    'nul',
    'a\nb',
  ];
  for (const path of [...paths, `${'x/'.repeat(600)}x`])
    expect(await asked({ path }), path).toMatchObject({ ok: false, error: { kind: 'refused' } });
  const evidence = await askMain({
    channel: 'desk:evidence.hash',
    json: JSON.stringify({ token: '/etc/passwd' }),
  });
  expect(evidence).toMatchObject({ ok: false, error: { kind: 'refused' } });
  const line = JSON.stringify({ token: 'a'.repeat(32), info: [['Payload-Oxum', '1.1']] });
  expect(await askMain({ channel: 'desk:packs.finish', json: line })).toMatchObject({
    ok: false,
    error: { kind: 'refused' },
  });
});

test('no prototype is changed by what is sent', async () => {
  const json =
    '{"lastKnown": {"vaultId": "v", "__proto__": {"isPolluted": true}}, "__proto__": {"isPolluted": true}}';
  await askMain({ channel: 'desk:lastKnown.write', json });
  expect(await desk.app.evaluate(() => 'isPolluted' in {})).toBe(false);
});

test('a sender that is not the main frame of the desk’s own window is refused', async () => {
  for (const sender of ['other frame', 'other address', 'other window'] as const) {
    for (const { room, act } of channels()) {
      const json = JSON.stringify(VALID[`${room}.${act}`] ?? {});
      const reply = await askMain({ channel: channelName(room, act), json, sender });
      expect(reply, `${room}.${act} from ${sender}`).toMatchObject({ ok: false, error: { kind: 'refused' } });
    }
  }
});

test('a second window with the same bridge is refused too', async () => {
  const reply = await desk.app.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/app/preload/index.js`;
    const second = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await second.loadURL('app://desk/index.html');
    const answer: unknown = await second.webContents.executeJavaScript('window.desk.lastKnown.read({})');
    second.destroy();
    return answer;
  });
  expect(reply).toMatchObject({ ok: false, error: { kind: 'refused' } });
});

test('no address of the desk leads out of the built page', async () => {
  const attempts = [
    '/../main/index.js',
    '/..%2fmain%2findex.js',
    '/%2e%2e/main/index.js',
    '/%2e%2e%2f%2e%2e%2f%2e%2e%2fpackage.json',
    '/..\\main\\index.js',
    '/..%5c..%5cpackage.json',
    '/assets/../../main/index.js',
    '//etc/passwd',
    '/%00/etc/passwd',
    '/etc/passwd',
    '/index.html%00.js',
    '/INDEX.HTML/',
    '/.built',
  ];
  const answers = await desk.app.evaluate(async ({ net }, paths) => {
    const ask = async (url: string, method = 'GET'): Promise<number> => {
      try {
        return (await net.fetch(url, { method })).status;
      } catch {
        return 0;
      }
    };
    const found: Record<string, number> = {};
    for (const path of paths) found[path] = await ask(`app://desk${path}`);
    found['another host'] = await ask('app://elsewhere/index.html');
    found['a name in front'] = await ask('app://a:b@desk/index.html');
    found['posting'] = await ask('app://desk/index.html', 'POST');
    return { found, good: await ask('app://desk/index.html') };
  }, attempts);
  expect(answers.good).toBe(200);
  for (const [path, status] of Object.entries(answers.found)) expect([0, 403, 404], path).toContain(status);
});

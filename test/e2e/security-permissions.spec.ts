// What the page may ask of the machine: nothing.
import { expect, test } from '@playwright/test';
import { launchDesk } from './support/launch-desk';
import type { RunningDesk } from './support/launch-desk';

let desk: RunningDesk;

test.beforeAll(async () => {
  desk = await launchDesk();
});

test.afterAll(async () => {
  await desk.close();
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

import { powerMonitor } from 'electron';
import type { BrowserWindow } from 'electron';
import type { LockRequests } from './lock-requests';

/** Locks the desk when the machine locks, sleeps, changes user or ends the session. */
export function lockWithTheMachine(window: BrowserWindow, requests: LockRequests): void {
  powerMonitor.on('lock-screen', () => requests.request('machine-locked'));
  powerMonitor.on('user-did-resign-active', () => requests.request('machine-locked'));
  powerMonitor.on('suspend', () => requests.request('machine-sleeping'));
  powerMonitor.on('shutdown', () => requests.request('session-ending'));
  window.on('session-end', () => requests.request('session-ending'));
}

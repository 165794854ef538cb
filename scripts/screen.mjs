import { spawn } from 'node:child_process';
import { LaunchError } from './launch-error.mjs';

/** Whether this machine has no screen that a window could open on. */
export function needsVirtualScreen() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/** Starts a virtual screen on a free display and answers {display, stop}. Throws LaunchError if it does not start. */
export function startVirtualScreen() {
  const size = ['-screen', '0', '1400x900x24'];
  const child = spawn('Xvfb', ['-displayfd', '3', ...size, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = () => child.kill('SIGTERM');
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    const fail = () => reject(new LaunchError('The virtual screen (Xvfb) did not start.'));
    const timer = setTimeout(() => {
      stop();
      fail();
    }, 20_000);
    child.once('error', fail);
    child.once('exit', fail);
    let number = '';
    child.stdio[3].on('data', (piece) => {
      number += piece.toString();
      // The number and the end of its line come apart; a screen whose pipe closes between them ends.
      if (!number.includes('\n')) return;
      clearTimeout(timer);
      child.unref();
      child.stdio[3].destroy();
      resolve({ display: `:${number.trim()}`, stop });
    });
  });
}
